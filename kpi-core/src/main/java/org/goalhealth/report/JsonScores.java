package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.GoalNote;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Person;
import org.goalhealth.quantity.Money;
import org.goalhealth.score.AwardGiven;
import org.goalhealth.score.BoardRow;
import org.goalhealth.score.Coaching;
import org.goalhealth.score.ConductLine;
import org.goalhealth.score.GoalLine;
import org.goalhealth.score.Mark;
import org.goalhealth.score.Ranking;
import org.goalhealth.score.ReviewRow;
import org.goalhealth.score.Scorecard;
import org.goalhealth.score.SheetRow;
import org.goalhealth.score.TeamScore;
import org.goalhealth.score.TrackingRow;
import org.goalhealth.situation.PeriodResult;
import org.goalhealth.time.Period;

/**
 * Writes scores and the tables that go with them: figures in the KPI's unit, completions and changes as shares of one,
 * weights and scores as points of 100, every text in both languages, {@code null} for what is not there.
 */
public final class JsonScores {

    private final JsonGenerator json;
    private final JsonOut out;

    private JsonScores(JsonGenerator json) {
        this.json = json;
        this.out = new JsonOut(json);
    }

    /** One scorecard with its lines. */
    public static String scorecard(Scorecard card) {
        return JsonText.of(json -> new JsonScores(json).card(card));
    }

    /** Everybody by their scores, and who gets which award. */
    public static String ranking(Ranking ranking, List<AwardGiven> awards) {
        return JsonText.of(json -> {
            JsonScores writing = new JsonScores(json);
            json.writeStartObject();
            writing.ranking(ranking);
            writing.awards(awards);
            json.writeEndObject();
        });
    }

    /** A team with its members. */
    public static String team(TeamScore team) {
        return JsonText.of(json -> new JsonScores(json).teamScore(team));
    }

    /** The tracking table (R6). */
    public static String tracking(Person person, Period period, List<TrackingRow> rows) {
        return JsonText.of(json -> new JsonScores(json).table(person, period, rows, JsonScores::trackingRow));
    }

    /** The KPI board (R9). */
    public static String board(Period period, List<BoardRow> rows) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("period", period.label());
            new JsonScores(json).rows(rows, JsonScores::boardRow);
            json.writeEndObject();
        });
    }

    /** The yearly goal sheet (R10). */
    public static String sheet(Person person, Period year, List<SheetRow> rows) {
        return JsonText.of(json -> new JsonScores(json).table(person, year, rows, JsonScores::sheetRow));
    }

    /** The quarterly review sheet (R11), with the score of the whole quarter. */
    public static String review(Scorecard card, List<ReviewRow> rows) {
        return JsonText.of(json -> {
            JsonScores writing = new JsonScores(json);
            json.writeStartObject();
            writing.head(card);
            writing.rows(rows, JsonScores::reviewRow);
            json.writeEndObject();
        });
    }

    private interface Row<T> {
        void write(JsonScores writing, T row) throws IOException;
    }

    private <T> void table(Person person, Period period, List<T> rows, Row<T> row) throws IOException {
        json.writeStartObject();
        json.writeStringField("person", person.id().value());
        json.writeStringField("period", period.label());
        rows(rows, row);
        json.writeEndObject();
    }

    private <T> void rows(List<T> rows, Row<T> row) throws IOException {
        json.writeArrayFieldStart("rows");
        for (T one : rows) {
            json.writeStartObject();
            row.write(this, one);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void card(Scorecard card) throws IOException {
        json.writeStartObject();
        head(card);
        json.writeArrayFieldStart("goals");
        for (GoalLine line : card.goals()) {
            json.writeStartObject();
            goal(line.result());
            word("objective", line.objective().map(Object::toString));
            mark(line.mark());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("conduct");
        for (ConductLine line : card.conduct()) {
            json.writeStartObject();
            json.writeStringField("item", line.item().value());
            out.text("name", line.name());
            mark(line.mark());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void head(Scorecard card) throws IOException {
        json.writeStringField("person", card.person().id().value());
        out.text("name", card.person().name());
        json.writeStringField("role", card.role().id().value());
        word("team", card.person().team().map(Object::toString));
        json.writeStringField("period", card.period().label());
        out.figure("score", card.score());
        out.figure("weights", card.weights());
        word("grade", card.grade().map(Enum::name));
        out.decimal("bonusFactor", card.bonusFactor());
        out.figure("incentive", card.incentive());
        if (card.growth().isPresent()) {
            json.writeObjectFieldStart("growth");
            out.figure("before", card.growth().get().before());
            out.figure("growth", card.growth().get().growth());
            out.figure("points", card.growth().get().points());
            json.writeEndObject();
        } else {
            json.writeNullField("growth");
        }
        coaching(card.coaching());
    }

    private void coaching(Optional<Coaching> coaching) throws IOException {
        if (coaching.isEmpty()) {
            json.writeNullField("coaching");
            return;
        }
        json.writeObjectFieldStart("coaching");
        word("coach", coaching.get().coach().map(Object::toString));
        json.writeArrayFieldStart("goals");
        for (GoalLine line : coaching.get().on()) {
            json.writeString(line.goal().id().value());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("conduct");
        for (ConductLine line : coaching.get().conduct()) {
            json.writeString(line.item().value());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void ranking(Ranking ranking) throws IOException {
        json.writeStringField("period", ranking.period().label());
        json.writeArrayFieldStart("places");
        for (Ranking.Place place : ranking.places()) {
            json.writeStartObject();
            json.writeNumberField("rank", place.rank());
            json.writeBooleanField("tied", place.isTied());
            head(place.card());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("without");
        for (Scorecard card : ranking.without()) {
            json.writeString(card.person().id().value());
        }
        json.writeEndArray();
    }

    private void awards(List<AwardGiven> awards) throws IOException {
        json.writeArrayFieldStart("awards");
        for (AwardGiven given : awards) {
            json.writeStartObject();
            json.writeStringField("award", given.award().id().value());
            out.text("name", given.award().name());
            people("to", given.to());
            out.figure("points", given.points());
            people("unknown", given.unknown());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void people(String field, List<?> people) throws IOException {
        json.writeArrayFieldStart(field);
        for (Object person : people) {
            json.writeString(person.toString());
        }
        json.writeEndArray();
    }

    private void teamScore(TeamScore team) throws IOException {
        json.writeStartObject();
        json.writeStringField("team", team.team().id().value());
        out.text("name", team.team().name());
        out.figure("score", team.score());
        word("goal", team.team().goal().map(Object::toString));
        json.writeStringField("goalState", JsonReport.word(team.goal()));
        money("declaredPool", team.team().pool());
        money("pool", team.pool());
        ranking(team.ranking());
        json.writeEndObject();
    }

    private void money(String field, Optional<Money> amount) throws IOException {
        if (amount.isEmpty()) {
            json.writeNullField(field);
            return;
        }
        json.writeObjectFieldStart(field);
        out.money("amount", amount.get());
        json.writeStringField("currency", amount.get().currency().getCurrencyCode());
        json.writeEndObject();
    }

    private void trackingRow(TrackingRow row) throws IOException {
        goal(row.line().result());
        word("kpi", row.kpi().map(kpi -> kpi.id().value()));
        mark(row.line().mark());
        out.figure("change", row.change());
        note("cause", row.note().flatMap(GoalNote::cause));
        note("action", row.note().flatMap(GoalNote::action));
        people("owners", row.owners());
    }

    private void boardRow(BoardRow row) throws IOException {
        goal(row.result());
        json.writeStringField("kpi", row.kpi().id().value());
        out.figure("completion", row.completion());
        json.writeStringField("trend", JsonReport.word(row.trend()));
        json.writeBooleanField("red", row.red());
    }

    private void sheetRow(SheetRow row) throws IOException {
        json.writeStringField("kind", row.goal().isPresent() ? "goal" : "conduct");
        json.writeStringField("id", row.id());
        out.text("name", row.name());
        word("dimension", row.dimension().map(JsonReport::word));
        word("kpi", row.kpi().map(kpi -> kpi.id().value()));
        out.figure("target", row.target());
        out.figure("weight", row.weight());
        people("owners", row.owners());
        word("source", row.source().map(Object::toString));
        word("cycle", row.cycle().map(JsonReport::word));
    }

    private void reviewRow(ReviewRow row) throws IOException {
        goal(row.line().result());
        mark(row.line().mark());
        word("grade", row.grade().map(Enum::name));
        note("successes", row.note().flatMap(GoalNote::successes));
        note("problems", row.note().flatMap(GoalNote::problems));
        note("next", row.note().flatMap(GoalNote::next));
    }

    private void goal(PeriodResult result) throws IOException {
        json.writeStringField("goal", result.goal().id().value());
        out.text("name", result.goal().name());
        out.figure("target", CsvScores.target(result.rungs()));
        out.figure("actual", CsvScores.figure(result.actual()));
    }

    private void mark(Mark mark) throws IOException {
        out.figure("completion", mark.completion());
        out.figure("weight", mark.weight());
        out.figure("points", mark.points());
        word("lacking", mark.lacking().map(JsonReport::word));
        json.writeBooleanField("assumed", mark.isAssumed());
    }

    private void note(String field, Optional<LocalText> text) throws IOException {
        if (text.isPresent()) {
            out.text(field, text.get());
        } else {
            json.writeNullField(field);
        }
    }

    private void word(String field, Optional<String> word) throws IOException {
        if (word.isPresent()) {
            json.writeStringField(field, word.get());
        } else {
            json.writeNullField(field);
        }
    }
}
