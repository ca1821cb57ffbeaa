package org.goalhealth.plan;

import java.util.List;
import java.util.stream.Collectors;

/** A plan that cannot be used. Carries every problem found, not only the first. */
public final class InvalidPlanException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidPlanException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In the order in which they stand in the file; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
