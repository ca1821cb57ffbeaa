package org.goalhealth.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.goalhealth.plan.Problem;

/** Rules that cannot be used. Carries every problem found; nothing was changed. */
public final class InvalidRulesException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidRulesException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
