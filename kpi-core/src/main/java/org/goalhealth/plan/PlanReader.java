package org.goalhealth.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goalhealth.time.PlanCalendar;

/** Reads a whole plan: every section, then what they say about each other. */
final class PlanReader {

    private static final String[] SECTIONS = {
        "plan",
        "name",
        "time",
        "dimensions",
        "sources",
        "definitions",
        "kpis",
        "goals",
        "funnels",
        "budgets",
        "limits",
        "off",
        "playbooks",
        "links",
        "milestones",
        "channels",
        "disruptions",
        "shocks",
        "events",
        "objectives",
        "roles",
        "teams",
        "people",
        "awards",
        "notes",
        "strategies",
        "launches",
        "adjustments",
        "phases",
        "tasks"
    };

    private final Problems problems;
    private final Optional<String> id;
    private final int faultsBefore;
    private final Optional<Path> file;
    private final Fields root;
    private final Declared declared;
    private final Set<String> broken = new TreeSet<>();
    private static final Pattern LIMIT = Pattern.compile("limits\\.(\\d+)(.*)");

    private final Design.Gathered gathered = new Design.Gathered();

    /**
     * @param id of a plan that is not given one; where absent, it has to be
     * @param file where the plan stands, if it stands in one
     */
    PlanReader(Field whole, Problems problems, Optional<String> id, Optional<Path> file) {
        this.id = id;
        this.problems = problems;
        this.file = file;
        this.faultsBefore = problems.faults();
        this.root = Fields.of(whole, SECTIONS);
        this.declared = new Declared(root);
        this.broken.addAll(root.misspelt());
    }

    /**
     * The plan.
     *
     * @throws InvalidPlanException with every problem
     */
    Plan read() {
        Optional<Plan> plan = readIfSound();
        if (plan.isEmpty() || !problems.isEmpty()) {
            throw problems.exception();
        }
        return plan.get();
    }

    /** Empty where something of it is wrong, which is then among the problems. */
    Optional<Plan> readIfSound() {
        Field written = id.isPresent() ? root.optional("plan") : root.required("plan", "spice-house");
        String id = written.read(this.id.orElse("plan"), text -> Ids.checked("plan", text));
        LocalText name = Texts.name(root.optional("name"), id);
        PlanCalendar calendar = CalendarReader.read(root.optional("time"));
        ScheduleReader schedule = new ScheduleReader(declared, calendar);
        StaffReader staff = new StaffReader(declared, calendar, gathered.people);
        Things<Dimension> dimensions = things("dimensions", DimensionReader::read);
        PlanParts parts = new PlanParts(
                dimensions,
                things("sources", SourceReader::read),
                things("definitions", new DefinitionReader(declared)::read),
                things("kpis", new KpiReader(declared, gathered.kpis)::read),
                things("goals", new GoalReader(declared, calendar, gathered)::read),
                things(
                        "funnels",
                        new FunnelReader(declared, new StageTable(declared, dimensions.all(), problems, file))::read),
                things("budgets", new BudgetReader(declared)::read),
                gathered.with(new LimitReader(declared, new LimitTable(declared, dimensions.all(), problems, file))
                        .read(root.optional("limits"))),
                things("playbooks", PlaybookReader::read),
                new LinkReader(declared).read(root.optional("links")),
                things("milestones", new MilestoneReader(declared)::read),
                things("channels", new ChannelReader(declared)::read),
                new DisruptionReader(declared).read(root.optional("disruptions")),
                ShockReader.read(root.optional("shocks")),
                things("events", new EventReader(declared)::read),
                new StaffParts(
                        things("objectives", staff::objective),
                        things("roles", new RoleReader(declared)::read),
                        things("teams", staff::team),
                        things("people", staff::person),
                        things("awards", staff::award),
                        staff.notes(root.optional("notes"))),
                new ScheduleParts(things("phases", schedule::phases), things("tasks", schedule::task)),
                broken);
        Design design = gathered.with(
                things("strategies", new StrategyReader(declared)::read).sound(),
                things("launches", LaunchReader::read).sound());
        Things<Adjustment> adjustments = things("adjustments", new AdjustmentReader(declared)::read);
        Set<String> off = new LinkedHashSet<>(Texts.all(root.optional("off")));
        parts.problems().forEach(problem -> problems.addByPath(atItsPath(problem, parts.limits(), design)));
        Map<KpiId, Kpi> kpis = Index.of(parts.kpis().sound(), Kpi::id);
        Map<GoalId, Goal> goals = Index.of(parts.goals().sound(), Goal::id);
        CourseCheck.problems(calendar, kpis, parts.goals().sound()).forEach(problems::addByPath);
        ElasticityCheck.problems(kpis, parts.goals().sound()).forEach(problems::addByPath);
        ReviewCheck.problems(kpis, parts.goals().sound()).forEach(problems::addByPath);
        AlternativesCheck.problems(kpis, goals, parts.budgets().sound()).forEach(problems::addByPath);
        ResponseCheck.problems(kpis, parts.budgets().sound()).forEach(problems::addByPath);
        DesignCheck.problems(
                        parts.dimensions().sound(),
                        parts.kpis().sound(),
                        parts.goals().sound(),
                        declared.names("goals"),
                        design)
                .forEach(problems::addByPath);
        AdjustmentCheck.problems(
                        new AdjustmentCheck.Parts(
                                calendar,
                                parts.kpis().sound(),
                                parts.goals().sound(),
                                parts.channels().sound(),
                                parts.shocks(),
                                parts.events().sound()),
                        adjustments.sound(),
                        broken::contains)
                .forEach(problems::addByPath);
        if (problems.faults() > faultsBefore) {
            return Optional.empty();
        }
        return Optional.of(new Plan(
                id,
                name,
                calendar,
                parts.dimensions().sound(),
                parts.sources().sound(),
                parts.definitions().sound(),
                parts.kpis().sound(),
                parts.goals().sound(),
                parts.funnels().sound(),
                parts.budgets().sound(),
                parts.limits(),
                off,
                parts.playbooks().sound(),
                parts.links(),
                parts.milestones().sound(),
                parts.channels().sound(),
                parts.disruptions(),
                parts.shocks(),
                parts.events().sound(),
                parts.soundStaff(),
                design,
                adjustments.sound(),
                parts.soundSchedule()));
    }

    /** A problem of a line of limits that is written as a contingency is named by where it is written. */
    private Problem atItsPath(Problem problem, List<LimitLine> limits, Design design) {
        Matcher matcher = LIMIT.matcher(problem.path());
        return matcher.matches()
                ? design.contingencyPath(limits.get(Integer.parseInt(matcher.group(1))))
                        .map(path -> problem.withPath(path + matcher.group(2)))
                        .orElse(problem)
                : problem;
    }

    private <T> Things<T> things(String name, Function<Field, Optional<T>> read) {
        Field section = root.optional(name);
        if (section.isPresent() && !section.isMap()) {
            // Not one of its names is known, so no use of one can be called wrong.
            broken.add(name);
        }
        List<T> sound = new ArrayList<>();
        List<T> all = new ArrayList<>();
        for (Field entry : section.entries()) {
            int faults = problems.faults();
            Optional<T> thing = read.apply(entry);
            thing.ifPresent(all::add);
            if (problems.faults() > faults) {
                broken.add(name + "." + entry.key());
            } else {
                thing.ifPresent(sound::add);
            }
        }
        return new Things<>(sound, all);
    }
}
