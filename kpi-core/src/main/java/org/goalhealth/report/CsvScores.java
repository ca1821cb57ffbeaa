package org.goalhealth.report;

import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goalhealth.plan.GoalNote;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Person;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.score.BoardRow;
import org.goalhealth.score.ConductLine;
import org.goalhealth.score.GoalLine;
import org.goalhealth.score.Mark;
import org.goalhealth.score.Ranking;
import org.goalhealth.score.ReviewRow;
import org.goalhealth.score.Scorecard;
import org.goalhealth.score.SheetRow;
import org.goalhealth.score.TrackingRow;
import org.goalhealth.situation.Rungs;
import org.goalhealth.time.Period;

/**
 * Writes scores and the tables that go with them, one header and one row each, and leaves the writer open.
 *
 * <p>Headers and words for programs are English; names and notes are in the language asked for. Figures are in the KPI's
 * unit, completions and changes shares of one, weights and scores points of 100; empty is what is not there.
 */
public final class CsvScores {

    private final CsvOut csv;
    private final Language language;

    /** Writes tables to {@code out}. */
    public CsvScores(Writer out, Language language) {
        this.csv = new CsvOut(out);
        this.language = language;
    }

    /** A row for each line of each scorecard: what the scores are the sums of. */
    public void scorecards(List<Scorecard> cards) {
        header(
                "person",
                "period",
                "kind",
                "id",
                "name",
                "objective",
                "target",
                "actual",
                "completion",
                "weight",
                "points",
                "lacking",
                "assumed");
        for (Scorecard card : cards) {
            card.goals().forEach(line -> goal(card, line));
            card.conduct().forEach(line -> conduct(card, line));
        }
        csv.finish();
    }

    /** A row for each person with a score, the best first, then those without. */
    public void ranking(Ranking ranking) {
        header(
                "rank",
                "tied",
                "person",
                "name",
                "team",
                "role",
                "period",
                "score",
                "weights",
                "grade",
                "bonus_factor",
                "incentive",
                "growth",
                "growth_points",
                "coaching");
        for (Ranking.Place place : ranking.places()) {
            csv.number(place.rank()).text(place.isTied() ? "yes" : "no");
            scored(place.card());
        }
        for (Scorecard card : ranking.without()) {
            csv.text("").text("");
            scored(card);
        }
        csv.finish();
    }

    /** The tracking table (R6). */
    public void tracking(Person person, List<TrackingRow> rows) {
        header(
                "person",
                "period",
                "goal",
                "name",
                "kpi",
                "target",
                "actual",
                "completion",
                "change",
                "lacking",
                "cause",
                "action",
                "owner");
        for (TrackingRow row : rows) {
            csv.text(person.id().value()).text(row.line().result().period().label());
            goalAndKpi(row.line(), row.kpi());
            csv.number(target(row.line().result().rungs()))
                    .number(row.actual())
                    .number(row.line().mark().completion())
                    .number(row.change())
                    .text(lacking(row.line().mark()))
                    .text(note(row.note(), GoalNote::cause))
                    .text(note(row.note(), GoalNote::action))
                    .text(String.join(";", row.owners()));
            csv.end();
        }
        csv.finish();
    }

    /** The KPI board (R9). */
    public void board(List<BoardRow> rows) {
        header("period", "goal", "name", "kpi", "target", "current", "completion", "trend", "red");
        for (BoardRow row : rows) {
            csv.text(row.result().period().label())
                    .text(row.result().goal().id().value())
                    .text(row.result().goal().name().in(language))
                    .text(row.kpi().id().value())
                    .number(target(row.result().rungs()))
                    .number(row.current())
                    .number(row.completion())
                    .text(JsonReport.word(row.trend()))
                    .text(row.red() ? "yes" : "no");
            csv.end();
        }
        csv.finish();
    }

    /** The yearly goal sheet (R10). */
    public void sheet(Person person, Period year, List<SheetRow> rows) {
        header("person", "year", "dimension", "goal", "name", "kpi", "target", "weight", "owner", "source", "cycle");
        for (SheetRow row : rows) {
            csv.text(person.id().value())
                    .text(year.label())
                    .text(dimension(row))
                    .text(row.id())
                    .text(row.name().in(language))
                    .text(row.kpi().map(kpi -> kpi.id().value()).orElse(""))
                    .number(row.target())
                    .number(row.weight())
                    .text(String.join(";", row.owners()))
                    .text(row.source().map(Object::toString).orElse(""))
                    .text(row.cycle().map(JsonReport::word).orElse(""));
            csv.end();
        }
        csv.finish();
    }

    /** The quarterly review sheet (R11). */
    public void review(Person person, List<ReviewRow> rows) {
        header(
                "person",
                "period",
                "goal",
                "name",
                "completion",
                "weight",
                "points",
                "grade",
                "lacking",
                "successes",
                "problems",
                "next");
        for (ReviewRow row : rows) {
            Mark mark = row.line().mark();
            csv.text(person.id().value())
                    .text(row.line().result().period().label())
                    .text(row.line().goal().id().value())
                    .text(row.line().goal().name().in(language))
                    .number(mark.completion())
                    .number(mark.weight())
                    .number(mark.points())
                    .text(row.grade().map(Enum::name).orElse(""))
                    .text(lacking(mark))
                    .text(note(row.note(), GoalNote::successes))
                    .text(note(row.note(), GoalNote::problems))
                    .text(note(row.note(), GoalNote::next));
            csv.end();
        }
        csv.finish();
    }

    private void header(String... names) {
        for (String name : names) {
            csv.text(name);
        }
        csv.end();
    }

    private void goal(Scorecard card, GoalLine line) {
        csv.text(card.person().id().value())
                .text(card.period().label())
                .text("goal")
                .text(line.goal().id().value())
                .text(line.goal().name().in(language))
                .text(line.objective().map(Object::toString).orElse(""))
                .number(target(line.result().rungs()))
                .number(figure(line.result().actual()));
        mark(line.mark());
    }

    private void conduct(Scorecard card, ConductLine line) {
        csv.text(card.person().id().value())
                .text(card.period().label())
                .text("conduct")
                .text(line.item().value())
                .text(line.name().in(language))
                .text("")
                .text("")
                .text("");
        mark(line.mark());
    }

    private void mark(Mark mark) {
        csv.number(mark.completion())
                .number(mark.weight())
                .number(mark.points())
                .text(lacking(mark))
                .text(mark.isAssumed() ? "yes" : "no");
        csv.end();
    }

    private void scored(Scorecard card) {
        csv.text(card.person().id().value())
                .text(card.person().name().in(language))
                .text(card.person().team().map(Object::toString).orElse(""))
                .text(card.role().id().value())
                .text(card.period().label())
                .number(card.score())
                .number(card.weights())
                .text(card.grade().map(Enum::name).orElse(""))
                .text(card.bonusFactor().map(BigDecimal::toPlainString).orElse(""))
                .number(card.incentive())
                .number(card.growth().map(growth -> growth.growth()))
                .number(card.growth().map(growth -> growth.points()))
                .text(card.coaching().isPresent() ? "yes" : "no");
        csv.end();
    }

    private void goalAndKpi(GoalLine line, Optional<Kpi> kpi) {
        csv.text(line.goal().id().value())
                .text(line.goal().name().in(language))
                .text(kpi.map(its -> its.id().value()).orElse(""));
    }

    private String note(Optional<GoalNote> note, Function<GoalNote, Optional<LocalText>> part) {
        return note.flatMap(part).map(text -> text.in(language)).orElse("");
    }

    private static String dimension(SheetRow row) {
        return row.goal().isEmpty()
                ? "conduct"
                : row.dimension().map(JsonReport::word).orElse("");
    }

    private static String lacking(Mark mark) {
        return mark.lacking().map(JsonReport::word).orElse("");
    }

    static Optional<Fraction> target(Optional<Rungs> rungs) {
        return rungs.map(Rungs::target);
    }

    static Optional<Fraction> figure(Reading reading) {
        return reading instanceof Reading.Figure figure ? Optional.of(figure.value()) : Optional.empty();
    }
}
