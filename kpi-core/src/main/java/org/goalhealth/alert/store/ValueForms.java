package org.goalhealth.alert.store;

import static org.goalhealth.alert.store.Kinds.kind;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.ChannelId;
import org.goalhealth.plan.EventId;
import org.goalhealth.plan.FunnelId;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.MilestoneId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.SourceId;
import org.goalhealth.plan.StageId;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.TaskId;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;

/** The forms of small values. */
final class ValueForms {

    static final Form<LocalDate> DATE = Form.text(LocalDate::toString, LocalDate::parse);

    static final Form<Instant> TIME = Form.text(Instant::toString, Instant::parse);

    /** With its scale. */
    static final Form<BigDecimal> DECIMAL = Form.text(BigDecimal::toString, BigDecimal::new);

    /** As {@code 7/3}, or {@code 7} where it is whole. */
    static final Form<Fraction> FRACTION = Form.text(Fraction::toString, ValueForms::fraction);

    static final Form<Currency> CURRENCY = Form.text(Currency::getCurrencyCode, Currency::getInstance);

    static final Form<LocalText> LOCAL_TEXT = Form.object(
            (f, text) -> f.put("en", Form.TEXT, text.en()).put("zh", Form.TEXT, text.zh()),
            f -> new LocalText(f.get("en", Form.TEXT), f.get("zh", Form.TEXT)));

    static final Form<KpiId> KPI = Form.text(KpiId::value, KpiId::new);
    static final Form<GoalId> GOAL = Form.text(GoalId::value, GoalId::new);
    static final Form<FunnelId> FUNNEL = Form.text(FunnelId::value, FunnelId::new);
    static final Form<ChannelId> CHANNEL = Form.text(ChannelId::value, ChannelId::new);
    static final Form<EventId> EVENT = Form.text(EventId::value, EventId::new);
    static final Form<BudgetId> BUDGET = Form.text(BudgetId::value, BudgetId::new);

    /** As {@code kpi:online-orders}. */
    static final Form<Subject> SUBJECT = Form.text(Subject::toString, ValueForms::subject);

    /** An object from dimensions to values; an empty one is the total. */
    static final Form<Segment> SEGMENT = new Form<>(ValueForms::pairs, ValueForms::segment);

    static final Form<Period> PERIOD = Form.object(
            (f, period) -> f.put("cadence", Form.word(Cadence.class), period.cadence())
                    .put("ordinal", Form.COUNT, period.ordinal())
                    .put("start", DATE, period.start())
                    .put("end", DATE, period.end())
                    .put("label", Form.TEXT, period.label()),
            f -> new Period(
                    f.get("cadence", Form.word(Cadence.class)),
                    f.get("ordinal", Form.COUNT),
                    f.get("start", DATE),
                    f.get("end", DATE),
                    f.get("label", Form.TEXT)));

    static final Form<Unit> UNIT = Kinds.of(
            kind("plain", Unit.Plain.class, Unit.Plain.PLAIN),
            kind("percent", Unit.Share.class, Unit.Share.PERCENT),
            kind("weekday", Unit.Weekday.class, Unit.Weekday.WEEKDAY),
            kind("money", Unit.Amount.class, "currency", CURRENCY, Unit.Amount::currency, Unit.Amount::new),
            kind("things", Unit.Things.class, "name", LOCAL_TEXT, Unit.Things::name, Unit.Things::new));

    static final Form<Money> MONEY = Form.object(
            (f, money) -> f.put("minor", Form.NUMBER, money.minor()).put("currency", CURRENCY, money.currency()),
            f -> new Money(f.get("minor", Form.NUMBER), f.get("currency", CURRENCY)));

    private ValueForms() {}

    private static Fraction fraction(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Fraction.of(new BigInteger(text), BigInteger.ONE)
                : Fraction.of(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }

    private static Subject subject(String text) {
        int colon = text.indexOf(':');
        String id = text.substring(colon + 1);
        int slash = id.indexOf('/');
        return switch (text.substring(0, Math.max(0, colon))) {
            case "kpi" -> new Subject.OfKpi(new KpiId(id));
            case "goal" -> new Subject.OfGoal(new GoalId(id));
            case "stage" ->
                new Subject.OfStage(
                        new FunnelId(id.substring(0, Math.max(0, slash))), new StageId(id.substring(slash + 1)));
            case "funnel" -> new Subject.OfFunnel(new FunnelId(id));
            case "line" -> new Subject.OfLine(new BudgetId(id));
            case "milestone" -> new Subject.OfMilestone(new MilestoneId(id));
            case "channel" -> new Subject.OfChannel(new ChannelId(id));
            case "event" ->
                new Subject.OfEvent(
                        new EventId(id.substring(0, Math.max(0, slash))), new KpiId(id.substring(slash + 1)));
            case "source" -> new Subject.OfSource(new SourceId(id));
            case "rule" -> new Subject.OfRule(id);
            case "role", "objective", "person", "strategy", "launch", "quadrant", "horizon", "level" ->
                Subject.parse(text);
            case "customer" -> new Subject.OfCustomer(id);
            case "task" -> new Subject.OfTask(new TaskId(id.substring(0, Math.max(0, slash))), id.substring(slash + 1));
            default -> throw new IllegalArgumentException("is '" + text + "', which is no subject");
        };
    }

    private static Map<String, Object> pairs(Segment segment) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        segment.parts().forEach(part -> pairs.put(part.dimension(), part.value()));
        return pairs;
    }

    private static Segment segment(Object json) {
        Fields pairs = Fields.of(json);
        List<Segment.Part> parts = pairs.json().keySet().stream()
                .map(dimension -> new Segment.Part(dimension, pairs.get(dimension, Form.TEXT)))
                .toList();
        return new Segment(parts);
    }
}
