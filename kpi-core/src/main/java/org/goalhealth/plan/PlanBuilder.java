package org.goalhealth.plan;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goalhealth.time.PlanCalendar;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Plan}; what does not fit together is said by {@link #build}. Not thread-safe. */
public final class PlanBuilder {

    private final String id;
    private @Nullable LocalText name;
    private PlanCalendar calendar = PlanCalendar.iso(ZoneId.of("UTC"));
    private final List<Dimension> dimensions = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<RowDefinition> definitions = new ArrayList<>();
    private final List<Kpi> kpis = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();
    private final List<Funnel> funnels = new ArrayList<>();
    private final List<Budget> budgets = new ArrayList<>();
    private final List<LimitLine> limits = new ArrayList<>();
    private final Set<String> off = new LinkedHashSet<>();
    private final List<Playbook> playbooks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Milestone> milestones = new ArrayList<>();
    private final List<Channel> channels = new ArrayList<>();
    private final List<Disruption> disruptions = new ArrayList<>();
    private final List<Shock> shocks = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Objective> objectives = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    private final List<Team> teams = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Award> awards = new ArrayList<>();
    private final List<GoalNote> notes = new ArrayList<>();
    private final Design.Gathered gathered = new Design.Gathered();
    private final List<Strategy> strategies = new ArrayList<>();
    private final List<Launch> launches = new ArrayList<>();
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<GoalPhases> phases = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();

    PlanBuilder(String id) {
        this.id = id;
    }

    public PlanBuilder name(LocalText value) {
        name = value;
        return this;
    }

    public PlanBuilder calendar(PlanCalendar value) {
        calendar = value;
        return this;
    }

    public PlanBuilder dimension(String dimension, String... values) {
        return dimension(new Dimension(dimension, List.of(values)));
    }

    public PlanBuilder dimension(Dimension dimension) {
        dimensions.add(dimension);
        return this;
    }

    public PlanBuilder source(Source source) {
        sources.add(source);
        return this;
    }

    public PlanBuilder definition(RowDefinition definition) {
        definitions.add(definition);
        return this;
    }

    public PlanBuilder kpi(Kpi kpi) {
        kpis.add(kpi);
        return this;
    }

    public PlanBuilder goal(Goal goal) {
        goals.add(goal);
        return this;
    }

    public PlanBuilder funnel(Funnel funnel) {
        funnels.add(funnel);
        return this;
    }

    public PlanBuilder budget(Budget budget) {
        budgets.add(budget);
        return this;
    }

    /**
     * Sets figures of a rule, each as the plan file writes it: {@code limit("baseline-shortfall", EVERYWHERE,
     * Map.of("by", "20 %"))}.
     *
     * @throws IllegalArgumentException where a value is neither a number nor a percentage
     */
    public PlanBuilder limit(String rule, LimitScope scope, Map<String, String> values) {
        Map<String, LimitValue> parsed = new LinkedHashMap<>();
        values.forEach((limit, value) -> parsed.put(limit, LimitValue.parse(value)));
        return limit(new LimitLine(rule, scope, parsed, Place.JAVA));
    }

    public PlanBuilder limit(LimitLine line) {
        limits.add(line);
        return this;
    }

    /** Switches a rule off by its name. */
    public PlanBuilder off(String rule) {
        off.add(rule);
        return this;
    }

    public PlanBuilder playbook(Playbook playbook) {
        playbooks.add(playbook);
        return this;
    }

    public PlanBuilder link(Link link) {
        links.add(link);
        return this;
    }

    public PlanBuilder milestone(Milestone milestone) {
        milestones.add(milestone);
        return this;
    }

    public PlanBuilder channel(Channel channel) {
        channels.add(channel);
        return this;
    }

    public PlanBuilder disruption(Disruption disruption) {
        disruptions.add(disruption);
        return this;
    }

    public PlanBuilder shock(Shock shock) {
        shocks.add(shock);
        return this;
    }

    public PlanBuilder event(Event event) {
        events.add(event);
        return this;
    }

    public PlanBuilder objective(Objective objective) {
        objectives.add(objective);
        return this;
    }

    public PlanBuilder role(Role role) {
        roles.add(role);
        return this;
    }

    public PlanBuilder team(Team team) {
        teams.add(team);
        return this;
    }

    public PlanBuilder person(Person person) {
        people.add(person);
        return this;
    }

    public PlanBuilder award(Award award) {
        awards.add(award);
        return this;
    }

    public PlanBuilder note(GoalNote note) {
        notes.add(note);
        return this;
    }

    /** How a goal is meant. */
    public PlanBuilder profile(GoalId goal, GoalProfile profile) {
        gathered.goals.put(goal, profile);
        return this;
    }

    /** What a goal is given, and what stands ready for it; its contingencies become limits of the plan. */
    public PlanBuilder backing(GoalId goal, GoalBacking backing) {
        gathered.backings.put(goal, backing);
        return this;
    }

    /** How a KPI is meant and kept. */
    public PlanBuilder profile(KpiId kpi, KpiProfile profile) {
        gathered.kpis.put(kpi, profile);
        return this;
    }

    /** What was agreed with a person. */
    public PlanBuilder profile(PersonId person, PersonProfile profile) {
        gathered.people.put(person, profile);
        return this;
    }

    public PlanBuilder strategy(Strategy strategy) {
        strategies.add(strategy);
        return this;
    }

    public PlanBuilder launch(Launch launch) {
        launches.add(launch);
        return this;
    }

    public PlanBuilder adjustment(Adjustment adjustment) {
        adjustments.add(adjustment);
        return this;
    }

    public PlanBuilder phases(GoalPhases ofGoal) {
        phases.add(ofGoal);
        return this;
    }

    public PlanBuilder task(Task task) {
        tasks.add(task);
        return this;
    }

    /** Checks the whole plan and makes it.
     *
     * @throws InvalidPlanException with every problem */
    public Plan build() {
        return new Plan(
                id,
                name == null ? LocalText.of(id) : name,
                calendar,
                dimensions,
                sources,
                definitions,
                kpis,
                goals,
                funnels,
                budgets,
                gathered.with(limits),
                off,
                playbooks,
                links,
                milestones,
                channels,
                disruptions,
                shocks,
                events,
                new Staff(objectives, roles, teams, people, awards, notes),
                gathered.with(strategies, launches),
                adjustments,
                new Schedule(phases, tasks));
    }
}
