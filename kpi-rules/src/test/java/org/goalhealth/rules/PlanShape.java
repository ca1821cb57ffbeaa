package org.goalhealth.rules;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.goalhealth.plan.Alternatives;
import org.goalhealth.plan.Band;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Channel;
import org.goalhealth.plan.ChannelId;
import org.goalhealth.plan.Course;
import org.goalhealth.plan.Disruption;
import org.goalhealth.plan.Elasticity;
import org.goalhealth.plan.Event;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.FunnelId;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.LimitLine;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.Link;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Milestone;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Review;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.ServiceClass;
import org.goalhealth.plan.Shock;
import org.goalhealth.plan.StageId;
import org.goalhealth.plan.Target;
import org.goalhealth.quantity.Percent;
import org.goalhealth.situation.LimitBook;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;

/**
 * A plan in small parts, so that one that fails shrinks to what matters.
 *
 * @param ownCalendar weeks from Sunday and fiscal years from April, instead of the ISO calendar
 * @param locked whether the last line of each budget is locked
 * @param off names of rules that are switched off
 */
record PlanShape(boolean ownCalendar, List<KpiShape> kpis, List<LineShape> lines, boolean locked, Set<String> off) {

    /** Most plans live for few periods, with figures that are near each other. */
    private static final Map<String, Map<String, String>> SOON = Map.of(
            "strategic-upgrade", Map.of("upper", "1.05", "periods", "1"),
            "contingency-plan", Map.of("lower", "0.95", "periods", "1"),
            "review-lower", Map.of("by", "2 %"),
            "review-raise", Map.of("upper", "1.02"));

    private static final Set<Month> SEASON = Set.of(Month.FEBRUARY, Month.MARCH, Month.JULY, Month.NOVEMBER);
    /** Stands for the one rule that judges a KPI's service: which it is goes by the KPI's place. */
    static final String SERVICE = "service";

    private static final List<String> SERVICE_RULES =
            List.of("market-reply", "recommendation-accuracy", "insight-accuracy", "team-score");

    private static final List<ServiceClass> SERVICES = List.of(
            ServiceClass.MARKET_SENSITIVITY,
            ServiceClass.TECHNICAL_FIT,
            ServiceClass.TECHNICAL_FIT,
            ServiceClass.ORGANISATION_HEALTH);

    /** What things are called. */
    record Names(String kpi, List<String> regions, List<String> channels) {
        static final Names USUAL = new Names("orders", List.of("east", "south", "west"), List.of("app", "web"));
        static final Names OTHER = new Names("zebra", List.of("ulm", "bonn", "kiel"), List.of("shop", "mail"));

        KpiId id(int index) {
            return new KpiId(kpi + "-" + index);
        }

        Segment region(int index) {
            return Segment.of("region", regions.get(Math.floorMod(index, regions.size())));
        }

        /** What the other names stand for, put in their place. */
        String back(String text) {
            String usual = text.replace(kpi + "-", USUAL.kpi + "-");
            for (int i = 0; i < regions.size(); i++) {
                usual = usual.replace(regions.get(i), USUAL.regions.get(i));
            }
            for (int i = 0; i < channels.size(); i++) {
                usual = usual.replace(channels.get(i), USUAL.channels.get(i));
            }
            return usual;
        }
    }

    /** What a line of limits is about. */
    enum About {
        EVERYTHING,
        KPI,
        SEGMENT_OF_KPI,
        SEGMENT,
        GOAL,
        BUDGET,
        SEGMENT_OF_BUDGET,
        FUNNEL
    }

    /** One line of limits; where it fits nothing in the plan, the plan is made without it. */
    record LineShape(String rule, About about, int kpi, int region, int periods, int percent) {

        LimitLine line(Names names, PlanShape plan) {
            int index = Math.floorMod(kpi, plan.kpis.size());
            Map<String, LimitValue> values = new LinkedHashMap<>();
            values.put("periods", LimitValue.parse(Integer.toString(periods)));
            switch (rule) {
                case "baseline-shortfall" -> values.put("by", LimitValue.parse(percent + " %"));
                case "low-conversion", SERVICE, "lead-conversion" ->
                    values.put(
                            "threshold",
                            LimitValue.parse(plan.kpis.get(index).figures().isRatio() ? "1.7" : "9" + percent % 10));
                case "low-return" -> {
                    values.put("move", LimitValue.parse(percent + " %"));
                    values.put("low", LimitValue.parse("1.7"));
                    values.put("strong", LimitValue.parse("2"));
                }
                case "funnel-health" -> values.put("score", LimitValue.parse(Integer.toString(100 - percent)));
                case "off-pace", "target-in-question" -> {
                    values.put("by", LimitValue.parse(percent % 20 + " %"));
                    values.put("after", LimitValue.parse(percent + " %"));
                }
                case "large-loop" -> {
                    values.put("after", LimitValue.parse(percent + " %"));
                    values.put("done", LimitValue.parse(percent + 10 + " %"));
                    values.put("move", LimitValue.parse(percent + " %"));
                }
                case "overspend", "underspend" -> values.put("by", LimitValue.parse(percent + " %"));
                case "resource-mismatch" -> {
                    values.put("rate", LimitValue.parse(percent + " %"));
                    values.put("recover", LimitValue.parse(percent / 2 + " %"));
                }
                case "stop-loss" -> {
                    values.put("loss", LimitValue.parse(percent + " %"));
                    values.put("within", LimitValue.parse("3"));
                }
                case "far-above-target-return" -> values.put("above", LimitValue.parse(percent + " %"));
                case "scattered-spend" -> values.put("share", LimitValue.parse(percent + 20 + " %"));
                case "outlier", "outlier-better" -> {
                    values.put("history", LimitValue.parse("6"));
                    values.put("enough", LimitValue.parse(Integer.toString(periods)));
                    values.put("spreads", LimitValue.parse("1"));
                    values.put("by", LimitValue.parse(percent + " %"));
                }
                case "change-on-previous", "change-on-year", "cost-up", "cost-up-on-year", "over-target" ->
                    values.put("by", LimitValue.parse(percent + " %"));
                case "weekday-pattern" -> {
                    values.put("weeks", LimitValue.parse("3"));
                    values.put("error", LimitValue.parse("100 %"));
                    values.put("by", LimitValue.parse(percent + " %"));
                }
                default -> {
                    // A gap is judged by its periods alone.
                }
            }
            String named = rule.equals(SERVICE) ? SERVICE_RULES.get(index % SERVICE_RULES.size()) : rule;
            return new LimitLine(named, scope(names, index), values, Place.JAVA);
        }

        private LimitScope scope(Names names, int index) {
            BudgetId budget = new BudgetId("budget-" + index);
            return switch (about) {
                case EVERYTHING -> LimitScope.EVERYWHERE;
                case KPI -> LimitScope.of(names.id(index), Segment.TOTAL);
                case SEGMENT_OF_KPI -> LimitScope.of(names.id(index), names.region(region));
                case SEGMENT ->
                    new LimitScope(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            names.region(region));
                case GOAL ->
                    new LimitScope(
                            Optional.empty(),
                            Optional.of(new GoalId("goal-" + index)),
                            Optional.empty(),
                            Optional.empty(),
                            Segment.TOTAL);
                case BUDGET -> LimitScope.of(budget, Segment.TOTAL);
                case SEGMENT_OF_BUDGET -> LimitScope.of(budget, names.region(region));
                case FUNNEL -> LimitScope.of(new FunnelId("funnel-" + index), Segment.TOTAL);
            };
        }
    }

    PlanShape with(List<LineShape> otherLines) {
        return new PlanShape(ownCalendar, kpis, otherLines, locked, off);
    }

    PlanShape and(KpiShape more) {
        List<KpiShape> all = new ArrayList<>(kpis);
        all.add(more);
        return new PlanShape(ownCalendar, all, lines, locked, off);
    }

    PlanCalendar calendar() {
        return ownCalendar
                ? new PlanCalendar(ZoneId.of("UTC"), DayOfWeek.SUNDAY, MonthDay.of(4, 1))
                : PlanCalendar.iso(ZoneId.of("UTC"));
    }

    /**
     * The plan itself.
     *
     * @param start when its goals begin
     */
    Plan plan(Names names, LocalDate start, GoalHealth health) {
        List<LimitLine> fitting = new ArrayList<>();
        for (LineShape shape : lines) {
            List<LimitLine> more = new ArrayList<>(fitting);
            more.add(shape.line(names, this));
            if (fits(names, start, more, health)) {
                fitting = more;
            }
        }
        return build(names, start, fitting);
    }

    private boolean fits(Names names, LocalDate start, List<LimitLine> some, GoalHealth health) {
        try {
            LimitBook.of(
                    build(names, start, some),
                    health.rules().stream().map(RuleInfo::judged).toList());
            return true;
        } catch (InvalidPlanException e) {
            return false;
        }
    }

    private Plan build(Names names, LocalDate start, List<LimitLine> some) {
        PlanBuilder plan = Plan.builder("test-plan")
                .calendar(calendar())
                .dimension("region", names.regions().toArray(String[]::new))
                .dimension("channel", names.channels().toArray(String[]::new))
                .source(KpiShape.ROWS);
        for (int i = 0; i < kpis.size(); i++) {
            KpiShape shape = kpis.get(i);
            Kpi kpi = shape.kpi(names.id(i), SERVICES.get(i % SERVICES.size()));
            plan.kpi(kpi);
            for (KpiShape.Use use : shape.uses()) {
                use(plan, names, start, i, use);
            }
        }
        plan.milestone(Milestone.of("soon", start.plusDays(20)))
                .milestone(Milestone.of("later", start.plusDays(45)).doneOn(start.plusDays(60)));
        ChannelId flyer = new ChannelId("flyer");
        plan.channel(Channel.of("flyer").in(names.region(0)))
                .disruption(new Disruption(
                        flyer, Disruption.Kind.THROTTLED, start.plusDays(10), Optional.of(start.plusDays(40))))
                .disruption(new Disruption(
                        flyer, Disruption.Kind.CANCELLED, start.plusDays(20), Optional.of(start.plusDays(30))));
        plan.shock(new Shock(LocalText.of("shock"), start.plusDays(30), Optional.of(start.plusDays(120))));
        plan.event(sale(names, start)).event(rival(names, start));
        some.forEach(plan::limit);
        off.forEach(plan::off);
        return plan.build();
    }

    /** Comes three times, lifts every other KPI as much as is said and the others as much as it did before. */
    private Event sale(Names names, LocalDate start) {
        Event sale = Event.of("sale")
                .on(start.plusDays(10), start.plusDays(21))
                .on(start.plusDays(35), start.plusDays(44))
                .on(start.plusDays(60), start.plusDays(75));
        for (int i = 0; i < kpis.size(); i++) {
            KpiShape shape = kpis.get(i);
            KpiId kpi = names.id(i);
            boolean estimable = shape.usual() != KpiShape.Usual.NONE;
            sale = i % 2 == 0 || !estimable
                    ? sale.moving(kpi, Segment.TOTAL, shape.lower() ? -40 : 40)
                    : sale.estimatedFor(kpi, Segment.TOTAL);
            if (estimable && shape.cut().hasRegions()) {
                sale = i % 2 == 0 ? sale.estimatedFor(kpi, names.region(0)) : sale.moving(kpi, names.region(0), 30);
            }
        }
        return sale;
    }

    /** Comes while a sale goes on, and beside it. */
    private Event rival(Names names, LocalDate start) {
        Event rival =
                Event.of("rival").on(start.plusDays(18), start.plusDays(30)).on(start.plusDays(70), start.plusDays(80));
        for (int i = 0; i < kpis.size(); i += 2) {
            rival = rival.moving(names.id(i), Segment.TOTAL, -20);
        }
        return rival;
    }

    private void use(PlanBuilder plan, Names names, LocalDate start, int index, KpiShape.Use use) {
        KpiShape shape = kpis.get(index);
        Cadence longer = switch (shape.every()) {
            case DAY -> Cadence.WEEK;
            case WEEK -> Cadence.MONTH;
            case MONTH -> Cadence.QUARTER;
            case QUARTER, YEAR -> Cadence.YEAR;
        };
        Period year = calendar().periodOf(Cadence.YEAR, start);
        Period next = calendar().period(Cadence.YEAR, year.ordinal() + 1);
        switch (use) {
            case GOAL -> {
                soon(plan, "strategic-upgrade", "contingency-plan");
                plan.goal(goal(
                        "goal-" + index,
                        names.id(index),
                        Segment.TOTAL,
                        calendar().periodOf(longer, start.plusDays(20)),
                        Optional.empty(),
                        shape.target(longer, true),
                        evenCourse(shape, longer),
                        elasticity(shape, longer, index, names)));
            }
            case GOAL_OF_EACH -> {
                plan.goal(goal(
                        "each-" + index,
                        names.id(index),
                        Segment.TOTAL,
                        year,
                        Optional.of(shape.every()),
                        banded(shape.target(shape.every(), true)),
                        Optional.empty()));
                plan.limit("over-target", LimitScope.of(names.id(index), Segment.TOTAL), Map.of("by", "5 %"));
            }
            case GOALS_OF_YEARS -> {
                soon(plan, "review-lower", "review-raise");
                for (Period one : List.of(year, next)) {
                    plan.goal(goal(
                            "year-" + index + "-" + one.label(),
                            names.id(index),
                            Segment.TOTAL,
                            one,
                            Optional.of(longer),
                            shape.target(longer, true),
                            review(shape, longer, index).isPresent() ? evenCourse(shape, longer) : Optional.empty(),
                            Optional.empty(),
                            review(shape, longer, index)));
                }
            }
            case GOAL_OF_SEGMENT -> {
                if (shape.cut() != KpiShape.Cut.TOTAL) {
                    worth(plan, names, index);
                    plan.goal(goal(
                            "segment-" + index,
                            names.id(index),
                            names.region(index),
                            year,
                            Optional.of(longer),
                            shape.target(longer, false),
                            seasonalCourse(shape, longer)));
                }
            }
            case LINK -> links(plan, names, start, index);
            case FUNNEL -> plan.funnel(funnel(index, names));
            case BUDGET -> {
                if (!shape.lower() && shape.cut().hasRegions()) {
                    plan.budget(budget(index, names, shape));
                    spared(plan, names, year, index);
                    if (shape.figures().isRatio()) {
                        spend(plan, LimitScope.of(new BudgetId("budget-" + index), Segment.TOTAL));
                    }
                    if (isLagging(shape)) {
                        // A few times what is usual, so that much of it is left to do.
                        BigDecimal much = shape.target(longer, false).target().multiply(new BigDecimal("3.5"));
                        plan.goal(goal(
                                "lag-" + index,
                                names.id(index),
                                names.region(index),
                                year,
                                Optional.of(longer),
                                Target.of(much),
                                Optional.empty()));
                    }
                }
            }
        }
    }

    private static void soon(PlanBuilder plan, String... rules) {
        for (String rule : rules) {
            plan.limit(rule, LimitScope.EVERYWHERE, SOON.getOrDefault(rule, Map.of()));
        }
    }

    /** Every other goal is set against the KPI before it, where that adds up as often. */
    private Optional<Elasticity> elasticity(KpiShape shape, Cadence judged, int index, Names names) {
        if (judged == shape.every()) {
            return Optional.empty();
        }
        KpiShape before = kpis.get(Math.max(0, index - 1));
        boolean adds = index > 0
                && before.every() == shape.every()
                && !before.figures().isRatio()
                && before.cut().levels().contains(Level.TOTAL);
        return Optional.of(
                adds
                        ? Elasticity.of(new Elasticity.Resource(
                                names.id(index - 1),
                                Segment.TOTAL,
                                before.target(judged, true).target()))
                        : Elasticity.OF_RESULTS);
    }

    private static Optional<Review> review(KpiShape shape, Cadence judged, int index) {
        if (judged == shape.every() || shape.every() == Cadence.YEAR) {
            return Optional.empty();
        }
        return Optional.of(
                index % 2 == 0
                        ? new Review.Hard(Optional.empty())
                        : new Review.Capability(
                                Optional.empty(),
                                Optional.of(new Review.Addition(
                                        LocalText.of("team"), BigDecimal.valueOf(5), BigDecimal.valueOf(8)))));
    }

    /** What one region's customers are worth against the next region's. */
    private void worth(PlanBuilder plan, Names names, int index) {
        KpiShape shape = kpis.get(index);
        if (shape.lower() || !shape.cut().levels().contains(Level.by("region"))) {
            return;
        }
        BigDecimal target = new BigDecimal("1000000000");
        plan.link(new Link.Worth(names.id(index), new GoalId("segment-" + index), names.region(index + 1), target));
        plan.limit("worth-share", LimitScope.EVERYWHERE, Map.of("times", "1.02", "periods", "1"));
    }

    private static Target banded(Target target) {
        return target.with(new Band.Share(Percent.of(8)));
    }

    private void links(PlanBuilder plan, Names names, LocalDate start, int index) {
        KpiShape shape = kpis.get(index);
        KpiShape before = kpis.get(Math.max(0, index - 1));
        if (index == 0
                || shape.every() != before.every()
                || Collections.disjoint(shape.cut().levels(), before.cut().levels())) {
            return;
        }
        KpiId one = names.id(index - 1);
        KpiId other = names.id(index);
        if (shape.usual() != KpiShape.Usual.NONE && before.usual() != KpiShape.Usual.NONE) {
            plan.link(new Link.Leading(one, other, 2));
            plan.link(new Link.Quality(one, other));
            plan.link(new Link.Pressure(other, one, paying(index - 1, shape)));
            // Figures are near each other, and most plans live for few periods.
            for (String rule : List.of("market-pressure", "market-pressure-over")) {
                plan.limit(rule, LimitScope.EVERYWHERE, Map.of("periods", "1"));
            }
            plan.limit("vanity-growth", LimitScope.EVERYWHERE, Map.of("growth", "5 %", "fall", "5 %", "periods", "1"));
        }
        if (shape.cut().levels().contains(Level.TOTAL)) {
            Goal guarded = goal(
                    "guarded-" + index,
                    one,
                    Segment.TOTAL,
                    calendar().periodOf(Cadence.YEAR, start),
                    Optional.of(before.every()),
                    before.target(before.every(), true),
                    Optional.empty());
            plan.goal(guarded);
            plan.link(new Link.Guard(guarded.id(), other));
        }
    }

    /** The budget of a KPI, where another one is cut as its lines are. */
    private Optional<BudgetId> paying(int index, KpiShape other) {
        KpiShape shape = kpis.get(index);
        Level lines = Level.by("region");
        return shape.uses().contains(KpiShape.Use.BUDGET)
                        && !shape.lower()
                        && shape.cut().levels().contains(lines)
                        && other.cut().levels().contains(lines)
                ? Optional.of(new BudgetId("budget-" + index))
                : Optional.empty();
    }

    private static Optional<Course> evenCourse(KpiShape shape, Cadence judged) {
        return judged == shape.every() ? Optional.empty() : Optional.of(Course.Linear.LINEAR);
    }

    /** A week has seven days, and a quarter three months; how many weeks a month has is not always the same. */
    private static Optional<Course> seasonalCourse(KpiShape shape, Cadence judged) {
        if (shape.figures().isRatio() || shape.every() == Cadence.WEEK || judged == shape.every()) {
            return evenCourse(shape, judged);
        }
        int parts = shape.every() == Cadence.DAY ? 7 : shape.every() == Cadence.MONTH ? 3 : 4;
        return Optional.of(new Course.Weighted(
                shape.every(),
                IntStream.range(0, parts).mapToObj(BigDecimal::valueOf).toList()));
    }

    private static Goal goal(
            String id,
            KpiId kpi,
            Segment segment,
            Period period,
            Optional<Cadence> each,
            Target target,
            Optional<Course> course) {
        return goal(id, kpi, segment, period, each, target, course, Optional.empty());
    }

    private static Goal goal(
            String id,
            KpiId kpi,
            Segment segment,
            Period period,
            Optional<Cadence> each,
            Target target,
            Optional<Course> course,
            Optional<Elasticity> elasticity) {
        return goal(id, kpi, segment, period, each, target, course, elasticity, Optional.empty());
    }

    private static Goal goal(
            String id,
            KpiId kpi,
            Segment segment,
            Period period,
            Optional<Cadence> each,
            Target target,
            Optional<Course> course,
            Optional<Elasticity> elasticity,
            Optional<Review> review) {
        return new Goal(
                new GoalId(id),
                LocalText.of(id),
                Optional.empty(),
                Optional.of(new Goal.Measure(kpi, segment, period, each, target, course, elasticity, review)),
                List.of());
    }

    /** Its KPI is the last stage, after those of the same cadence that stand before it. */
    private Funnel funnel(int index, Names names) {
        KpiShape shape = kpis.get(index);
        List<Funnel.Stage> stages = new ArrayList<>();
        for (int i = 0; i <= index; i++) {
            if (kpis.get(i).every() == shape.every()) {
                stages.add(stage("stage-" + i, names.id(i), kpis.get(i), i % 2 == 0));
            }
        }
        return new Funnel(new FunnelId("funnel-" + index), LocalText.of("funnel"), shape.every(), stages);
    }

    private static Funnel.Stage stage(String id, KpiId kpi, KpiShape shape, boolean hasSeason) {
        BigDecimal good = new BigDecimal(shape.figures().isRatio() ? "2" : "100");
        BigDecimal bad = new BigDecimal(
                shape.figures().isRatio() ? (shape.lower() ? "2.4" : "1.6") : shape.lower() ? "120" : "80");
        return new Funnel.Stage(
                new StageId(id),
                LocalText.of("stage"),
                kpi,
                good,
                bad,
                shape.every().compareTo(Cadence.MONTH) > 0 || !hasSeason
                        ? List.of()
                        : List.of(new Funnel.Zones(Segment.TOTAL, SEASON, bad, bad)));
    }

    private static boolean isLagging(KpiShape shape) {
        return shape.every() != Cadence.YEAR;
    }

    /** Goals with a floor that the lines of a KPI's budget pay for. */
    private void spared(PlanBuilder plan, Names names, Period year, int index) {
        IntStream.rangeClosed(0, index)
                .filter(i -> !kpis.get(i).lower()
                        && !kpis.get(i).figures().isRatio()
                        && kpis.get(i).cut().hasRegions())
                .findFirst()
                .ifPresent(i -> {
                    KpiShape amount = kpis.get(i);
                    for (int region = 0; region < names.regions().size(); region++) {
                        plan.goal(goal(
                                "spared" + "abc".charAt(region) + "-" + index,
                                names.id(i),
                                names.region(region),
                                year,
                                Optional.of(amount.every()),
                                amount.target(amount.every(), false),
                                Optional.empty()));
                    }
                });
    }

    /** What a usual figure, which spends 50, is off from now and then. */
    private static void spend(PlanBuilder plan, LimitScope budget) {
        plan.limit("overspend", budget, Map.of())
                .limit("underspend", budget, Map.of("by", "15 %"))
                .limit("resource-mismatch", budget, Map.of("rate", "5 %", "trend", "2"))
                .limit("stop-loss", budget, Map.of("periods", "1", "within", "2"))
                .limit("far-above-target-return", budget, Map.of())
                .limit("scattered-spend", budget, Map.of("lines", "2", "returned", "1.9", "core", "1", "periods", "2"));
    }

    private Budget budget(int index, Names names, KpiShape shape) {
        List<Budget.Line> lines = new ArrayList<>();
        for (int i = 0; i < names.regions().size(); i++) {
            Budget.Line plain = new Budget.Line(
                            names.region(i),
                            PlanParts.yuan("50"),
                            PlanParts.yuan(i == 0 ? "0" : "40"),
                            i == 1 ? Optional.of(PlanParts.yuan("65")) : Optional.empty(),
                            locked && i == names.regions().size() - 1)
                    .returning(new BigDecimal("1.2"));
            lines.add(
                    isLagging(shape) && names.region(i).equals(names.region(index))
                            ? plain.with(new Alternatives(
                                    new GoalId("lag-" + index), List.of(names.region(index + 1)), Optional.empty()))
                            : plain);
        }
        return new Budget(
                new BudgetId("budget-" + index),
                LocalText.of("budget"),
                names.id(index),
                PlanParts.CNY,
                shape.every(),
                lines);
    }
}
