package org.goalhealth.history.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.goalhealth.history.Intake;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.SourceId;

/** Counters of an {@link Intake} in the making. */
final class Tally {

    private static final int PROGRESS = 10_000;

    private final SourceId source;
    private final RowListener listener;
    private long read;
    private long accepted;
    private long duplicate;
    private long rejected;
    private long conflicting;
    private long undecided;
    private final List<Problem> rejects = new ArrayList<>();
    private final List<Problem> conflicts = new ArrayList<>();
    private final List<Problem> doubts = new ArrayList<>();

    Tally(SourceId source, RowListener listener) {
        this.source = source;
        this.listener = listener;
    }

    /** One more row. */
    void read() {
        if (++read % PROGRESS == 0) {
            listener.rows(source, read);
        }
    }

    /** There are no more rows. */
    void end() {
        if (read == 0 || read % PROGRESS != 0) {
            listener.rows(source, read);
        }
    }

    void accepted(long rows) {
        accepted += rows;
    }

    void duplicate(long rows) {
        duplicate += rows;
    }

    /**
     * A row with a cell that cannot be understood.
     *
     * @param name what the column is called
     */
    void rejected(Row row, int column, String name, BadCell bad) {
        String value = Objects.toString(row.cell(column), "");
        rejected(
                row.place(column),
                value,
                name + (value.isBlank() ? " " : " '" + Problem.shown(value) + "' ") + bad.message(),
                bad.fix());
    }

    void rejected(Place place, String value, String message, String fix) {
        rejected++;
        add(rejects, Problem.Code.BAD_VALUE, place, value, message, fix);
    }

    void conflicting(long rows, Place place, String value, String message, String fix) {
        conflicting += rows;
        add(conflicts, Problem.Code.CONFLICT, place, value, message, fix);
    }

    /** An accepted row which a definition cannot judge. */
    void undecided() {
        undecided++;
    }

    /** Why a definition cannot judge a row. */
    void doubt(Place place, String value, String message, String fix) {
        add(doubts, Problem.Code.BAD_VALUE, place, value, message, fix);
    }

    Intake intake() {
        List<Problem> problems = new ArrayList<>(rejects);
        problems.addAll(conflicts);
        problems.addAll(doubts);
        problems.sort(Comparator.comparingInt(p -> p.place().line()));
        return new Intake(source.value(), read, accepted, duplicate, rejected, conflicting, undecided, problems);
    }

    private void add(List<Problem> problems, Problem.Code code, Place place, String value, String message, String fix) {
        if (problems.size() < Intake.MOST_PROBLEMS) {
            problems.add(new Problem(code, place, Unusable.path(source), value, message, fix));
        }
    }
}
