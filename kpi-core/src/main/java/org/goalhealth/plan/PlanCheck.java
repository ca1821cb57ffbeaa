package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goalhealth.plan.Problem.Code;

/**
 * Whether the parts of a plan fit together: names that are used exist, ladders stand in order, the tree has no cycle.
 *
 * <p>Each problem carries the path of what it is about; a reader of files knows the place of a path. Ids in {@code
 * broken} were declared but could not be read: they are known, and nothing more is said about them.
 */
final class PlanCheck {

    private final List<Problem> problems = new ArrayList<>();
    private final Segments segments;
    private final List<Source> sources;
    private final List<RowDefinition> definitions;
    private final List<Kpi> kpis;
    private final List<Goal> goals;
    private final List<Funnel> funnels;
    private final List<Budget> budgets;
    private final List<LimitLine> limits;
    private final List<Playbook> playbooks;
    private final List<Link> links;
    private final List<Milestone> milestones;
    private final List<Channel> channels;
    private final List<Disruption> disruptions;
    private final List<Event> events;
    private final Staff staff;
    private final Schedule schedule;
    private final List<Dimension> dimensions;
    private final Set<String> broken;
    private final Map<String, Set<String>> declared;
    private final Map<KpiId, Kpi> kpisById;
    private final CountCheck counts;

    PlanCheck(
            Segments segments,
            List<Source> sources,
            List<RowDefinition> definitions,
            List<Kpi> kpis,
            List<Goal> goals,
            List<Funnel> funnels,
            List<Budget> budgets,
            List<LimitLine> limits,
            List<Playbook> playbooks,
            List<Link> links,
            List<Milestone> milestones,
            List<Channel> channels,
            List<Disruption> disruptions,
            List<Event> events,
            Staff staff,
            Schedule schedule) {
        this(
                segments,
                sources,
                definitions,
                kpis,
                goals,
                funnels,
                budgets,
                limits,
                playbooks,
                links,
                milestones,
                channels,
                disruptions,
                events,
                staff,
                schedule,
                Set.of());
    }

    /**
     * @param broken paths of declared things that could not be read, as {@code kpis.online-orders}, or of a whole
     *     section, as {@code kpis}
     */
    PlanCheck(
            Segments segments,
            List<Source> sources,
            List<RowDefinition> definitions,
            List<Kpi> kpis,
            List<Goal> goals,
            List<Funnel> funnels,
            List<Budget> budgets,
            List<LimitLine> limits,
            List<Playbook> playbooks,
            List<Link> links,
            List<Milestone> milestones,
            List<Channel> channels,
            List<Disruption> disruptions,
            List<Event> events,
            Staff staff,
            Schedule schedule,
            Set<String> broken) {
        this.segments = segments;
        this.dimensions = segments.dimensions();
        this.sources = sources;
        this.definitions = definitions;
        this.kpis = kpis;
        this.goals = goals;
        this.funnels = funnels;
        this.budgets = budgets;
        this.limits = limits;
        this.playbooks = playbooks;
        this.links = links;
        this.milestones = milestones;
        this.channels = channels;
        this.disruptions = disruptions;
        this.events = events;
        this.staff = staff;
        this.schedule = schedule;
        this.broken = broken;
        this.declared = Map.ofEntries(
                Map.entry("dimensions", ids(dimensions, Dimension::name)),
                Map.entry("sources", ids(sources, s -> s.id().value())),
                Map.entry("definitions", ids(definitions, d -> d.id().value())),
                Map.entry("kpis", ids(kpis, k -> k.id().value())),
                Map.entry("goals", ids(goals, g -> g.id().value())),
                Map.entry("funnels", ids(funnels, f -> f.id().value())),
                Map.entry("budgets", ids(budgets, b -> b.id().value())),
                Map.entry("milestones", ids(milestones, m -> m.id().value())),
                Map.entry("channels", ids(channels, ch -> ch.id().value())),
                Map.entry("playbooks", ids(playbooks, p -> p.id().value())),
                Map.entry("objectives", ids(staff.objectives(), o -> o.id().value())),
                Map.entry("roles", ids(staff.roles(), r -> r.id().value())),
                Map.entry("teams", ids(staff.teams(), t -> t.id().value())),
                Map.entry("people", ids(staff.people(), p -> p.id().value())),
                Map.entry("awards", ids(staff.awards(), a -> a.id().value())));
        this.kpisById = Index.of(kpis, Kpi::id);
        this.counts =
                new CountCheck(Index.of(sources, Source::id), Index.of(definitions, RowDefinition::id), this::add);
    }

    List<Problem> problems() {
        unique("dimensions", dimensions, Dimension::name);
        unique("sources", sources, s -> s.id().value());
        unique("definitions", definitions, d -> d.id().value());
        unique("kpis", kpis, k -> k.id().value());
        unique("goals", goals, g -> g.id().value());
        unique("funnels", funnels, f -> f.id().value());
        unique("budgets", budgets, b -> b.id().value());
        unique("playbooks", playbooks, p -> p.id().value());
        unique("milestones", milestones, m -> m.id().value());
        unique("channels", channels, ch -> ch.id().value());
        unique("events", events, e -> e.id().value());
        unique("objectives", staff.objectives(), o -> o.id().value());
        unique("roles", staff.roles(), r -> r.id().value());
        unique("teams", staff.teams(), t -> t.id().value());
        unique("people", staff.people(), p -> p.id().value());
        unique("awards", staff.awards(), a -> a.id().value());
        unique("tasks", schedule.tasks(), t -> t.id().value());
        definitions.forEach(this::definition);
        kpis.forEach(this::kpi);
        goals.forEach(this::goal);
        cycles();
        funnels.forEach(this::funnel);
        budgets.forEach(this::budget);
        milestones.forEach(this::milestone);
        channels.forEach(this::channel);
        events.forEach(this::event);
        new StaffCheck(staff, this::known, this::add).check();
        new ScheduleCheck(schedule, Index.of(goals, Goal::id), this::known, this::add).check();
        for (int i = 0; i < disruptions.size(); i++) {
            known(
                    "channels",
                    "channel",
                    "disruptions." + i + ".channel",
                    disruptions.get(i).channel().value());
        }
        for (int i = 0; i < limits.size(); i++) {
            limit("limits." + i, limits.get(i));
        }
        for (int i = 0; i < links.size(); i++) {
            link("links." + i, links.get(i));
        }
        return problems;
    }

    private void link(String path, Link link) {
        LinkCheck.kpisOf(link).forEach((field, kpi) -> known("kpis", "kpi", path + "." + field, kpi.value()));
        if (link instanceof Link.Guard guard) {
            known("goals", "goal", path + ".goal", guard.goal().value());
        }
        if (link instanceof Link.Worth worth) {
            known("goals", "goal", path + ".share-goal", worth.shareGoal().value());
            Optional.ofNullable(kpisById.get(worth.worth()))
                    .ifPresent(kpi -> segmentOf(path + ".against", worth.against(), kpi));
        }
        if (link instanceof Link.Pressure pressure) {
            pressure.budget().ifPresent(budget -> known("budgets", "budget", path + ".budget", budget.value()));
        }
        problems.addAll(
                new LinkCheck(kpisById, Index.of(goals, Goal::id), Index.of(budgets, Budget::id)).of(path, link));
    }

    private void kpi(Kpi kpi) {
        String path = "kpis." + kpi.id();
        for (String dimension : kpi.dimensions()) {
            known("dimensions", "dimension", path + ".by", dimension);
        }
        kpi.input().declaredSource().ifPresent(id -> known("sources", "source", path + ".from.source", id.value()));
        KpiInput input = kpi.input();
        if (input instanceof KpiInput.Count count) {
            counted(path + ".from.count", count.source(), count.rows());
        } else if (input instanceof KpiInput.Ratio ratio) {
            counted(path + ".from.ratio", ratio.source(), ratio.part());
            counted(path + ".from.ratio", ratio.source(), ratio.base());
        }
    }

    private void definition(RowDefinition definition) {
        known(
                "sources",
                "source",
                "definitions." + definition.id() + ".source",
                definition.source().value());
        counts.definition(definition);
    }

    private void counted(String path, SourceId source, Amount amount) {
        if (amount instanceof Amount.Defined defined) {
            known("definitions", "definition", path, defined.definition().value());
        }
        counts.kpi(path, source, amount);
    }

    private void goal(Goal goal) {
        String path = "goals." + goal.id();
        goal.parent().ifPresent(parent -> known("goals", "goal", path + ".parent", parent.value()));
        goal.measure().ifPresent(measure -> {
            knownKpi(path, "kpi", measure.kpi()).ifPresent(kpi -> {
                if (!measure.segment().isTotal()) {
                    segmentOf(path + ".segment", measure.segment(), kpi);
                }
                cadences(path, measure, kpi);
                problems.addAll(TargetCheck.of(path, kpi, measure.target()));
            });
            measure.elasticity().ifPresent(elasticity -> elasticity(path, elasticity));
        });
    }

    private void cadences(String path, Goal.Measure measure, Kpi kpi) {
        if (measure.each().isPresent()
                && measure.each().get().compareTo(measure.period().cadence()) > 0) {
            add(
                    Code.DOES_NOT_FIT,
                    path + ".each",
                    Words.word(measure.each().get()),
                    "a target for each " + Words.word(measure.each().get()) + " within " + measure.period(),
                    "each is shorter than the goal's period, or left out");
        }
        if (measure.judgedEvery().compareTo(kpi.every()) < 0) {
            add(
                    Code.DOES_NOT_FIT,
                    path + ".period",
                    measure.period().label(),
                    "a target for a " + Words.word(measure.judgedEvery()) + " on kpi " + kpi.id()
                            + ", which has a figure every " + Words.word(kpi.every()),
                    "give a period of a " + Words.word(kpi.every()) + " or longer");
        }
    }

    private void elasticity(String path, Elasticity elasticity) {
        elasticity
                .resource()
                .ifPresent(resource -> knownKpi(path, "resource.kpi", resource.kpi())
                        .ifPresent(kpi -> segmentOf(path + ".resource.segment", resource.segment(), kpi)));
        elasticity
                .playbook()
                .ifPresent(playbook -> known("playbooks", "playbook", path + ".contingency", playbook.value()));
    }

    private void cycles() {
        if (goals.stream().allMatch(goal -> goal.parent().isEmpty())) {
            return;
        }
        Map<GoalId, Goal> byId = Index.of(goals, Goal::id);
        Set<GoalId> inCircles = inCircles(byId);
        for (Goal goal : goals) {
            if (inCircles.contains(goal.id())) {
                List<GoalId> path = new ArrayList<>();
                for (GoalId at = goal.id();
                        inCircles.remove(at);
                        at = parent(byId, at).orElse(at)) {
                    path.add(at);
                }
                add(
                        Code.CYCLE,
                        "goals." + goal.id() + ".parent",
                        goal.parent().map(GoalId::value).orElse(""),
                        "the goals go round in a circle: "
                                + path.stream().map(GoalId::value).collect(Collectors.joining(" -> ")) + " -> "
                                + goal.id(),
                        "leave out the parent of the topmost one");
            }
        }
    }

    /** The goals that are above themselves; each goal is passed once, however deep the tree. */
    private Set<GoalId> inCircles(Map<GoalId, Goal> byId) {
        Set<GoalId> found = new HashSet<>();
        Map<GoalId, Integer> passed = new HashMap<>();
        for (int way = 0; way < goals.size(); way++) {
            Optional<GoalId> at = Optional.of(goals.get(way).id());
            while (at.isPresent() && passed.putIfAbsent(at.get(), way) == null) {
                at = parent(byId, at.get());
            }
            // Met twice on one way: from there on it goes round.
            boolean circle = at.isPresent() && way == passed.getOrDefault(at.get(), -1);
            while (circle && found.add(at.orElseThrow())) {
                at = parent(byId, at.orElseThrow());
            }
        }
        return found;
    }

    private static Optional<GoalId> parent(Map<GoalId, Goal> byId, GoalId id) {
        return Optional.ofNullable(byId.get(id)).flatMap(Goal::parent);
    }

    private void funnel(Funnel funnel) {
        Set<StageId> seen = new HashSet<>();
        for (Funnel.Stage stage : funnel.stages()) {
            String path = "funnels." + funnel.id() + "." + stage.id();
            if (!seen.add(stage.id())) {
                add(
                        Code.DUPLICATE,
                        path,
                        stage.id().value(),
                        "funnel " + funnel.id() + " has two stages " + stage.id(),
                        "give each its own id");
            }
            knownKpi(path, "kpi", stage.kpi()).ifPresent(kpi -> {
                if (kpi.every() != funnel.every()) {
                    add(
                            Code.DOES_NOT_FIT,
                            path + ".kpi",
                            stage.kpi().value(),
                            "kpi " + kpi.id() + " has a figure every " + Words.word(kpi.every()) + ", the funnel every "
                                    + Words.word(funnel.every()),
                            "give both one cadence");
                }
                new ZoneCheck(funnel, stage, kpi, this::add).check();
                for (int i = 0; i < stage.zones().size(); i++) {
                    segmentOf(
                            path + ".zones." + i + ".segment",
                            stage.zones().get(i).segment(),
                            kpi);
                }
            });
        }
    }

    private void budget(Budget budget) {
        String path = "budgets." + budget.id();
        for (int i = 0; i < budget.lines().size(); i++) {
            String at = path + ".lines." + i + ".alternatives";
            budget.lines().get(i).alternatives().ifPresent(to -> alternatives(at, to));
        }
        outcomes(path, budget);
        knownKpi(path, "return", budget.returnKpi()).ifPresent(kpi -> {
            if (kpi.every().compareTo(budget.every()) > 0) {
                add(
                        Code.DOES_NOT_FIT,
                        path + ".return",
                        kpi.id().value(),
                        "kpi " + kpi.id() + " has a figure every " + Words.word(kpi.every()) + ", the budget every "
                                + Words.word(budget.every()),
                        "give the budget the kpi's cadence, or a longer one");
            }
            if (kpi.better() == Direction.LOWER) {
                add(
                        Code.DOES_NOT_FIT,
                        path + ".return",
                        kpi.id().value(),
                        "kpi " + kpi.id() + " is better lower and cannot be a return",
                        "use a kpi such as revenue over spend");
            }
            for (int i = 0; i < budget.lines().size(); i++) {
                Segment segment = budget.lines().get(i).segment();
                String at = path + ".lines." + i + ".segment";
                if (knownSegment(at, segment)
                        && !kpi.levels().contains(segments.ordered(segment).level())) {
                    add(
                            Code.DOES_NOT_FIT,
                            at,
                            segment.toString(),
                            "kpi " + kpi.id() + " has no figures for '" + segment + "'; its levels are " + kpi.levels(),
                            "add the level to the kpi, or cut the budget as the kpi is cut");
                }
            }
        });
    }

    private void outcomes(String path, Budget budget) {
        Set<KpiId> seen = new HashSet<>();
        for (int i = 0; i < budget.lines().size(); i++) {
            String at = path + ".lines." + i + ".response.outcome";
            Response response = budget.lines().get(i).response().orElse(null);
            if (response instanceof Response.Joint joint && seen.add(joint.outcome())) {
                known("kpis", "kpi", at, joint.outcome().value());
            }
        }
    }

    private void alternatives(String path, Alternatives to) {
        known("goals", "goal", path + ".goal", to.goal().value());
        to.raise()
                .ifPresent(raise -> known(
                        "goals", "goal", path + ".raise.goal", raise.goal().value()));
        for (int i = 0; i < to.lines().size(); i++) {
            knownSegment(path + ".lines." + i, to.lines().get(i));
        }
    }

    private void milestone(Milestone milestone) {
        milestone
                .goal()
                .ifPresent(goal -> known("goals", "goal", "milestones." + milestone.id() + ".goal", goal.value()));
    }

    private void channel(Channel channel) {
        String path = "channels." + channel.id();
        knownSegment(path + ".segment", channel.segment());
        channel.backup().ifPresent(backup -> backup(path + ".backup", channel, backup));
    }

    private void backup(String path, Channel channel, Backup backup) {
        if (backup instanceof Backup.ByPlaybook by) {
            known("playbooks", "playbook", path + ".playbook", by.playbook().value());
        } else if (backup instanceof Backup.ByChannel by) {
            known("channels", "channel", path, by.channel().value());
            if (by.channel().equals(channel.id())) {
                add(
                        Code.DOES_NOT_FIT,
                        path,
                        by.channel().value(),
                        "channel " + channel.id() + " is its own backup",
                        "name another channel, or {playbook: ...}");
            }
        }
    }

    private void event(Event event) {
        for (int i = 0; i < event.effects().size(); i++) {
            Event.Effect effect = event.effects().get(i);
            String path = "events." + event.id() + ".effects." + i;
            knownKpi(path, "kpi", effect.kpi()).ifPresent(kpi -> segmentOf(path + ".segment", effect.segment(), kpi));
        }
        new EventCheck(event, kpisById, this::add).check();
    }

    private void limit(String path, LimitLine line) {
        LimitScope scope = line.scope();
        scope.kpi().ifPresent(id -> known("kpis", "kpi", path + ".kpi", id.value()));
        scope.goal().ifPresent(id -> known("goals", "goal", path + ".goal", id.value()));
        scope.funnel().ifPresent(id -> known("funnels", "funnel", path + ".funnel", id.value()));
        scope.budget().ifPresent(id -> known("budgets", "budget", path + ".budget", id.value()));
        knownSegment(path + ".segment", scope.segment());
    }

    private void segmentOf(String path, Segment segment, Kpi kpi) {
        if (knownSegment(path, segment)
                && !kpi.dimensions().containsAll(segment.level().dimensions())) {
            add(
                    Code.DOES_NOT_FIT,
                    path,
                    segment.toString(),
                    "kpi " + kpi.id() + " is cut by " + kpi.dimensions() + " and has no figures for '" + segment + "'",
                    "name a segment of those dimensions, or add the dimension to the kpi");
        }
    }

    private boolean knownSegment(String path, Segment segment) {
        if (segment.parts().stream().anyMatch(part -> isBroken("dimensions", part.dimension()))) {
            return false;
        }
        Optional<String> problem = segments.problem(segment);
        problem.ifPresent(text -> {
            String[] lines = text.split("\n {2}", 2);
            add(Code.UNKNOWN_NAME, path, segment.toString(), lines[0], lines[1]);
        });
        return problem.isEmpty();
    }

    private Optional<Kpi> knownKpi(String path, String field, KpiId id) {
        Kpi kpi = kpisById.get(id);
        if (kpi == null) {
            known("kpis", "kpi", path + "." + field, id.value());
        }
        return Optional.ofNullable(kpi);
    }

    private void known(String section, String kind, String path, String name) {
        Set<String> names = declared.getOrDefault(section, Set.of());
        if (!names.contains(name) && !isBroken(section, name)) {
            List<String> all = new ArrayList<>(names);
            broken.stream()
                    .filter(b -> b.startsWith(section + "."))
                    .map(b -> b.substring(section.length() + 1))
                    .forEach(all::add);
            add(Code.UNKNOWN_NAME, path, name, "the plan has no " + kind + " '" + name + "'", Nearest.hint(name, all));
        }
    }

    private boolean isBroken(String section, String name) {
        return !broken.isEmpty() && (broken.contains(section) || broken.contains(section + "." + name));
    }

    private <T> void unique(String section, List<T> things, Function<T, String> id) {
        if (declared.getOrDefault(section, Set.of()).size() == things.size()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (T thing : things) {
            if (!seen.add(id.apply(thing))) {
                add(
                        Code.DUPLICATE,
                        section + "." + id.apply(thing),
                        id.apply(thing),
                        "'" + id.apply(thing) + "' is declared twice",
                        "give each its own id");
            }
        }
    }

    private static <T> Set<String> ids(List<T> things, Function<T, String> id) {
        return things.stream().map(id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void add(Code code, String path, String value, String message, String fix) {
        problems.add(new Problem(code, Place.JAVA, path, value, message, fix));
    }
}
