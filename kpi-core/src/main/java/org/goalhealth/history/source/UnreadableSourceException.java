package org.goalhealth.history.source;

import java.util.List;
import java.util.stream.Collectors;
import org.goalhealth.plan.Problem;

/** Sources that cannot be used at all. Carries every problem of every source, not only the first. */
public final class UnreadableSourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public UnreadableSourceException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the plan's sources; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
