package org.goalhealth.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goalhealth.plan.GoalNote;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Person;
import org.goalhealth.score.BoardRow;
import org.goalhealth.score.ReviewRow;
import org.goalhealth.score.Scorecard;
import org.goalhealth.score.SheetRow;
import org.goalhealth.score.TrackingRow;
import org.goalhealth.time.Period;

/** Tracking table, board, goal sheet and review sheet for people (R6, R9 to R11). */
final class ScoreTablesText {

    private final ScoreWords words;
    private final PrintWriter out;

    ScoreTablesText(ScoreWords words, PrintWriter out) {
        this.words = words;
        this.out = out;
    }

    void tracking(Person person, Period period, List<TrackingRow> tracked) {
        out.println(words.get("tracking", words.name(person.name()), period.label()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.of(
                words.labels(),
                "column",
                "goal",
                "target",
                "actual",
                "completion",
                "change",
                "remark",
                "cause",
                "action",
                "owner"));
        for (TrackingRow row : tracked) {
            rows.add(List.of(
                    words.name(row.line().goal().name()),
                    words.target(row.line().result()),
                    words.actual(row.line().result()),
                    words.share(row.line().mark().completion()),
                    words.share(row.change()),
                    words.remark(row.line().mark()),
                    note(row.note(), GoalNote::cause),
                    note(row.note(), GoalNote::action),
                    String.join(words.get("comma"), row.owners())));
        }
        Columns.print(rows, out);
    }

    void board(Period period, List<BoardRow> board) {
        out.println(words.get("board", period.label()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.of(words.labels(), "column", "goal", "target", "current", "completion", "trend", "red"));
        for (BoardRow row : board) {
            rows.add(List.of(
                    words.name(row.result().goal().name()),
                    words.target(row.result()),
                    words.actual(row.result()),
                    words.share(row.completion()),
                    words.labels().of(row.trend()),
                    row.red() ? words.get("red") : ""));
        }
        Columns.print(rows, out);
    }

    void sheet(Person person, Period year, List<SheetRow> sheet) {
        out.println(words.get("sheet", words.name(person.name()), year.label()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.of(
                words.labels(), "column", "goal", "dimension", "kpi", "target", "weight", "owner", "source", "cycle"));
        for (SheetRow row : sheet) {
            rows.add(List.of(
                    words.name(row.name()),
                    row.goal().isEmpty()
                            ? words.get("conduct")
                            : row.dimension().map(words.labels()::of).orElse(""),
                    row.kpi().map(kpi -> words.name(kpi.name())).orElse(""),
                    row.goal().map(goal -> words.figure(goal, row.target())).orElse(""),
                    words.points(row.weight()),
                    String.join(words.get("comma"), row.owners()),
                    row.source().map(Object::toString).orElse(""),
                    row.cycle().map(words.labels()::of).orElse("")));
        }
        Columns.print(rows, out);
    }

    void review(Scorecard card, List<ReviewRow> review) {
        out.println(words.get(
                "review", words.name(card.person().name()), card.period().label()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.of(
                words.labels(), "column", "goal", "points", "grade", "remark", "successes", "problems", "next"));
        for (ReviewRow row : review) {
            rows.add(List.of(
                    words.name(row.line().goal().name()),
                    words.points(row.line().mark().points()),
                    row.grade().map(Enum::name).orElse(""),
                    words.remark(row.line().mark()),
                    note(row.note(), GoalNote::successes),
                    note(row.note(), GoalNote::problems),
                    note(row.note(), GoalNote::next)));
        }
        Columns.print(rows, out);
        out.println();
        new ScoreText(words, out).conclusions(card).forEach(out::println);
    }

    private String note(Optional<GoalNote> note, Function<GoalNote, Optional<LocalText>> part) {
        return note.flatMap(part).map(words::name).orElse("");
    }
}
