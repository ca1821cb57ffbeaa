package org.goalhealth.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.goalhealth.time.PlanCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Everything the business has decided: goals, KPIs, funnels, budgets, limits, and where the figures come from.
 *
 * <p>Made by {@link PlanFile#read} or {@link #builder}; both check it whole and report every problem together. Immutable
 * and thread-safe. Lists stand in declared order, which is the order in which things are shown. Plans are equal where
 * all their parts are.
 */
public final class Plan {

    private final String id;
    private final LocalText name;
    private final PlanCalendar calendar;
    private final List<Dimension> dimensions;
    private final List<Source> sources;
    private final List<RowDefinition> definitions;
    private final List<Kpi> kpis;
    private final List<Goal> goals;
    private final List<Funnel> funnels;
    private final List<Budget> budgets;
    private final List<LimitLine> limits;
    private final Set<String> off;
    private final List<Playbook> playbooks;
    private final List<Link> links;
    private final List<Milestone> milestones;
    private final List<Channel> channels;
    private final List<Disruption> disruptions;
    private final List<Shock> shocks;
    private final List<Event> events;
    private final Staff staff;
    private final Design design;
    private final List<Adjustment> adjustments;

    /** The plan that this is a version of; absent where it is one as it was written. */
    private final Optional<Plan> written;
    /** The first day on which it is valid. */
    private final LocalDate from;
    /** The first day on which another version is; absent where this is the last. */
    private final Optional<LocalDate> until;

    private final Schedule schedule;

    // What is looked up by its id; made of the parts above, and nothing that tells two plans apart.
    private final Segments segments;
    private final Map<DefinitionId, RowDefinition> definitionsById;
    private final Map<KpiId, Kpi> kpisById;
    private final Map<GoalId, Goal> goalsById;
    private final Map<FunnelId, Funnel> funnelsById;
    private final Map<BudgetId, Budget> budgetsById;
    private final Map<PlaybookId, Playbook> playbooksById;
    private final Map<MilestoneId, Milestone> milestonesById;
    private final Map<ChannelId, Channel> channelsById;
    private final Map<EventId, Event> eventsById;
    // Made when they are first asked for; which of two threads does it makes no difference.
    private @Nullable GoalIndex goalIndex;
    private @Nullable SubjectIndex subjectIndex;

    /** Checks that the parts fit together.
     *
     * @throws InvalidPlanException with every problem, where parts do not fit together */
    Plan(
            String id,
            LocalText name,
            PlanCalendar calendar,
            List<Dimension> dimensions,
            List<Source> sources,
            List<RowDefinition> definitions,
            List<Kpi> kpis,
            List<Goal> goals,
            List<Funnel> funnels,
            List<Budget> budgets,
            List<LimitLine> limits,
            Set<String> off,
            List<Playbook> playbooks,
            List<Link> links,
            List<Milestone> milestones,
            List<Channel> channels,
            List<Disruption> disruptions,
            List<Shock> shocks,
            List<Event> events,
            Staff staff,
            Design design,
            List<Adjustment> adjustments,
            Schedule schedule) {
        this.id = Ids.checked("plan", id);
        this.name = name;
        this.calendar = calendar;
        this.dimensions = List.copyOf(dimensions);
        this.sources = List.copyOf(sources);
        this.definitions = List.copyOf(definitions);
        // Series are kept in the plan's order of dimensions: another order would find nothing, and say nothing.
        this.segments = new Segments(this.dimensions);
        this.kpis = kpis.stream().map(segments::ordered).toList();
        this.goals = goals.stream().map(segments::ordered).toList();
        this.funnels = funnels.stream().map(segments::ordered).toList();
        this.budgets = budgets.stream().map(segments::ordered).toList();
        this.limits = List.copyOf(limits);
        this.off = Set.copyOf(off);
        this.playbooks = List.copyOf(playbooks);
        this.links = links.stream().map(segments::ordered).toList();
        this.milestones = List.copyOf(milestones);
        this.channels = channels.stream().map(segments::ordered).toList();
        this.disruptions = List.copyOf(disruptions);
        this.shocks = List.copyOf(shocks);
        this.events = events.stream().map(segments::ordered).toList();
        this.staff = staff;
        this.design = design;
        this.adjustments = List.copyOf(adjustments);
        this.schedule = schedule;
        List<Problem> problems = new PlanCheck(
                        segments,
                        this.sources,
                        this.definitions,
                        this.kpis,
                        this.goals,
                        this.funnels,
                        this.budgets,
                        this.limits,
                        this.playbooks,
                        this.links,
                        this.milestones,
                        this.channels,
                        this.disruptions,
                        this.events,
                        this.staff,
                        this.schedule)
                .problems();
        this.kpisById = Index.of(this.kpis, Kpi::id);
        this.goalsById = Index.of(this.goals, Goal::id);
        problems.addAll(CourseCheck.problems(calendar, kpisById, this.goals));
        problems.addAll(ElasticityCheck.problems(kpisById, this.goals));
        problems.addAll(ReviewCheck.problems(kpisById, this.goals));
        problems.addAll(AlternativesCheck.problems(kpisById, goalsById, this.budgets));
        problems.addAll(ResponseCheck.problems(kpisById, this.budgets));
        problems.addAll(DesignCheck.problems(
                this.dimensions,
                this.kpis,
                this.goals,
                this.goals.stream().map(goal -> goal.id().value()).toList(),
                design));
        problems.addAll(DesignCheck.strangers(this.kpis, this.goals, staff, design));
        problems.addAll(AdjustmentCheck.problems(
                new AdjustmentCheck.Parts(calendar, this.kpis, this.goals, this.channels, this.shocks, this.events),
                this.adjustments,
                path -> false));
        if (!problems.isEmpty()) {
            throw new InvalidPlanException(problems);
        }
        this.definitionsById = Index.of(this.definitions, RowDefinition::id);
        this.funnelsById = Index.of(this.funnels, Funnel::id);
        this.budgetsById = Index.of(this.budgets, Budget::id);
        this.playbooksById = Index.of(this.playbooks, Playbook::id);
        this.milestonesById = Index.of(this.milestones, Milestone::id);
        this.channelsById = Index.of(this.channels, Channel::id);
        this.eventsById = Index.of(this.events, Event::id);
        this.written = Optional.empty();
        this.from = LocalDate.MIN;
        this.until = nextChange(LocalDate.MIN);
    }

    /** Another state of the goals of a plan; what targets have to be was asked when the plan was made. */
    private Plan(Plan other, List<Goal> goals, List<Adjustment> adjustments, Optional<Plan> written, LocalDate from) {
        this.id = other.id;
        this.name = other.name;
        this.calendar = other.calendar;
        this.dimensions = other.dimensions;
        this.sources = other.sources;
        this.definitions = other.definitions;
        this.segments = other.segments;
        this.kpis = other.kpis;
        this.goals = List.copyOf(goals);
        this.funnels = other.funnels;
        this.budgets = other.budgets;
        this.limits = other.limits;
        this.off = other.off;
        this.playbooks = other.playbooks;
        this.links = other.links;
        this.milestones = other.milestones;
        this.channels = other.channels;
        this.disruptions = other.disruptions;
        this.shocks = other.shocks;
        this.events = other.events;
        this.staff = other.staff;
        this.design = other.design;
        this.schedule = other.schedule;
        this.adjustments = List.copyOf(adjustments);
        this.definitionsById = other.definitionsById;
        this.kpisById = other.kpisById;
        this.goalsById = Index.of(this.goals, Goal::id);
        this.funnelsById = other.funnelsById;
        this.budgetsById = other.budgetsById;
        this.playbooksById = other.playbooksById;
        this.milestonesById = other.milestonesById;
        this.channelsById = other.channelsById;
        this.eventsById = other.eventsById;
        this.written = written;
        this.from = from;
        this.until = nextChange(from);
    }

    /** Starts a plan with ISO weeks in UTC.
     *
     * @param id lower-case words joined by hyphens */
    public static PlanBuilder builder(String id) {
        return new PlanBuilder(id);
    }

    public String id() {
        return id;
    }

    public LocalText name() {
        return name;
    }

    public PlanCalendar calendar() {
        return calendar;
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    public List<Source> sources() {
        return sources;
    }

    /** Which rows of a source count. */
    public List<RowDefinition> definitions() {
        return definitions;
    }

    public List<Kpi> kpis() {
        return kpis;
    }

    public List<Goal> goals() {
        return goals;
    }

    public List<Funnel> funnels() {
        return funnels;
    }

    public List<Budget> budgets() {
        return budgets;
    }

    public List<LimitLine> limits() {
        return limits;
    }

    /** Names of rules that are switched off. */
    public Set<String> off() {
        return off;
    }

    public List<Playbook> playbooks() {
        return playbooks;
    }

    /** What KPIs say about each other. */
    public List<Link> links() {
        return links;
    }

    public List<Milestone> milestones() {
        return milestones;
    }

    public List<Channel> channels() {
        return channels;
    }

    public List<Disruption> disruptions() {
        return disruptions;
    }

    public List<Shock> shocks() {
        return shocks;
    }

    /** What from outside moves KPIs, and when. */
    public List<Event> events() {
        return events;
    }

    /** Who is scored, and by what. */
    public Staff staff() {
        return staff;
    }

    /** How the plan is meant: what reviews of it look at. */
    public Design design() {
        return design;
    }

    /** Requests to give goals other targets, and what was decided about them (A3). */
    public List<Adjustment> adjustments() {
        return adjustments;
    }

    /**
     * The plan as it is valid on a day: each goal has the target that the latest approved adjustment of it gives, whose
     * day of effect is that day or one before.
     *
     * <p>Whatever judges by a plan at a date asks for it, so that what is said of an earlier date stays as it was. A
     * version knows all the others: any of them may be asked.
     */
    public Plan at(LocalDate day) {
        if (isValidOn(day)) {
            return this;
        }
        Plan whole = written();
        return whole.isValidOn(day)
                ? whole
                : new Plan(
                        whole,
                        PlanVersions.goalsAt(whole.goals, adjustments, day),
                        adjustments,
                        Optional.of(whole),
                        PlanVersions.daysOfEffect(adjustments).floor(day));
    }

    /** Whether this is the version of a day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    /** The plan without any adjustment of it in force, whatever version this is. */
    public Plan written() {
        return written.orElse(this);
    }

    /**
     * This plan as it would be if a goal had the target that is asked for, to be looked at; it has no adjustments, and is
     * valid on every day.
     */
    public Plan supposing(Adjustment request) {
        List<Goal> supposed = goals.stream()
                .map(goal -> goal.id().equals(request.goal()) ? goal.with(request.target()) : goal)
                .toList();
        return new Plan(this, supposed, List.of(), Optional.empty(), LocalDate.MIN);
    }

    /**
     * The target that a request of this plan takes the place of, or would: the one in force before its day of effect, or,
     * where it was not approved, on the day on which it was opened.
     *
     * @throws IllegalArgumentException where the plan has no such goal, or it has no measure
     */
    public Target targetBefore(Adjustment request) {
        return written()
                .find(request.goal())
                .flatMap(Goal::measure)
                .map(measure -> PlanVersions.before(adjustments, request, measure))
                .orElseThrow(() -> new IllegalArgumentException("plan " + id + " has no goal '" + request.goal()
                        + "' with a target\n  ask for a request of this plan"));
    }

    /** The approved request by which a goal has the target that is in force on a day; empty where it is as written. */
    public Optional<Adjustment> adjusted(GoalId goal, LocalDate day) {
        return PlanVersions.inForce(adjustments, goal, day);
    }

    private Optional<LocalDate> nextChange(LocalDate after) {
        return Optional.ofNullable(PlanVersions.daysOfEffect(adjustments).higher(after));
    }

    /** The phases of goals, and the tasks of people. */
    public Schedule schedule() {
        return schedule;
    }

    public Optional<Kpi> find(KpiId kpi) {
        return Optional.ofNullable(kpisById.get(kpi));
    }

    /** The KPI of that id.
     *
     * @throws IllegalArgumentException with the nearest names, where the plan has no such KPI */
    public Kpi kpi(KpiId kpi) {
        return find(kpi)
                .orElseThrow(() -> new IllegalArgumentException("plan " + id + " has no kpi '" + kpi + "'\n  "
                        + Nearest.hint(
                                kpi.value(),
                                kpis.stream().map(k -> k.id().value()).toList())));
    }

    public Optional<RowDefinition> find(DefinitionId definition) {
        return Optional.ofNullable(definitionsById.get(definition));
    }

    /** The definition of that id.
     *
     * @throws IllegalArgumentException with the nearest names, where the plan has no such definition */
    public RowDefinition definition(DefinitionId definition) {
        return find(definition)
                .orElseThrow(() -> new IllegalArgumentException("plan " + id + " has no definition '" + definition
                        + "'\n  "
                        + Nearest.hint(
                                definition.value(),
                                definitions.stream().map(d -> d.id().value()).toList())));
    }

    public Optional<Goal> find(GoalId goal) {
        return Optional.ofNullable(goalsById.get(goal));
    }

    /** The goals without a parent, in the plan's order. */
    public List<Goal> topmost() {
        return goalIndex().below(Optional.empty());
    }

    /** The goals right below one, in the plan's order; none where there are none. */
    public List<Goal> below(GoalId goal) {
        return goalIndex().below(Optional.of(goal));
    }

    /** The goals that are measured by a KPI, in any segment, in the plan's order; none where there are none. */
    public List<Goal> measuredBy(KpiId kpi) {
        return goalIndex().measuredBy(kpi);
    }

    /** The goals measured by a KPI in one segment, in the plan's order; none where there is no such KPI. */
    public List<Goal> measuredBy(KpiId kpi, Segment segment) {
        return goalIndex().measuredBy(kpi, segment);
    }

    private GoalIndex goalIndex() {
        GoalIndex known = goalIndex;
        if (known == null) {
            known = new GoalIndex(goals);
            goalIndex = known;
        }
        return known;
    }

    public Optional<Funnel> find(FunnelId funnel) {
        return Optional.ofNullable(funnelsById.get(funnel));
    }

    public Optional<Budget> find(BudgetId budget) {
        return Optional.ofNullable(budgetsById.get(budget));
    }

    public Optional<Playbook> find(PlaybookId playbook) {
        return Optional.ofNullable(playbooksById.get(playbook));
    }

    public Optional<Milestone> find(MilestoneId milestone) {
        return Optional.ofNullable(milestonesById.get(milestone));
    }

    public Optional<Channel> find(ChannelId channel) {
        return Optional.ofNullable(channelsById.get(channel));
    }

    public Optional<Event> find(EventId event) {
        return Optional.ofNullable(eventsById.get(event));
    }

    /**
     * A segment with its pairs in the plan's order.
     *
     * @throws IllegalArgumentException with the nearest names, where a dimension or value is not in the plan
     */
    public Segment segment(Map<String, String> pairs) {
        List<Segment.Part> parts = new ArrayList<>();
        pairs.forEach((dimension, value) -> parts.add(new Segment.Part(dimension, value)));
        Segment segment = new Segment(parts);
        segments.problem(segment).ifPresent(text -> {
            throw new IllegalArgumentException(text);
        });
        return segments.ordered(segment);
    }

    /**
     * A segment's pairs in the plan's order.
     *
     * @throws IllegalArgumentException with the nearest names, where a dimension or value is not in the plan
     */
    public Segment segment(Segment written) {
        if (written.isTotal()) {
            return Segment.TOTAL;
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        written.parts().forEach(part -> pairs.put(part.dimension(), part.value()));
        return segment(pairs);
    }

    /**
     * Where a subject stands in the plan's order, from 0: goals, KPIs, funnels, their stages, budgets, milestones,
     * channels, events, then what the plan's making is asked about.
     *
     * @return empty where the plan has no such subject
     */
    public OptionalInt position(Subject subject) {
        SubjectIndex index = subjectIndex;
        if (index == null) {
            index = new SubjectIndex(this);
            subjectIndex = index;
        }
        return index.position(subject);
    }

    /** Segments of one KPI in the plan's order: the fewer pairs the earlier, then by the dimensions' values. */
    public Comparator<Segment> segmentOrder() {
        return segments.order();
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return this == o || (o instanceof Plan other && parts().equals(other.parts()));
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Plan" + parts();
    }

    private List<Object> parts() {
        return List.of(
                id,
                name,
                calendar,
                dimensions,
                sources,
                definitions,
                kpis,
                goals,
                funnels,
                budgets,
                limits,
                off,
                playbooks,
                links,
                milestones,
                channels,
                disruptions,
                shocks,
                events,
                staff,
                design,
                adjustments,
                schedule);
    }
}
