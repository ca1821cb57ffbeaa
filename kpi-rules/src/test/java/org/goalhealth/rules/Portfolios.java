package org.goalhealth.rules;

import static net.jqwik.api.Arbitraries.frequencyOf;
import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.just;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.goalhealth.time.Cadence;

/** Random plans, and what happens to them. */
final class Portfolios {

    private Portfolios() {}

    /** Before, in and after years of 53 weeks and a leap day. */
    static Arbitrary<LocalDate> starts() {
        return integers().between(0, 1100).map(LocalDate.of(2024, 1, 20)::plusDays);
    }

    static Arbitrary<PlanShape> plans() {
        return Combinators.combine(
                        Arbitraries.of(false, false, true),
                        frequencyOf(Tuple.of(3, kpis()), Tuple.of(1, returns()))
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(4)
                                .flatMap(Portfolios::perhapsLinked),
                        lines().list().ofMaxSize(12),
                        Arbitraries.of(false, true),
                        off())
                .as(PlanShape::new);
    }

    /** Two of a kind are seldom drawn: the last may get one that is measured alike, and linked with it. */
    private static Arbitrary<List<KpiShape>> perhapsLinked(List<KpiShape> kpis) {
        KpiShape last = kpis.get(kpis.size() - 1);
        KpiShape usual = last.usual() == KpiShape.Usual.NONE ? last.against(KpiShape.Usual.FIXED) : last;
        List<KpiShape> linked = new ArrayList<>(kpis.subList(0, kpis.size() - 1));
        linked.add(usual);
        linked.add(new KpiShape(
                usual.every(),
                usual.cut(),
                usual.figures(),
                KpiShape.Usual.FIXED,
                1,
                usual.graceDays(),
                false,
                Set.of(KpiShape.Use.LINK)));
        return Arbitraries.of(kpis, kpis, linked);
    }

    /** What becomes of figures that do not come in time. */
    private record Lateness(int graceDays, int maxGap) {}

    static Arbitrary<KpiShape> kpis() {
        return Combinators.combine(
                        cadences(),
                        Arbitraries.of(KpiShape.Cut.class),
                        Arbitraries.of(KpiShape.Figures.class),
                        Arbitraries.of(KpiShape.Usual.class),
                        integers().between(1, 4),
                        Combinators.combine(
                                        frequencyOf(
                                                Tuple.of(4, just(0)),
                                                Tuple.of(2, integers().between(1, 12))),
                                        Arbitraries.of(0, 0, 1, 2))
                                .as(Lateness::new),
                        Arbitraries.of(false, false, true),
                        Arbitraries.of(KpiShape.Use.class).set().ofMaxSize(4))
                .as((every, cut, figures, usual, lookBack, late, lower, uses) -> new KpiShape(
                        every, cut, figures, usual, lookBack, late.graceDays(), late.maxGap(), lower, uses));
    }

    /** KPIs that say what the lines of a budget return. */
    private static Arbitrary<KpiShape> returns() {
        return Combinators.combine(
                        Arbitraries.of(Cadence.WEEK, Cadence.WEEK, Cadence.MONTH),
                        Arbitraries.of(KpiShape.Cut.REGION, KpiShape.Cut.TOTAL_AND_REGION),
                        Arbitraries.of(KpiShape.Figures.RATIO, KpiShape.Figures.RATIO_OF_EVENTS),
                        Arbitraries.of(KpiShape.Usual.NONE, KpiShape.Usual.MEAN))
                .as((every, cut, figures, usual) ->
                        new KpiShape(every, cut, figures, usual, 3, 0, false, Set.of(KpiShape.Use.BUDGET)));
    }

    private static Arbitrary<Cadence> cadences() {
        return frequencyOf(
                Tuple.of(6, just(Cadence.WEEK)),
                Tuple.of(2, just(Cadence.MONTH)),
                Tuple.of(2, just(Cadence.DAY)),
                Tuple.of(1, just(Cadence.QUARTER)));
    }

    static Arbitrary<PlanShape.LineShape> lines() {
        Arbitrary<Tuple.Tuple2<String, PlanShape.About>> abouts = frequencyOf(
                Tuple.of(
                        4,
                        about(
                                "low-conversion",
                                PlanShape.About.KPI,
                                PlanShape.About.SEGMENT_OF_KPI,
                                PlanShape.About.GOAL)),
                Tuple.of(1, about("low-conversion", PlanShape.About.EVERYTHING, PlanShape.About.SEGMENT)),
                Tuple.of(3, named("outlier")),
                Tuple.of(3, named("outlier-better")),
                Tuple.of(3, named("change-on-previous")),
                Tuple.of(5, named("change-on-year")),
                Tuple.of(6, named("cost-up")),
                Tuple.of(9, named("cost-up-on-year")),
                Tuple.of(6, named("weekday-pattern")),
                Tuple.of(5, named(PlanShape.SERVICE)),
                Tuple.of(4, named("over-target")),
                Tuple.of(1, named("lead-conversion")),
                Tuple.of(3, ofKpis("baseline-shortfall")),
                Tuple.of(8, about("funnel-health", PlanShape.About.FUNNEL)),
                Tuple.of(1, ofKpis("data-missing")),
                Tuple.of(1, ofKpis("data-stale")),
                Tuple.of(
                        2,
                        about(
                                "large-loop",
                                PlanShape.About.EVERYTHING,
                                PlanShape.About.BUDGET,
                                PlanShape.About.SEGMENT_OF_BUDGET)),
                Tuple.of(
                        4,
                        about(
                                "target-in-question",
                                PlanShape.About.EVERYTHING,
                                PlanShape.About.GOAL,
                                PlanShape.About.KPI)),
                Tuple.of(
                        2,
                        about(
                                "off-pace",
                                PlanShape.About.EVERYTHING,
                                PlanShape.About.GOAL,
                                PlanShape.About.KPI,
                                PlanShape.About.SEGMENT)),
                Tuple.of(
                        1,
                        Arbitraries.of("overspend", "underspend", "stop-loss", "far-above-target-return")
                                .flatMap(Portfolios::ofBudgets)),
                Tuple.of(
                        1,
                        Arbitraries.of("resource-mismatch", "scattered-spend")
                                .flatMap(rule -> about(rule, PlanShape.About.BUDGET))),
                Tuple.of(
                        2,
                        about(
                                "low-return",
                                PlanShape.About.EVERYTHING,
                                PlanShape.About.BUDGET,
                                PlanShape.About.SEGMENT_OF_BUDGET,
                                PlanShape.About.SEGMENT)));
        return Combinators.combine(
                        abouts,
                        integers().between(0, 3),
                        integers().between(0, 2),
                        integers().between(1, 4),
                        integers().between(0, 40))
                .as((rule, kpi, region, periods, percent) ->
                        new PlanShape.LineShape(rule.get1(), rule.get2(), kpi, region, periods, percent));
    }

    /** Of rules that judge what a line names, and nothing else. */
    private static Arbitrary<Tuple.Tuple2<String, PlanShape.About>> named(String rule) {
        return about(rule, PlanShape.About.KPI, PlanShape.About.SEGMENT_OF_KPI, PlanShape.About.GOAL);
    }

    private static Arbitrary<Tuple.Tuple2<String, PlanShape.About>> ofBudgets(String rule) {
        return about(rule, PlanShape.About.BUDGET, PlanShape.About.SEGMENT_OF_BUDGET);
    }

    private static Arbitrary<Tuple.Tuple2<String, PlanShape.About>> ofKpis(String rule) {
        return about(
                rule,
                PlanShape.About.EVERYTHING,
                PlanShape.About.KPI,
                PlanShape.About.SEGMENT_OF_KPI,
                PlanShape.About.SEGMENT,
                PlanShape.About.GOAL);
    }

    private static Arbitrary<Tuple.Tuple2<String, PlanShape.About>> about(String rule, PlanShape.About... abouts) {
        return Arbitraries.of(abouts).map(about -> Tuple.of(rule, about));
    }

    private static Arbitrary<Set<String>> off() {
        return frequencyOf(
                Tuple.of(5, just(Set.<String>of())),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                        "baseline-shortfall",
                                        "data-missing",
                                        "stage-danger",
                                        "under-floor",
                                        "low-return")
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(2)));
    }

    static Arbitrary<Step.Amount> amounts() {
        Arbitrary<Integer> parts = frequencyOf(
                Tuple.of(5, integers().between(60, 150)),
                Tuple.of(3, integers().between(55, 80)),
                Tuple.of(4, Arbitraries.of(100, 85, 86, 70, 80, 140)),
                Tuple.of(1, Arbitraries.of(0, -5)));
        Arbitrary<Integer> bases = frequencyOf(
                Tuple.of(10, just(50)), Tuple.of(4, Arbitraries.of(25, 40, 100)), Tuple.of(1, Arbitraries.of(0, -10)));
        return Combinators.combine(parts, bases).as(Step.Amount::new);
    }

    private static Arbitrary<Step.Amount> amountsOrNone() {
        return frequencyOf(Tuple.of(12, amounts()), Tuple.of(1, just(Step.Amount.NONE)));
    }

    /** Figures of several series and periods in turn; one alone stays as it is. */
    private static Arbitrary<List<Step.Amount>> runs() {
        return frequencyOf(
                Tuple.of(4, amountsOrNone().list().ofMinSize(2).ofMaxSize(9)),
                Tuple.of(2, amounts().list().ofSize(1)));
    }

    private static Arbitrary<Step.Say> says() {
        return Combinators.combine(
                        integers().between(0, 3),
                        integers().between(0, 5),
                        frequencyOf(
                                Tuple.of(4, integers().between(0, 2)),
                                Tuple.of(2, integers().between(3, 12)),
                                Tuple.of(1, integers().between(13, 60)),
                                Tuple.of(1, integers().between(-3, -1))),
                        amounts())
                .as(Step.Say::new);
    }

    static Arbitrary<List<Step>> steps(int most) {
        return Combinators.combine(past(), step().list().ofMinSize(1).ofMaxSize(most))
                .as((first, then) -> {
                    List<Step> all = new ArrayList<>();
                    all.add(first);
                    all.addAll(then);
                    return all;
                });
    }

    /** What came before the watch began: nothing, something, or more than a year. */
    private static Arbitrary<Step> past() {
        Arbitrary<Integer> days = frequencyOf(
                Tuple.of(1, just(0)),
                Tuple.of(3, integers().between(7, 70)),
                Tuple.of(1, integers().between(370, 400)));
        return Combinators.combine(days, runs(), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(Step.Pass::new);
    }

    private static Arbitrary<Step> step() {
        Arbitrary<Integer> which = integers().between(0, 100_000);
        Arbitrary<Integer> days = frequencyOf(
                Tuple.of(6, just(7)),
                Tuple.of(3, integers().between(0, 10)),
                Tuple.of(3, integers().between(27, 32)),
                Tuple.of(1, integers().between(60, 100)));
        return frequencyOf(
                Tuple.of(
                        10,
                        Combinators.combine(days, runs(), Arbitraries.of(true, false), Arbitraries.of(true, false))
                                .as((d, amounts, before, fed) -> (Step) new Step.Pass(d, amounts, before, fed))),
                Tuple.of(2, days.map(Step.Advance::new)),
                Tuple.of(3, says().map(say -> say)),
                Tuple.of(
                        3,
                        Combinators.combine(says().list().ofMaxSize(8), Arbitraries.of(true, false))
                                .as((all, fed) -> (Step) new Step.SayAll(all, fed))),
                Tuple.of(1, which.map(Step.Again::new)),
                Tuple.of(2, Combinators.combine(which, amounts()).as(Step.Contradict::new)),
                Tuple.of(3, Combinators.combine(which, amounts()).as(Step.Correct::new)),
                Tuple.of(3, nudge()),
                Tuple.of(2, which.map(Step.CorrectBack::new)),
                Tuple.of(
                        1,
                        Combinators.combine(integers().between(0, 6), integers().between(0, 3))
                                .as(Step.Unusable::new)),
                Tuple.of(1, lines().list().ofMaxSize(4).map(Step.Retune::new)),
                Tuple.of(1, just(new Step.Ask())));
    }

    private static Arbitrary<Step> nudge() {
        return Combinators.combine(integers().between(0, 15), amounts()).as(Step.Nudge::new);
    }

    /** Mostly one figure at a time, so that what listens to figures alone has to notice. */
    static Arbitrary<List<Step>> quietSteps(int most) {
        return Combinators.combine(
                        integers().between(20, 70),
                        runs(),
                        frequencyOf(Tuple.of(3, nudge()), Tuple.of(1, step()))
                                .list()
                                .ofMinSize(most / 2)
                                .ofMaxSize(most))
                .as((days, amounts, then) -> {
                    List<Step> all = new ArrayList<>();
                    all.add(new Step.Pass(days, amounts, true, false));
                    all.addAll(then);
                    return all;
                });
    }
}
