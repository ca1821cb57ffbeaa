package org.goalhealth.cli;

import java.io.PrintWriter;
import java.util.List;
import org.goalhealth.finding.Figures;
import org.goalhealth.plan.Problem;
import org.goalhealth.quantity.Fraction;

/** What is wrong with rows, for people: the first of it, and how much more there is. */
final class ProblemLines {

    private static final int MOST = 10;

    private ProblemLines() {}

    /** @param labels with a word {@code more} */
    static void print(List<Problem> problems, Labels labels, PrintWriter out) {
        problems.stream()
                .limit(MOST)
                .flatMap(problem -> problem.toString().lines())
                .forEach(line -> out.println("  " + line));
        if (problems.size() > MOST) {
            out.println("  " + labels.get("more", Figures.number(Fraction.of(problems.size() - MOST))));
        }
    }
}
