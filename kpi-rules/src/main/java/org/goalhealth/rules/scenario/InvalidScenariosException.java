package org.goalhealth.rules.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.goalhealth.plan.Problem;

/** Scenarios that cannot be run. Carries every problem found. */
public final class InvalidScenariosException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidScenariosException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In the order in which they stand in the file; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
