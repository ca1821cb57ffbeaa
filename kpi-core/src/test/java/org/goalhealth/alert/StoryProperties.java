package org.goalhealth.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Link;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Target;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;

/** Stories over any forest of goals, any measures and any leading links. */
class StoryProperties {

    private static final int KPIS = 4;
    private static final PlanCalendar CALENDAR = PlanCalendar.iso(ZoneId.of("UTC"));

    /** Goal {@code i} has the parent {@code parents[i]} where that is declared before it, and measures {@code kpis[i]}. */
    record Forest(List<Integer> parents, List<Integer> kpis, List<Integer> leads) {

        Plan plan() {
            PlanBuilder builder = Plan.builder("forest");
            IntStream.range(0, KPIS)
                    .forEach(i -> builder.kpi(Kpi.builder("kpi-" + i)
                            .baseline(new Baseline.Mean(3))
                            .build()));
            IntStream.range(0, parents.size()).forEach(i -> builder.goal(goal(i)));
            // A chain, or several: a KPI leads a later one.
            IntStream.range(0, KPIS)
                    .filter(i -> leads.get(i) > i)
                    .forEach(i ->
                            builder.link(new Link.Leading(new KpiId("kpi-" + i), new KpiId("kpi-" + leads.get(i)), 1)));
            return builder.build();
        }

        private Goal goal(int i) {
            return new Goal(
                    new GoalId("goal-" + i),
                    LocalText.of("goal " + i),
                    parents.get(i) < i ? Optional.of(new GoalId("goal-" + parents.get(i))) : Optional.empty(),
                    Optional.of(new Goal.Measure(
                            new KpiId("kpi-" + kpis.get(i)),
                            Segment.TOTAL,
                            CALENDAR.periodOf(Cadence.YEAR, Found.START),
                            Optional.empty(),
                            new Target(Optional.empty(), BigDecimal.TEN, Optional.empty()))),
                    List.of());
        }
    }

    @Property
    void eachFindingIsInExactlyOneStory(@ForAll("forests") Forest forest, @ForAll("findings") Set<Finding> findings) {
        List<Finding> all = List.copyOf(findings);
        List<Finding> told = new ArrayList<>();
        Story.of(forest.plan(), all, all).forEach(story -> told.addAll(story.findings()));

        assertThat(told).containsExactlyInAnyOrderElementsOf(all);
    }

    @Property
    void aGoalThatTellsAStoryIsInNoOther(@ForAll("forests") Forest forest, @ForAll("findings") Set<Finding> findings) {
        List<Finding> all = inForest(forest, findings);
        for (Story story : Story.of(forest.plan(), all, all)) {
            assertThat(story.findings().get(0).subject()).isEqualTo(story.cause());
        }
    }

    @Property
    void theOrderInWhichTheyWereFoundChangesNoStory(
            @ForAll("forests") Forest forest, @ForAll("findings") Set<Finding> findings) {
        List<Finding> all = inForest(forest, findings);
        List<Finding> backwards = new ArrayList<>(all);
        Collections.reverse(backwards);

        assertThat(byCause(Story.of(forest.plan(), backwards, backwards)))
                .isEqualTo(byCause(Story.of(forest.plan(), all, all)));
    }

    private static Set<Set<Finding>> byCause(List<Story> stories) {
        Set<Set<Finding>> sets = new LinkedHashSet<>();
        stories.forEach(story -> sets.add(Set.copyOf(story.findings())));
        return sets;
    }

    private static List<Finding> inForest(Forest forest, Set<Finding> findings) {
        Plan plan = forest.plan();
        return findings.stream()
                .filter(one -> !(one.subject() instanceof Subject.OfGoal goal)
                        || plan.find(goal.goal()).isPresent())
                .toList();
    }

    @Provide
    static Arbitrary<Forest> forests() {
        return Arbitraries.integers()
                .between(1, 7)
                .flatMap(goals -> Combinators.combine(
                                Arbitraries.integers().between(0, 7).list().ofSize(goals),
                                Arbitraries.integers()
                                        .between(0, KPIS - 1)
                                        .list()
                                        .ofSize(goals),
                                Arbitraries.integers()
                                        .between(0, KPIS - 1)
                                        .list()
                                        .ofSize(KPIS))
                        .as(Forest::new));
    }

    @Provide
    static Arbitrary<Set<Finding>> findings() {
        Arbitrary<Subject> goals =
                Arbitraries.integers().between(0, 6).map(i -> new Subject.OfGoal(new GoalId("goal-" + i)));
        Arbitrary<Subject> kpis =
                Arbitraries.integers().between(0, KPIS - 1).map(i -> new Subject.OfKpi(new KpiId("kpi-" + i)));
        return Combinators.combine(Arbitraries.oneOf(goals, kpis), Arbitraries.of(Severity.class))
                .as((subject, severity) -> Found.finding(subject, Segment.TOTAL, severity))
                .set()
                .uniqueElements(Finding::fingerprint)
                .ofMaxSize(8);
    }
}
