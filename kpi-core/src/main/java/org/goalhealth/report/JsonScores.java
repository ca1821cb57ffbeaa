package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalNote;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Objective;
import org.goalhealth.plan.ObjectiveId;
import org.goalhealth.plan.Person;
import org.goalhealth.plan.PersonId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Team;
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
 *
 * <p>Every table names its plan. Beside an id stands what it is called, as {@code roleName} beside {@code role}, and
 * beside a goal the {@code unit} of its KPI, as in {@link JsonReport}; both are for showing, and ids alone are stable.
 * The same table gives the same bytes.
 */
public final class JsonScores {

    private final Plan plan;
    private final JsonGenerator json;
    private final JsonOut out;

    private JsonScores(Plan plan, JsonGenerator json) {
        this.plan = plan;
        this.json = json;
        this.out = new JsonOut(json);
    }

    /** One scorecard with its lines. */
    public static String scorecard(Plan plan, Scorecard card) {
        return of(plan, writing -> writing.card(card));
    }

    /** Everybody by their scores, and who gets which award; {@code unplaced} has those without a score. */
    public static String ranking(Plan plan, Ranking ranking, List<AwardGiven> awards) {
        return of(plan, writing -> {
            writing.ranking(ranking);
            writing.awards(awards);
        });
    }

    /** A team with its members. */
    public static String team(Plan plan, TeamScore team) {
        return of(plan, writing -> writing.teamScore(team));
    }

    /** The tracking table (R6). */
    public static String tracking(Plan plan, Person person, Period period, List<TrackingRow> rows) {
        return of(plan, writing -> writing.table(Optional.of(person), period, rows, JsonScores::trackingRow));
    }

    /**
     * The KPI board (R9).
     *
     * @param whose goals are on it; nobody's in particular where all are
     */
    public static String board(Plan plan, Optional<Person> whose, Period period, List<BoardRow> rows) {
        return of(plan, writing -> writing.table(whose, period, rows, JsonScores::boardRow));
    }

    /** The yearly goal sheet (R10). */
    public static String sheet(Plan plan, Person person, Period year, List<SheetRow> rows) {
        return of(plan, writing -> writing.table(Optional.of(person), year, rows, JsonScores::sheetRow));
    }

    /** The quarterly review sheet (R11), with the score of the whole quarter. */
    public static String review(Plan plan, Scorecard card, List<ReviewRow> rows) {
        return of(plan, writing -> {
            writing.head(card);
            writing.rows(rows, JsonScores::reviewRow);
        });
    }

    private interface Content {
        void write(JsonScores writing) throws IOException;
    }

    private interface Row<T> {
        void write(JsonScores writing, T row) throws IOException;
    }

    private static String of(Plan plan, Content content) {
        return JsonText.of(json -> {
            json.writeStartObject();
            JsonScores writing = new JsonScores(plan, json);
            writing.plan();
            content.write(writing);
            json.writeEndObject();
        });
    }

    private void plan() throws IOException {
        json.writeObjectFieldStart("plan");
        json.writeStringField("id", plan.id());
        out.text("name", plan.name());
        json.writeEndObject();
    }

    private <T> void table(Optional<Person> person, Period period, List<T> rows, Row<T> row) throws IOException {
        out.word("person", person.map(one -> one.id().value()));
        text("name", person.map(Person::name));
        json.writeStringField("period", period.label());
        rows(rows, row);
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
        head(card);
        json.writeArrayFieldStart("goals");
        for (GoalLine line : card.goals()) {
            json.writeStartObject();
            goal(line.result());
            out.word("objective", line.objective().map(Object::toString));
            text("objectiveName", line.objective().flatMap(this::name));
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
    }

    private void head(Scorecard card) throws IOException {
        json.writeStringField("person", card.person().id().value());
        out.text("name", card.person().name());
        json.writeStringField("role", card.role().id().value());
        out.text("roleName", card.role().name());
        out.word("team", card.person().team().map(Object::toString));
        text("teamName", card.person().team().flatMap(plan.staff()::find).map(Team::name));
        json.writeStringField("period", card.period().label());
        out.figure("score", card.score());
        out.figure("earned", card.earned());
        out.figure("weights", card.weights());
        out.word("grade", card.grade().map(Enum::name));
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
        out.word("coach", coaching.get().coach().map(Object::toString));
        text("coachName", coaching.get().coach().map(this::name));
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
        texts(
                "on",
                Stream.concat(
                        coaching.get().on().stream().map(line -> line.goal().name()),
                        coaching.get().conduct().stream().map(ConductLine::name)));
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
        json.writeArrayFieldStart("unplaced");
        for (Scorecard card : ranking.without()) {
            json.writeStartObject();
            head(card);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void awards(List<AwardGiven> awards) throws IOException {
        json.writeArrayFieldStart("awards");
        for (AwardGiven given : awards) {
            json.writeStartObject();
            json.writeStringField("award", given.award().id().value());
            out.text("name", given.award().name());
            ids("to", given.to());
            texts("toNames", given.to().stream().map(this::name));
            out.figure("points", given.points());
            ids("unknown", given.unknown());
            texts("unknownNames", given.unknown().stream().map(this::name));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void ids(String field, List<?> ids) throws IOException {
        json.writeArrayFieldStart(field);
        for (Object id : ids) {
            json.writeString(id.toString());
        }
        json.writeEndArray();
    }

    private void texts(String field, Stream<LocalText> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (LocalText text : texts.toList()) {
            out.text(text);
        }
        json.writeEndArray();
    }

    private void teamScore(TeamScore team) throws IOException {
        json.writeStringField("team", team.team().id().value());
        out.text("name", team.team().name());
        out.figure("score", team.score());
        out.word("goal", team.team().goal().map(Object::toString));
        text("goalName", team.team().goal().flatMap(plan::find).map(Goal::name));
        json.writeStringField("goalState", JsonReport.word(team.goal()));
        money("declaredPool", team.team().pool());
        money("pool", team.pool());
        ranking(team.ranking());
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
        kpi(row.kpi());
        mark(row.line().mark());
        out.figure("change", row.change());
        text("cause", row.note().flatMap(GoalNote::cause));
        text("action", row.note().flatMap(GoalNote::action));
        ids("owners", row.owners());
    }

    private void boardRow(BoardRow row) throws IOException {
        goal(row.result());
        kpi(Optional.of(row.kpi()));
        out.figure("completion", row.completion());
        json.writeStringField("trend", JsonReport.word(row.trend()));
        json.writeBooleanField("red", row.red());
    }

    private void sheetRow(SheetRow row) throws IOException {
        json.writeStringField("kind", row.goal().isPresent() ? "goal" : "conduct");
        json.writeStringField("id", row.id());
        out.text("name", row.name());
        out.word("dimension", row.dimension().map(JsonReport::word));
        kpi(row.kpi());
        unit(row.kpi());
        out.figure("target", row.target());
        out.figure("weight", row.weight());
        ids("owners", row.owners());
        out.word("source", row.source().map(Object::toString));
        out.word("cycle", row.cycle().map(JsonReport::word));
    }

    private void reviewRow(ReviewRow row) throws IOException {
        goal(row.line().result());
        mark(row.line().mark());
        out.word("grade", row.grade().map(Enum::name));
        text("successes", row.note().flatMap(GoalNote::successes));
        text("problems", row.note().flatMap(GoalNote::problems));
        text("next", row.note().flatMap(GoalNote::next));
    }

    private void goal(PeriodResult result) throws IOException {
        json.writeStringField("goal", result.goal().id().value());
        out.text("name", result.goal().name());
        unit(result.goal().measure().map(measure -> plan.kpi(measure.kpi())));
        out.figure("target", CsvScores.target(result.rungs()));
        out.figure("actual", CsvScores.figure(result.actual()));
    }

    private void mark(Mark mark) throws IOException {
        out.figure("completion", mark.completion());
        out.figure("weight", mark.weight());
        out.figure("points", mark.points());
        out.word("lacking", mark.lacking().map(JsonReport::word));
        json.writeBooleanField("assumed", mark.isAssumed());
    }

    private void kpi(Optional<Kpi> kpi) throws IOException {
        out.word("kpi", kpi.map(one -> one.id().value()));
        text("kpiName", kpi.map(Kpi::name));
    }

    private void unit(Optional<Kpi> kpi) throws IOException {
        if (kpi.isPresent()) {
            out.unit(kpi.get().unit());
        } else {
            json.writeNullField("unit");
        }
    }

    private LocalText name(PersonId person) {
        return plan.staff().person(person).name();
    }

    private Optional<LocalText> name(ObjectiveId objective) {
        return plan.staff().objectives().stream()
                .filter(one -> one.id().equals(objective))
                .findFirst()
                .map(Objective::name);
    }

    private void text(String field, Optional<LocalText> text) throws IOException {
        if (text.isPresent()) {
            out.text(field, text.get());
        } else {
            json.writeNullField(field);
        }
    }
}
