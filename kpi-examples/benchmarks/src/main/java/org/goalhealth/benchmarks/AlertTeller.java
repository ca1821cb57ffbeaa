package org.goalhealth.benchmarks;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.finding.FindingChange.Kind;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * Makes alerts of the changes that a monitor tells.
 *
 * <p>A finding that begins is an alert, with two readings of what beginning means. A finding that ended for want of the
 * latest figure and begins again with it has gone on. A goal is judged anew every quarter: each quarter under the floor
 * is an alert, also where the finding stands.
 */
final class AlertTeller {

    private static final int NEVER = -2;

    private final AlertSink alerts;
    /** The last week in which an ended finding of the series stood. */
    private final int[] shortUntil;

    private final int[] dangerUntil;
    /** The last week of the quarter that was last told. */
    private final int[] underFloor;

    private final int[] marketOfUnit;
    private final int[][] unitsOfMarket;
    /** To which units each unit's money should go; empty where its finding does not stand. */
    private final int[][] moves;

    AlertTeller(SeriesTable table, AlertSink alerts) {
        this.alerts = alerts;
        shortUntil = filled(table.size);
        dangerUntil = filled(table.size);
        underFloor = filled(table.size);
        marketOfUnit = table.marketOfUnit();
        unitsOfMarket = SeriesTable.unitsOfMarket(marketOfUnit);
        moves = new int[marketOfUnit.length][0];
    }

    /**
     * Takes the changes of one call.
     *
     * @param week the last that has ended
     */
    void tell(List<FindingChange> changes, int week) {
        boolean money = false;
        for (int i = 0; i < changes.size(); i++) {
            FindingChange change = changes.get(i);
            Finding finding = change.finding();
            switch (finding.rule().name()) {
                case ContestPlan.SHORTFALL -> run(1, change, series(finding), shortUntil, week);
                case ContestPlan.DANGER -> run(3, change, series(finding), dangerUntil, week);
                case ContestPlan.UNDER_FLOOR -> quarter(change, series(finding));
                case ContestPlan.LOW_RETURN -> {
                    moves[series(finding)] = change.kind() == Kind.ENDED ? new int[0] : moves(finding);
                    money = true;
                }
                default -> throw new IllegalStateException("rule " + finding.rule() + " is not of the contest");
            }
        }
        if (money) {
            tellMoves(changes);
        }
    }

    private void run(int trigger, FindingChange change, int series, int[] until, int week) {
        if (change.kind() == Kind.ENDED) {
            until[series] = week - 1;
        } else if (change.kind() == Kind.BEGAN && until[series] != week - 1) {
            alerts.alert(trigger, series, lastWeek(change.finding()), AlertSink.NONE);
        }
    }

    private void quarter(FindingChange change, int series) {
        int week = lastWeek(change.finding());
        if (change.kind() != Kind.ENDED && underFloor[series] != week) {
            underFloor[series] = week;
            alerts.alert(4, series, week, AlertSink.NONE);
        }
    }

    /**
     * One alert for each unit that could take the money.
     *
     * <p>The moves of a market are settled together: a line's money goes to the next with room, so that one finding
     * alone does not name every line that could take more, but those of the market together do.
     */
    private void tellMoves(List<FindingChange> changes) {
        for (FindingChange change : changes) {
            Finding finding = change.finding();
            if (change.kind() == Kind.BEGAN && finding.rule().name().equals(ContestPlan.LOW_RETURN)) {
                int donor = series(finding);
                int week = lastWeek(finding);
                BitSet takers = takers(marketOfUnit[donor]);
                if (takers.isEmpty()) {
                    alerts.alert(2, donor, week, AlertSink.NONE);
                }
                takers.stream().forEach(taker -> alerts.alert(2, donor, week, taker));
            }
        }
    }

    private BitSet takers(int market) {
        BitSet takers = new BitSet();
        for (int unit : unitsOfMarket[market]) {
            for (int taker : moves[unit]) {
                takers.set(taker);
            }
        }
        return takers;
    }

    private static int[] moves(Finding finding) {
        for (Suggestion suggestion : finding.suggestions()) {
            if (suggestion instanceof BudgetShift shift) {
                return shift.moves().stream()
                        .mapToInt(move -> number(move.to()))
                        .toArray();
            }
        }
        return new int[0];
    }

    private static int lastWeek(Finding finding) {
        return RetailWeeks.lastOf(finding.evidence().latest().period());
    }

    /** The series, or unit, that a finding is about. */
    private static int series(Finding finding) {
        if (!finding.segment().isTotal()) {
            return number(finding.segment());
        }
        Subject subject = finding.subject();
        if (subject instanceof Subject.OfKpi kpi) {
            return number(kpi.kpi().value());
        }
        if (subject instanceof Subject.OfGoal goal) {
            return number(goal.goal().value());
        }
        throw new IllegalStateException("a finding about " + subject + " is not of the contest");
    }

    private static int number(Segment segment) {
        return Integer.parseInt(segment.parts().get(0).value());
    }

    private static int number(String id) {
        int after = id.lastIndexOf('-') + 1;
        return Integer.parseInt(id, after, id.length(), 10);
    }

    private static int[] filled(int size) {
        int[] weeks = new int[size];
        Arrays.fill(weeks, NEVER);
        return weeks;
    }
}
