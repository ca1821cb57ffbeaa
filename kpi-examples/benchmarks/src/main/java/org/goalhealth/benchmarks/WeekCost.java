package org.goalhealth.benchmarks;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Segment;
import org.goalhealth.rules.Feed;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.Monitor;
import org.goalhealth.rules.RulePack;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;

/**
 * Prints what a figure costs, given by a feed and judged with its week: early and late in a monitor's life, among few
 * series and many, with and without a rule of an author's that looks at raw figures.
 *
 * <p>Every figure differs from the one before it, and nothing is ever found. Nanoseconds of processor time a figure, the
 * median of several monitors in a warm process.
 */
public final class WeekCost {

    /** A span of weeks that is measured. */
    record Span(int from, int to) {}

    static final Span EARLY = new Span(50, 100);
    static final Span LATE = new Span(500, 550);

    private static final LocalDate START = LocalDate.of(2021, 1, 4);
    private static final int USUAL = 10000;
    private static final int SWING = 7;
    private static final int SERIES = 2000;
    private static final int[] SIZES = {1000, 2000, 4000, 8000, 16000};
    private static final int MONITORS = 5;
    private static final int WARM_UP = 3;

    private static final String RAW = """
            package mine;
            import org.goalhealth.situation.KpiStatus;
            global org.goalhealth.rules.Findings findings;
            rule "low"
                @id("X1") @severity("INFO")
            when
                $status : KpiStatus( !missing, value < 80 )
            then
                findings.report($status);
            end
            """;

    private final GoalHealth health;
    private final Plan plan;
    private final List<KpiId> kpis;

    WeekCost(GoalHealth health, int series) {
        this.health = health;
        PlanBuilder builder = Plan.builder("weeks");
        this.kpis = IntStream.range(0, series)
                .mapToObj(i -> new KpiId("figure-" + i))
                .toList();
        kpis.forEach(id -> builder.kpi(Kpi.builder(id.value())
                .baseline(new Baseline.Fixed(BigDecimal.valueOf(100)))
                .build()));
        this.plan = builder.build();
    }

    /** Rules among which one looks at raw figures. */
    static GoalHealth withRawRule() {
        return GoalHealth.builder()
                .rules(RulePack.standard())
                .rules(RulePack.of("mine", Map.of("low.drl", RAW)))
                .build();
    }

    /** Measures and prints. */
    public static void main(String[] args) {
        GoalHealth raw = withRawRule();
        for (boolean own : new boolean[] {false, true}) {
            WeekCost cost = new WeekCost(own ? raw : GoalHealth.standard(), SERIES);
            long[] nanos = cost.medians(EARLY, LATE);
            System.out.println((own ? "with a rule on raw figures" : "shipped rules alone") + ": " + nanos[0]
                    + " ns in weeks 50 to 99, " + nanos[1] + " ns in weeks 500 to 549");
        }
        for (int size : SIZES) {
            long[] nanos = new WeekCost(GoalHealth.standard(), size).medians(EARLY);
            System.out.println(size + " series: " + nanos[0] + " ns");
        }
    }

    private long[] medians(Span... spans) {
        long[][] all = new long[MONITORS][];
        for (int i = -WARM_UP; i < MONITORS; i++) {
            long[] one = nanosOfAFigure(spans);
            if (i >= 0) {
                all[i] = one;
            }
        }
        return IntStream.range(0, spans.length)
                .mapToLong(span ->
                        Arrays.stream(all).mapToLong(one -> one[span]).sorted().toArray()[MONITORS / 2])
                .toArray();
    }

    /** What a figure of each span costs in one monitor. */
    long[] nanosOfAFigure(Span... spans) {
        long[] nanos = new long[spans.length];
        try (Monitor monitor = health.monitor(plan, START)) {
            List<Feed> feeds = new ArrayList<>();
            kpis.forEach(id -> feeds.add(monitor.feed(id, Segment.TOTAL)));
            int last = Arrays.stream(spans).mapToInt(Span::to).max().orElse(0);
            for (int week = 0; week < last; week++) {
                long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                pass(week, monitor, feeds);
                long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
                for (int i = 0; i < spans.length; i++) {
                    nanos[i] += spans[i].from() <= week && week < spans[i].to() ? took : 0;
                }
            }
        }
        for (int i = 0; i < spans.length; i++) {
            nanos[i] /= (long) (spans[i].to() - spans[i].from()) * kpis.size();
        }
        return nanos;
    }

    private void pass(int week, Monitor monitor, List<Feed> feeds) {
        Period period = plan.calendar().periodOf(Cadence.WEEK, START.plusWeeks(week));
        for (int i = 0; i < feeds.size(); i++) {
            feeds.get(i).observe(period, USUAL + (week + i) % SWING);
        }
        boolean quiet = monitor.advanceTo(START.plusWeeks(week + 1L)).changes().isEmpty();
        // Before the first week there are no figures, which is found.
        if (week > 0 && !quiet) {
            throw new IllegalStateException("something was found in week " + week + ", which was to be quiet");
        }
    }
}
