package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Dimension;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.situation.Absence.Reason;

/** Finds out why a scene has no fact of a kind about a subject. */
final class Absences {

    private final Scene scene;
    private final Plan plan;

    Absences(Scene scene) {
        this.scene = scene;
        this.plan = scene.plan();
    }

    /**
     * Why there is none, or none that stands.
     *
     * @param rule for whose limits a fact that carries one is made
     */
    Absence of(JudgedRule rule, Class<? extends Fact> kind, Subject subject, Segment segment) {
        if (!isAbout(kind, subject)) {
            return because(Reason.OTHER_SUBJECT);
        }
        return unknownSubject(subject)
                .or(() -> unknownSegment(segment))
                .or(() -> otherwiseCut(kind, subject, segment))
                .or(() -> kind == LineLag.class
                        ? withoutAlternatives(subject, segment)
                        : unobserved(kind, subject, segment))
                .or(() -> unjudged(rule, kind, subject, segment))
                .orElseGet(() -> because(instead(kind, subject)));
    }

    private static Reason instead(Class<? extends Fact> kind, Subject subject) {
        if (CourseFact.class.isAssignableFrom(kind)
                || GoalElasticity.class.isAssignableFrom(kind)
                || GoalReview.class.isAssignableFrom(kind)
                || kind == WorthLead.class
                || kind == LineLag.class) {
            return Reason.NOT_RUNNING;
        }
        if (subject instanceof Subject.OfEvent) {
            return Reason.NOT_OVER;
        }
        return subject instanceof Subject.OfGoal ? Reason.NO_RESULT : Reason.NOT_EXPECTED;
    }

    private static boolean isAbout(Class<? extends Fact> kind, Subject subject) {
        if (kind == LineReturn.class || kind == LineLag.class || SpendFact.class.isAssignableFrom(kind)) {
            return subject instanceof Subject.OfLine;
        }
        if (kind == FunnelHealth.class) {
            return subject instanceof Subject.OfFunnel;
        }
        if (kind == StageZone.class) {
            return subject instanceof Subject.OfStage;
        }
        if (kind == MilestoneStatus.class) {
            return subject instanceof Subject.OfMilestone;
        }
        if (kind == EventEffect.class) {
            return subject instanceof Subject.OfEvent;
        }
        if (CustomerFact.class.isAssignableFrom(kind)) {
            return subject instanceof Subject.OfCustomer;
        }
        if (kind == ChannelStatus.class) {
            return subject instanceof Subject.OfChannel;
        }
        if (kind == TargetStatus.class
                || kind == GuardBreak.class
                || kind == TargetExcess.class
                || CourseFact.class.isAssignableFrom(kind)
                || GoalElasticity.class.isAssignableFrom(kind)
                || GoalReview.class.isAssignableFrom(kind)
                || kind == WorthLead.class) {
            return subject instanceof Subject.OfGoal;
        }
        return subject instanceof Subject.OfKpi;
    }

    private Optional<Absence> unknownSubject(Subject subject) {
        if (subject instanceof Subject.OfKpi of) {
            return unless(
                    plan.find(of.kpi()).isPresent(),
                    of.kpi().value(),
                    plan.kpis().stream().map(kpi -> kpi.id().value()));
        }
        if (subject instanceof Subject.OfGoal of) {
            Optional<Goal> goal = plan.find(of.goal());
            if (goal.isPresent() && goal.get().measure().isEmpty()) {
                return Optional.of(because(Reason.NO_MEASURE));
            }
            return unless(
                    goal.isPresent(),
                    of.goal().value(),
                    plan.goals().stream().map(one -> one.id().value()));
        }
        if (subject instanceof Subject.OfFunnel of) {
            return unless(
                    plan.find(of.funnel()).isPresent(),
                    of.funnel().value(),
                    plan.funnels().stream().map(funnel -> funnel.id().value()));
        }
        if (subject instanceof Subject.OfMilestone of) {
            return unless(
                    plan.find(of.milestone()).isPresent(),
                    of.milestone().value(),
                    plan.milestones().stream().map(milestone -> milestone.id().value()));
        }
        if (subject instanceof Subject.OfChannel of) {
            return unless(
                    plan.find(of.channel()).isPresent(),
                    of.channel().value(),
                    plan.channels().stream().map(channel -> channel.id().value()));
        }
        if (subject instanceof Subject.OfEvent of) {
            return unless(
                    plan.find(of.event()).isPresent() && plan.find(of.kpi()).isPresent(),
                    of.event() + "/" + of.kpi(),
                    plan.events().stream()
                            .flatMap(event -> event.effects().stream().map(effect -> event.id() + "/" + effect.kpi())));
        }
        if (subject instanceof Subject.OfStage of) {
            String written = of.funnel() + "/" + of.stage();
            return unless(
                    stage(of).isPresent(),
                    written,
                    plan.funnels().stream()
                            .flatMap(funnel -> funnel.stages().stream().map(stage -> funnel.id() + "/" + stage.id())));
        }
        if (subject instanceof Subject.OfLine of) {
            return unless(
                    plan.find(of.budget()).isPresent(),
                    of.budget().value(),
                    plan.budgets().stream().map(budget -> budget.id().value()));
        }
        return Optional.empty();
    }

    private Optional<Absence> unknownSegment(Segment segment) {
        for (Segment.Part part : segment.parts()) {
            Optional<Dimension> dimension = plan.dimensions().stream()
                    .filter(known -> known.name().equals(part.dimension()))
                    .findFirst();
            List<String> known = dimension
                    .map(Dimension::values)
                    .orElseGet(() ->
                            plan.dimensions().stream().map(Dimension::name).toList());
            String written = dimension.isPresent() ? part.value() : part.dimension();
            if (dimension.isEmpty() || !known.contains(written)) {
                return Optional.of(new Absence(Reason.UNKNOWN_SEGMENT, Nearest.to(written, known)));
            }
        }
        return Optional.empty();
    }

    private Optional<Absence> otherwiseCut(Class<? extends Fact> kind, Subject subject, Segment segment) {
        if (WholeBudgetFact.class.isAssignableFrom(kind)) {
            return segment.isTotal() ? Optional.empty() : cut(Stream.of(Segment.TOTAL.toString()));
        }
        if (subject instanceof Subject.OfGoal of) {
            Segment own =
                    plan.find(of.goal()).flatMap(Goal::measure).orElseThrow().segment();
            return own.equals(segment) ? Optional.empty() : cut(Stream.of(own.toString()));
        }
        if (subject instanceof Subject.OfLine of) {
            List<Segment> lines = plan.find(of.budget()).orElseThrow().lines().stream()
                    .map(Budget.Line::segment)
                    .toList();
            return lines.contains(segment)
                    ? Optional.empty()
                    : cut(lines.stream().map(Segment::toString));
        }
        if (subject instanceof Subject.OfFunnel of) {
            return plan.find(of.funnel()).orElseThrow().stages().stream()
                    .map(stage -> plan.kpi(stage.kpi()))
                    .filter(kpi -> !kpi.levels().contains(segment.level()))
                    .findFirst()
                    .flatMap(kpi -> cut(kpi.levels().stream().map(Level::toString)));
        }
        if (subject instanceof Subject.OfChannel of) {
            Segment own = plan.find(of.channel()).orElseThrow().segment();
            return own.equals(segment) ? Optional.empty() : cut(Stream.of(own.toString()));
        }
        if (subject instanceof Subject.OfMilestone) {
            return segment.isTotal() ? Optional.empty() : cut(Stream.of(Segment.TOTAL.toString()));
        }
        Kpi kpi = plan.kpi(measuredBy(subject));
        return kpi.levels().contains(segment.level())
                ? Optional.empty()
                : cut(kpi.levels().stream().map(Level::toString));
    }

    private Optional<Absence> withoutAlternatives(Subject subject, Segment segment) {
        return plan.find(((Subject.OfLine) subject).budget()).stream()
                        .flatMap(budget -> budget.lines().stream())
                        .anyMatch(line -> line.segment().equals(segment)
                                && line.alternatives().isPresent())
                ? Optional.empty()
                : Optional.of(because(Reason.NO_ALTERNATIVES));
    }

    private Optional<Absence> unobserved(Class<? extends Fact> kind, Subject subject, Segment segment) {
        return isOfPlan(subject)
                        || WholeBudgetFact.class.isAssignableFrom(kind)
                        || scene.book().series(measuredBy(subject), segment).isPresent()
                ? Optional.empty()
                : Optional.of(because(Reason.NOT_OBSERVED));
    }

    private Optional<Absence> unjudged(JudgedRule rule, Class<? extends Fact> kind, Subject subject, Segment segment) {
        if (isOfPlan(subject)) {
            return Optional.empty();
        }
        KpiId kpi = measuredBy(subject);
        if ((LinkedFact.class.isAssignableFrom(kind) || kind == GuardBreak.class || kind == WorthLead.class)
                && FactKind.of(kind).stream().noneMatch(linked -> linked.judges(plan, plan.kpi(kpi)))) {
            return Optional.of(because(Reason.NOT_LINKED));
        }
        if (kind == Shortfall.class && plan.kpi(kpi).baseline().isEmpty()) {
            return Optional.of(because(Reason.NO_BASELINE));
        }
        if ((kind == ServiceLevel.class && plan.kpi(kpi).service().isEmpty())
                || (kind == BenchmarkedBreach.class && plan.kpi(kpi).benchmark().isEmpty())) {
            return Optional.of(because(Reason.NOT_DECLARED));
        }
        if (subject instanceof Subject.OfLine of
                && FactKind.of(kind).filter(FactKind::onlyNamedBudgets).isPresent()) {
            if (!scene.limits().names(rule, LimitScope.of(of.budget(), segment))) {
                return Optional.of(because(Reason.NOT_NAMED));
            }
            return Optional.of(because(kind == ReturnExcess.class ? Reason.NO_TARGET_RETURN : Reason.NOT_OBSERVED));
        }
        if (subject instanceof Subject.OfEvent of && !isExpected(rule, of, segment)) {
            return Optional.of(because(Reason.NO_EFFECT));
        }
        if (subject instanceof Subject.OfFunnel of
                && !scene.limits().names(rule, LimitScope.of(of.funnel(), segment))) {
            return Optional.of(because(Reason.NOT_NAMED));
        }
        if (CourseFact.class.isAssignableFrom(kind)
                && subject instanceof Subject.OfGoal of
                && plan.find(of.goal())
                        .flatMap(Goal::measure)
                        .flatMap(Goal.Measure::course)
                        .isEmpty()) {
            return Optional.of(because(Reason.NO_COURSE));
        }
        if (GoalElasticity.class.isAssignableFrom(kind)
                && subject instanceof Subject.OfGoal of
                && plan.find(of.goal())
                        .flatMap(Goal::measure)
                        .flatMap(Goal.Measure::elasticity)
                        .isEmpty()) {
            return Optional.of(because(Reason.NO_ELASTICITY));
        }
        if (GoalReview.class.isAssignableFrom(kind)
                && subject instanceof Subject.OfGoal of
                && FactKind.of(kind).stream()
                        .noneMatch(reviewed -> plan.find(of.goal())
                                .flatMap(Goal::measure)
                                .filter(reviewed::judges)
                                .isPresent())) {
            return Optional.of(because(Reason.NO_REVIEW));
        }
        return FactKind.of(kind).filter(FactKind::onlyNamed).isPresent()
                        && !scene.limits().names(rule, LimitScope.of(kpi, segment))
                ? Optional.of(because(Reason.NOT_NAMED))
                : Optional.empty();
    }

    private boolean isExpected(JudgedRule rule, Subject.OfEvent of, Segment segment) {
        List<SeriesFact> facts = new ArrayList<>();
        scene.book()
                .series(of.kpi(), segment)
                .ifPresent(series -> FactKind.EVENT_EFFECT.derivation().derive(scene, rule, series, facts::add));
        return facts.stream().anyMatch(fact -> fact.getSubject().equals(of));
    }

    /** Whether no figure says how a subject stands. */
    private static boolean isOfPlan(Subject subject) {
        return subject instanceof Subject.OfMilestone || subject instanceof Subject.OfChannel;
    }

    /** The KPI whose figures say how a subject of the plan stands. */
    private KpiId measuredBy(Subject subject) {
        if (subject instanceof Subject.OfGoal of) {
            return plan.find(of.goal()).flatMap(Goal::measure).orElseThrow().kpi();
        }
        if (subject instanceof Subject.OfFunnel of) {
            return plan.find(of.funnel()).orElseThrow().last().kpi();
        }
        if (subject instanceof Subject.OfEvent of) {
            return of.kpi();
        }
        if (subject instanceof Subject.OfStage of) {
            return stage(of).orElseThrow().kpi();
        }
        if (subject instanceof Subject.OfLine of) {
            return plan.find(of.budget()).orElseThrow().returnKpi();
        }
        return ((Subject.OfKpi) subject).kpi();
    }

    private Optional<Funnel.Stage> stage(Subject.OfStage of) {
        return plan.find(of.funnel()).stream()
                .flatMap(funnel -> funnel.stages().stream())
                .filter(stage -> stage.id().equals(of.stage()))
                .findFirst();
    }

    private static Optional<Absence> unless(boolean known, String written, Stream<String> all) {
        return known
                ? Optional.empty()
                : Optional.of(new Absence(Reason.UNKNOWN_SUBJECT, Nearest.to(written, all.toList())));
    }

    private static Optional<Absence> cut(Stream<String> so) {
        return Optional.of(new Absence(Reason.NOT_CUT_SO, so.toList()));
    }

    private static Absence because(Reason reason) {
        return new Absence(reason, List.of());
    }
}
