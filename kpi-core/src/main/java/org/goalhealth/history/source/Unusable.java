package org.goalhealth.history.source;

import java.util.List;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Source;
import org.goalhealth.plan.SourceId;

/** One source cannot be used; the others are still tried, so that all are reported together. */
final class Unusable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    Unusable(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    Unusable(Source source, String value, String message, String fix) {
        this(source, 0, value, message, fix);
    }

    Unusable(Source source, int line, String value, String message, String fix) {
        this(List.of(new Problem(
                Problem.Code.UNREADABLE, new Place(name(source), line, 0), path(source.id()), value, message, fix)));
    }

    List<Problem> problems() {
        return problems;
    }

    /** What stands for the source in a place: its file, or the source itself. */
    static String name(Source source) {
        return source instanceof Source.Csv csv ? csv.path() : "source " + source.id();
    }

    static String path(SourceId id) {
        return "sources." + id;
    }
}
