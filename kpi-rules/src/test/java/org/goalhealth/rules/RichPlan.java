package org.goalhealth.rules;

import static org.goalhealth.rules.PlanParts.budget;
import static org.goalhealth.rules.PlanParts.funnel;
import static org.goalhealth.rules.PlanParts.goal;
import static org.goalhealth.rules.PlanParts.goalForEach;
import static org.goalhealth.rules.PlanParts.ladder;
import static org.goalhealth.rules.PlanParts.line;
import static org.goalhealth.rules.PlanParts.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Alternatives;
import org.goalhealth.plan.Backup;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Benchmark;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Channel;
import org.goalhealth.plan.ChannelId;
import org.goalhealth.plan.Course;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Disruption;
import org.goalhealth.plan.Elasticity;
import org.goalhealth.plan.Event;
import org.goalhealth.plan.FunnelId;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiBuilder;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Link;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Milestone;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Review;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.ServiceClass;
import org.goalhealth.plan.Shock;
import org.goalhealth.time.Cadence;

/** A plan with something for every shipped rule, and figures that are good, bad and missing in turns. */
public final class RichPlan {

    private static final int WEEKS = 22;
    private static final int MONTHS = 5;
    private static final int DAYS = 151;

    private static final Set<String> BRIEF = Set.of("W1", "W2", "W3", "W4", "W11", "F1", "B1");

    private RichPlan() {}

    /** The plan alone; every seed gives the same. */
    public static Plan plan() {
        return of(0, 1).planBuilder().build();
    }

    /** Figures for a plan that differs from {@link #plan} only in parts that measure nothing. */
    public static List<Observation> observations(long seed) {
        return List.copyOf(of(seed, 1).observations());
    }

    /** The history of {@link #observations}. */
    public static History history(Plan plan, long seed) {
        return History.of(plan, observations(seed));
    }

    /** With some of the rules, and without daily figures and those of the year before: fewer days to evaluate. */
    static Given brief(long seed) {
        Given given = of(seed, 1, false);
        Given.STANDARD.rules().stream()
                .filter(rule -> !BRIEF.contains(rule.ref().id()))
                .forEach(rule -> given.planBuilder().off(rule.name()));
        return given;
    }

    /** @param scale what every amount is multiplied by */
    static Given of(long seed, long scale) {
        return of(seed, scale, true);
    }

    private static Given of(long seed, long scale, boolean full) {
        Random random = new Random(seed);
        Kpi orders = Kpi.builder("orders")
                .levels(List.of(Level.TOTAL, Level.by("region")))
                .baseline(new Baseline.Mean(4))
                .build();
        Kpi cost = Kpi.builder("cost")
                .better(Direction.LOWER)
                .baseline(new Baseline.Fixed(BigDecimal.valueOf(85 * scale)))
                .build();
        Kpi rate = Kpi.builder("member-rate").every(Cadence.MONTH).ratio().build();
        Kpi price = Kpi.builder("price")
                .every(Cadence.MONTH)
                .better(Direction.LOWER)
                .build();
        Kpi visits = Kpi.builder("visits").every(Cadence.DAY).build();
        Kpi sales = Kpi.builder("sales").every(Cadence.MONTH).build();
        Kpi returned = Kpi.builder("media-return")
                .every(Cadence.MONTH)
                .by("region")
                .ratio()
                .build();
        Kpi clicks = weekly("clicks", Direction.HIGHER, scale);
        Kpi waits = weekly("waits", Direction.LOWER, scale);
        Kpi margin = Kpi.builder("margin").every(Cadence.MONTH).build();
        Kpi reply = service("reply-hours", ServiceClass.MARKET_SENSITIVITY)
                .better(Direction.LOWER)
                .build();
        Kpi right = service("right-share", ServiceClass.TECHNICAL_FIT).build();
        Kpi insight = service("insight-share", ServiceClass.TECHNICAL_FIT).build();
        Kpi team = service("team-marks", ServiceClass.ORGANISATION_HEALTH).build();
        Kpi leads = Kpi.builder("lead-rate")
                .every(Cadence.MONTH)
                .by("region")
                .ratio()
                .benchmark(new Benchmark(new BigDecimal("0.08"), "invented", Optional.empty()))
                .build();
        Kpi ads = Kpi.builder("ad-return")
                .every(Cadence.MONTH)
                .by("region")
                .ratio()
                .build();
        String amount = Long.toString(1000 * scale);
        Given given = Given.plan(p -> p.kpi(orders)
                .kpi(cost)
                .kpi(rate)
                .kpi(price)
                .kpi(sales)
                .kpi(returned)
                .kpi(clicks)
                .kpi(waits)
                .kpi(margin)
                .link(new Link.Leading(clicks.id(), cost.id(), 2))
                .link(new Link.Quality(clicks.id(), cost.id()))
                .link(new Link.Pressure(waits.id(), clicks.id()))
                .link(new Link.Guard(new GoalId("growth"), margin.id()))
                .kpi(reply)
                .kpi(right)
                .kpi(insight)
                .kpi(team)
                .kpi(leads)
                .goal(goalForEach(
                        Cadence.MONTH,
                        sales,
                        "2026",
                        ladder(Long.toString(80 * scale), Long.toString(100 * scale), Long.toString(120 * scale))))
                .goal(with(
                        new Review.Hard(Optional.empty()),
                        goal(
                                "hard-sales",
                                sales,
                                Segment.TOTAL,
                                "2026",
                                Long.toString(1400 * scale),
                                Course.Linear.LINEAR)))
                .goal(with(
                        new Review.Capability(
                                Optional.empty(),
                                Optional.of(new Review.Addition(
                                        LocalText.of("team"), BigDecimal.valueOf(5), BigDecimal.valueOf(8)))),
                        goal(
                                "able-sales",
                                sales,
                                Segment.TOTAL,
                                "2026",
                                Long.toString(1000 * scale),
                                Course.Linear.LINEAR)))
                .shock(new Shock(LocalText.of("fee"), LocalDate.of(2026, 3, 1), Optional.empty()))
                .goal(with(
                        Elasticity.of(
                                new Elasticity.Resource(cost.id(), Segment.TOTAL, BigDecimal.valueOf(1150 * scale))),
                        goal(
                                "elastic-orders",
                                orders,
                                region("west"),
                                "2026-Q2",
                                Long.toString(1125 * scale),
                                Course.Linear.LINEAR)))
                .link(new Link.Worth(returned.id(), new GoalId("west-share"), region("south"), new BigDecimal("0.9")))
                .goal(goal("west-share", returned, region("west"), "2026", "0.5"))
                .goal(goal(
                        "orders-of-the-quarter",
                        orders,
                        region("east"),
                        "2026-Q2",
                        Long.toString(1300 * scale),
                        Course.Linear.LINEAR))
                .goal(goal(
                        "sales-of-the-year",
                        sales,
                        Segment.TOTAL,
                        "2026",
                        Long.toString(1100 * scale),
                        new Course.Weighted(
                                Cadence.QUARTER,
                                List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE))))
                .funnel(funnel(rate, "0.03", "0.025"))
                .budget(budget(
                        returned,
                        line("east", amount)
                                .with(new Alternatives(
                                        new GoalId("orders-of-the-quarter"),
                                        List.of(region("west")),
                                        Optional.empty())),
                        line("south", amount, Long.toString(800 * scale), Optional.empty(), false),
                        line("west", amount, "0", Optional.of(Long.toString(1300 * scale)), false))));
        given.and(p -> p.kpi(ads).budget(ads(ads, scale)));
        LimitScope spend = LimitScope.of(new BudgetId("ads"), Segment.TOTAL);
        given.and(p -> p.limit("overspend", spend, Map.of())
                .limit("underspend", spend, Map.of())
                .limit("resource-mismatch", spend, Map.of("periods", "1"))
                .limit("stop-loss", spend, Map.of("periods", "1"))
                .limit("far-above-target-return", spend, Map.of("periods", "1"))
                .limit("scattered-spend", spend, Map.of("lines", "3", "core", "1", "share", "40 %")));
        // One figure shall be able to raise what else takes two in a row.
        for (String rule : List.of(
                "market-pressure",
                "market-pressure-over",
                "target-in-question",
                "vanity-growth",
                "strategic-upgrade",
                "contingency-plan")) {
            given.and(p -> p.limit(rule, LimitScope.EVERYWHERE, Map.of("periods", "1")));
        }
        given.and(p -> p.limit("worth-share", LimitScope.EVERYWHERE, Map.of("times", "1.3", "periods", "1")));
        given.limit("low-conversion", rate, Map.of());
        given.and(
                p -> p.limit("funnel-health", LimitScope.of(new FunnelId("private-domain"), Segment.TOTAL), Map.of()));
        // Half of the quarter's figures make half of its goal.
        given.and(p -> p.limit("large-loop", LimitScope.EVERYWHERE, Map.of("done", "55 %")));
        for (String rule : List.of("outlier", "outlier-better")) {
            given.limit(rule, orders, Map.of("history", "8", "enough", "4", "spreads", "1"));
        }
        given.limit("over-target", sales, Map.of());
        given.limit("change-on-previous", orders, Map.of());
        given.limit("cost-up", cost, Map.of());
        for (String rule : List.of("change-on-year", "cost-up-on-year")) {
            given.limit(rule, price, Map.of());
        }
        if (full) {
            given.and(p -> p.kpi(visits));
            given.limit("weekday-pattern", visits, Map.of("by", "20 %", "weeks", "4", "error", "100 %"));
        }
        given.limit("market-reply", reply, Map.of());
        given.limit("recommendation-accuracy", right, Map.of());
        given.limit("insight-accuracy", insight, Map.of());
        given.limit("team-score", team, Map.of());
        given.limit("lead-conversion", leads, Map.of());
        given.and(p -> p.channel(
                        Channel.of("mail").in(region("east")).backedUpBy(new Backup.ByChannel(new ChannelId("sms"))))
                .channel(Channel.of("sms"))
                .channel(Channel.of("fair"))
                .disruption(disruption("mail", Disruption.Kind.THROTTLED, 5, 25))
                .disruption(disruption("fair", Disruption.Kind.CANCELLED, 5, 30)));
        given.and(p -> p.event(Event.of("sale")
                        .on(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 3, 1))
                        .on(LocalDate.of(2026, 4, 8), LocalDate.of(2026, 4, 21))
                        .on(LocalDate.of(2026, 5, 11), LocalDate.of(2026, 5, 24))
                        .moving(orders.id(), Segment.TOTAL, 40)
                        .estimatedFor(orders.id(), region("east"))
                        .moving(cost.id(), Segment.TOTAL, -20)
                        .estimatedFor(clicks.id(), Segment.TOTAL))
                .event(Event.of("rival")
                        .on(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 5, 3))
                        .moving(orders.id(), Segment.TOTAL, -20)
                        .moving(waits.id(), Segment.TOTAL, 30)));
        given.and(p -> p.milestone(Milestone.of("near", LocalDate.of(2026, 6, 10)))
                .milestone(Milestone.of("late", LocalDate.of(2026, 5, 10)))
                .milestone(Milestone.of("done", LocalDate.of(2026, 5, 10)).doneOn(LocalDate.of(2026, 5, 12))));
        for (String region : List.of("east", "south", "west")) {
            given.series(orders, region(region), figures(random, WEEKS, () -> amount(random, scale)));
            given.series(
                    returned,
                    region(region),
                    figures(random, MONTHS, () -> (10 + random.nextInt(25)) * scale + "/" + 10 * scale));
        }
        given.series(
                reply,
                Segment.TOTAL,
                figures(random, MONTHS, () -> (20 + random.nextInt(40)) * scale + "/" + 10 * scale));
        given.series(
                right,
                Segment.TOTAL,
                figures(random, MONTHS, () -> (80 + random.nextInt(20)) * scale + "/" + 100 * scale));
        given.series(
                insight,
                Segment.TOTAL,
                figures(random, MONTHS, () -> (80 + random.nextInt(20)) * scale + "/" + 100 * scale));
        given.series(
                team,
                Segment.TOTAL,
                figures(random, MONTHS, () -> (40 + random.nextInt(10)) * scale + "/" + 10 * scale));
        given.series(
                leads,
                region("east"),
                figures(random, MONTHS, () -> (30 + random.nextInt(40)) * scale + "/" + 1000 * scale));
        given.series(cost, Segment.TOTAL, figures(random, WEEKS, () -> amount(random, scale)))
                .series(sales, Segment.TOTAL, figures(random, MONTHS, () -> amount(random, scale)))
                .series(
                        rate,
                        Segment.TOTAL,
                        figures(random, MONTHS, () -> (20 + random.nextInt(15)) * scale + "/" + 1000 * scale));
        for (Kpi kpi : List.of(clicks, waits)) {
            given.series(kpi, Segment.TOTAL, figures(random, WEEKS, () -> amount(random, scale)));
        }
        given.series(margin, Segment.TOTAL, figures(random, MONTHS, () -> amount(random, scale)));
        if (full) {
            given.series(visits, Segment.TOTAL, figures(random, DAYS, () -> amount(random, scale)));
        }
        for (int month = full ? 0 : 12; month < MONTHS + 12; month++) {
            given.observations()
                    .add(Observation.of(
                            "price",
                            Segment.TOTAL,
                            LocalDate.of(2025, 1, 1).plusMonths(month),
                            new BigDecimal(amount(random, scale))));
        }
        for (String region : List.of("east", "south", "west")) {
            given.series(
                    ads,
                    region(region),
                    figures(
                            random,
                            MONTHS,
                            () -> (3 + random.nextInt(42)) * scale + "/" + (8 + random.nextInt(5)) * scale));
        }
        return given;
    }

    private static Goal with(Review review, Goal goal) {
        return with(goal, goal.measure().orElseThrow().with(review));
    }

    private static Goal with(Elasticity elasticity, Goal goal) {
        return with(goal, goal.measure().orElseThrow().with(elasticity));
    }

    private static Goal with(Goal goal, Goal.Measure measure) {
        return new Goal(goal.id(), goal.name(), goal.parent(), Optional.of(measure), goal.owners());
    }

    /** Ten in each month, of which some return too little, some enough, and some far more. */
    private static Budget ads(Kpi returned, long scale) {
        String amount = Long.toString(10 * scale);
        return new Budget(
                new BudgetId("ads"),
                LocalText.of("ads"),
                returned.id(),
                PlanParts.CNY,
                Cadence.MONTH,
                List.of(
                        line("east", amount).returning(new BigDecimal("2")).forPerformance(),
                        line("south", amount, Long.toString(4 * scale), Optional.empty(), false)
                                .returning(new BigDecimal("2")),
                        line("west", amount, "0", Optional.of(Long.toString(12 * scale)), false)));
    }

    private static Kpi weekly(String id, Direction better, long scale) {
        return Kpi.builder(id)
                .better(better)
                .baseline(new Baseline.Fixed(BigDecimal.valueOf(80 * scale)))
                .build();
    }

    private static KpiBuilder service(String id, ServiceClass service) {
        return Kpi.builder(id).every(Cadence.MONTH).ratio().service(service);
    }

    /** One that lasts, since a day. */
    private static Disruption disruption(String channel, Disruption.Kind kind, int month, int day) {
        return new Disruption(new ChannelId(channel), kind, LocalDate.of(2026, month, day), Optional.empty());
    }

    private static String amount(Random random, long scale) {
        return Long.toString((60 + random.nextInt(60)) * scale);
    }

    /** In runs: a figure is followed by a missing period once in ten times. */
    private static String figures(Random random, int periods, Supplier<String> figure) {
        StringBuilder all = new StringBuilder();
        String current = figure.get();
        for (int i = 0; i < periods; i++) {
            current = random.nextInt(10) < 6 ? current : figure.get();
            all.append(random.nextInt(10) == 0 ? "_" : current).append(' ');
        }
        return all.toString();
    }
}
