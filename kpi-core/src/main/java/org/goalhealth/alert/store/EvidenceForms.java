package org.goalhealth.alert.store;

import static org.goalhealth.alert.store.Kinds.kind;
import static org.goalhealth.alert.store.ValueForms.BUDGET;
import static org.goalhealth.alert.store.ValueForms.DATE;
import static org.goalhealth.alert.store.ValueForms.DECIMAL;
import static org.goalhealth.alert.store.ValueForms.EVENT;
import static org.goalhealth.alert.store.ValueForms.FRACTION;
import static org.goalhealth.alert.store.ValueForms.FUNNEL;
import static org.goalhealth.alert.store.ValueForms.GOAL;
import static org.goalhealth.alert.store.ValueForms.KPI;
import static org.goalhealth.alert.store.ValueForms.PERIOD;
import static org.goalhealth.alert.store.ValueForms.SEGMENT;
import static org.goalhealth.alert.store.ValueForms.UNIT;

import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.Place;
import org.goalhealth.situation.AppliedLimit;
import org.goalhealth.situation.EffectEstimate;
import org.goalhealth.situation.EventShare;
import org.goalhealth.situation.Evidence;
import org.goalhealth.situation.EvidenceDate;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.LimitOrigin;
import org.goalhealth.situation.SourcePeriod;
import org.goalhealth.time.YearComparison;

/** The forms of evidence and all it holds. */
final class EvidenceForms {

    private static final Form<Place> PLACE = Form.object(
            (f, place) -> f.put("file", Form.TEXT, place.file())
                    .put("line", Form.COUNT, place.line())
                    .put("column", Form.COUNT, place.column()),
            f -> new Place(f.get("file", Form.TEXT), f.get("line", Form.COUNT), f.get("column", Form.COUNT)));

    private static final Form<LimitScope> SCOPE = Form.object(
            (f, scope) -> f.put("kpi", KPI, scope.kpi())
                    .put("goal", GOAL, scope.goal())
                    .put("funnel", FUNNEL, scope.funnel())
                    .put("budget", BUDGET, scope.budget())
                    .put("segment", SEGMENT, scope.segment()),
            f -> new LimitScope(
                    f.maybe("kpi", KPI),
                    f.maybe("goal", GOAL),
                    f.maybe("funnel", FUNNEL),
                    f.maybe("budget", BUDGET),
                    f.get("segment", SEGMENT)));

    private static final Form<LimitOrigin> ORIGIN = Kinds.of(
            kind("rule", LimitOrigin.RuleDefault.class, LimitOrigin.RuleDefault.RULE_DEFAULT),
            kind(
                    "plan",
                    LimitOrigin.PlanLine.class,
                    (f, line) -> f.put("scope", SCOPE, line.scope()).put("place", PLACE, line.place()),
                    f -> new LimitOrigin.PlanLine(f.get("scope", SCOPE), f.get("place", PLACE))));

    private static final Form<AppliedLimit> LIMIT = Form.object(
            (f, limit) -> f.put("name", Form.TEXT, limit.name())
                    .put("number", DECIMAL, limit.value().number())
                    .put("percent", Form.FLAG, limit.value().percent())
                    .put("origin", ORIGIN, limit.origin()),
            f -> new AppliedLimit(
                    f.get("name", Form.TEXT),
                    new LimitValue(f.get("number", DECIMAL), f.get("percent", Form.FLAG)),
                    f.get("origin", ORIGIN)));

    private static final Form<EvidenceFigure.Name> FIGURE_NAME = Form.word(EvidenceFigure.Name.class);

    private static final Form<EvidenceFigure> FIGURE = Form.object(
            (f, figure) -> f.put("name", FIGURE_NAME, figure.name())
                    .put("value", FRACTION, figure.value())
                    .put("unit", UNIT, figure.unit()),
            f -> new EvidenceFigure(f.get("name", FIGURE_NAME), f.get("value", FRACTION), f.get("unit", UNIT)));

    private static final Form<SourcePeriod> SOURCE_PERIOD = Form.object(
            (f, period) -> f.put("period", PERIOD, period.period()).put("label", Form.TEXT, period.label()),
            f -> new SourcePeriod(f.get("period", PERIOD), f.get("label", Form.TEXT)));

    static final Form<Baseline> BASELINE = Kinds.of(
            kind("mean", Baseline.Mean.class, "periods", Form.COUNT, Baseline.Mean::periods, Baseline.Mean::new),
            kind(
                    "median",
                    Baseline.Median.class,
                    "periods",
                    Form.COUNT,
                    Baseline.Median::periods,
                    Baseline.Median::new),
            kind(
                    "last-year",
                    Baseline.LastYear.class,
                    "weeks",
                    Form.word(YearComparison.class),
                    Baseline.LastYear::weeks,
                    Baseline.LastYear::new),
            kind("fixed", Baseline.Fixed.class, "value", DECIMAL, Baseline.Fixed::value, Baseline.Fixed::new));

    private static final Form<EvidenceDate.Name> DATE_NAME = Form.word(EvidenceDate.Name.class);

    private static final Form<EvidenceDate> EVIDENCE_DATE = Form.object(
            (f, day) -> f.put("name", DATE_NAME, day.name()).put("date", DATE, day.date()),
            f -> new EvidenceDate(f.get("name", DATE_NAME), f.get("date", DATE)));

    private static final Form<EffectEstimate> ESTIMATE = Form.object(
            (f, estimate) -> f.put("mean", FRACTION, estimate.mean())
                    .put("low", FRACTION, estimate.low())
                    .put("high", FRACTION, estimate.high())
                    .put("occurrences", Form.COUNT, estimate.occurrences()),
            f -> new EffectEstimate(
                    f.get("mean", FRACTION),
                    f.maybe("low", FRACTION),
                    f.maybe("high", FRACTION),
                    f.get("occurrences", Form.COUNT)));

    private static final Form<EventShare> EVENT_SHARE = Form.object(
            (f, event) -> f.put("event", EVENT, event.event())
                    .put("effect", FRACTION, event.effect())
                    .put("share", FRACTION, event.share())
                    .put("estimate", ESTIMATE, event.estimate()),
            f -> new EventShare(
                    f.get("event", EVENT),
                    f.get("effect", FRACTION),
                    f.get("share", FRACTION),
                    f.maybe("estimate", ESTIMATE)));

    static final Form<Evidence> EVIDENCE = Form.object(
            (f, evidence) -> f.put("since", SOURCE_PERIOD, evidence.since())
                    .put("latest", SOURCE_PERIOD, evidence.latest())
                    .put("periods", Form.COUNT, evidence.periods())
                    .put("figures", FIGURE, evidence.figures())
                    .put("limits", LIMIT, evidence.limits())
                    .put("baseline", BASELINE, evidence.baseline())
                    .put("beside", KPI, evidence.beside())
                    .put(
                            "dates",
                            EVIDENCE_DATE.list(),
                            Optional.of(evidence.dates()).filter(dates -> !dates.isEmpty()))
                    .put(
                            "events",
                            EVENT_SHARE.list(),
                            Optional.of(evidence.events()).filter(events -> !events.isEmpty())),
            f -> new Evidence(
                    f.get("since", SOURCE_PERIOD),
                    f.get("latest", SOURCE_PERIOD),
                    f.get("periods", Form.COUNT),
                    f.list("figures", FIGURE),
                    f.list("limits", LIMIT),
                    f.maybe("baseline", BASELINE),
                    f.maybe("beside", KPI),
                    f.maybe("dates", EVIDENCE_DATE.list()).orElse(List.of()),
                    f.maybe("events", EVENT_SHARE.list()).orElse(List.of())));

    private EvidenceForms() {}
}
