package org.goalhealth.history;

import java.util.List;
import org.goalhealth.plan.Problem;

/**
 * What became of the records of one source: each is counted once, none is lost.
 *
 * @param from the source's id, or what stands for it
 * @param read how many records were read; always {@code accepted + duplicate + rejected + conflicting}
 * @param duplicate said again what was known
 * @param rejected could not be understood
 * @param conflicting said different things of one period without a revision to settle it; that period has no figure
 * @param undecided of the accepted ones, those that a definition which counts them cannot judge; KPIs that count by it
 *     have no figure of their periods
 * @param problems the rejected, conflicting and undecided records, at most the first {@value #MOST_PROBLEMS}
 */
public record Intake(
        String from,
        long read,
        long accepted,
        long duplicate,
        long rejected,
        long conflicting,
        long undecided,
        List<Problem> problems) {

    public static final int MOST_PROBLEMS = 1000;

    public Intake {
        if (accepted + duplicate + rejected + conflicting != read) {
            throw new IllegalArgumentException(
                    "intake of " + from + ": " + accepted + " accepted + " + duplicate + " duplicate + " + rejected
                            + " rejected + " + conflicting + " conflicting is not " + read + " read");
        }
        if (undecided > accepted) {
            throw new IllegalArgumentException(
                    "intake of " + from + ": " + undecided + " undecided of " + accepted + " accepted");
        }
        problems = problems.stream().limit(MOST_PROBLEMS).toList();
    }

    /** Of records that nothing counts. */
    public Intake(
            String from,
            long read,
            long accepted,
            long duplicate,
            long rejected,
            long conflicting,
            List<Problem> problems) {
        this(from, read, accepted, duplicate, rejected, conflicting, 0, problems);
    }

    /** Whether every record was understood and none contradicts another. */
    public boolean isClean() {
        return rejected == 0 && conflicting == 0 && undecided == 0;
    }
}
