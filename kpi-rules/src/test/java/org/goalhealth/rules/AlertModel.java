package org.goalhealth.rules;

import java.util.HashMap;
import java.util.Map;

/**
 * The life of the alerts of one rule on one series, in whole weeks and without an engine: what is expected of the book.
 *
 * <p>A week in breach is at 85 or under, two in a row are found, an alert ends above 95; it fires one week after it was
 * found and goes on for one week after it has ended, where the rule says so. Its suggestion is open from when it fires,
 * until somebody decides, two weeks have gone by, or it is over.
 */
final class AlertModel {

    static final int NOT = Integer.MIN_VALUE;

    final Map<Integer, Integer> figures = new HashMap<>();
    private final int hold;
    private final int keep;
    /** The latest closed week. */
    int week;

    String state = "none";
    boolean noData;
    boolean acknowledged;
    int since;
    int fired = NOT;
    private int rests = NOT;
    private int fading = NOT;
    private boolean recovered;
    /** What became of its suggestion: none, open, Accepted, Rejected or Expired. */
    String decided = "none";

    private int openSince;

    AlertModel(int hold, int keep) {
        this.hold = hold;
        this.keep = keep;
    }

    /** A figure comes, and is judged. */
    void observed(int of, int figure) {
        boolean stood = rests != NOT && foundIn(rests);
        figures.put(of, figure);
        evaluated(stood && !foundIn(rests));
    }

    /**
     * An evaluation has taken place.
     *
     * @param shaken whether the week that it rests on is no longer found
     */
    void evaluated(boolean shaken) {
        boolean alive = state.equals("PENDING") || state.equals("FIRING");
        Integer figure = figures.get(week);
        if (foundIn(week)) {
            since = alive ? since : week;
            acknowledged &= alive;
            fired = alive ? fired : NOT;
            decided = alive ? decided : "none";
            fading = NOT;
            noData = false;
            boolean fires = state.equals("FIRING") || week - since >= hold;
            if (fires && !state.equals("FIRING")) {
                decided = "open";
                openSince = week;
            }
            rests = !alive || shaken || (fires && fired == NOT) ? week : rests;
            fired = fires && fired == NOT ? week : fired;
            state = fires ? "FIRING" : "PENDING";
        } else if (alive && shaken) {
            ends(state.equals("FIRING") ? "WITHDRAWN" : "GONE");
        } else if (alive && figure == null) {
            noData = true;
        } else if (alive && state.equals("PENDING")) {
            ends("GONE");
        } else if (alive) {
            noData = false;
            boolean good = figure != null && figure > 95;
            fading = fading == NOT || good != recovered ? week : fading;
            recovered = good;
            if (good && week - fading >= keep) {
                ends("RESOLVED");
            }
        }
        if (week - openSince >= 2) {
            expires();
        }
    }

    private void expires() {
        decided = decided.equals("open") ? "Expired" : decided;
    }

    boolean isFading() {
        return fading != NOT;
    }

    private boolean foundIn(int last) {
        return isLow(last) && isLow(last - 1);
    }

    private boolean isLow(int one) {
        Integer figure = figures.get(one);
        return figure != null && figure <= 85;
    }

    private void ends(String over) {
        expires();
        state = over;
        fading = NOT;
        noData = false;
    }
}
