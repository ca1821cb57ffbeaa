package org.goalhealth.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;

/** Reads the sections {@code phases} and {@code tasks}. */
final class ScheduleReader {

    private final Declared declared;
    private final PlanCalendar calendar;

    ScheduleReader(Declared declared, PlanCalendar calendar) {
        this.declared = declared;
        this.calendar = calendar;
    }

    Optional<GoalPhases> phases(Field entry) {
        Optional<GoalId> goal = declared.goal(new KeyText(entry));
        int faults = entry.problems().faults();
        List<Phase> phases = new ArrayList<>();
        entry.elements().forEach(element -> phase(element).ifPresent(phases::add));
        return goal.isEmpty() || entry.problems().faults() > faults
                ? Optional.empty()
                : entry.make(() -> new GoalPhases(goal.get(), phases));
    }

    private static Optional<Phase> phase(Field element) {
        Fields fields = Fields.of(element, "name", "from", "until");
        LocalText name = Texts.name(fields.required("name", "{en: cold start, zh: 冷启动}"), "-");
        Optional<LocalDate> from = fields.required("from", "2026-01-01").read(Dates::parse);
        Optional<LocalDate> until = fields.required("until", "2026-01-31").read(Dates::parse);
        return from.isEmpty() || until.isEmpty()
                ? Optional.empty()
                : element.make(() -> new Phase(name, from.get(), until.get()));
    }

    Optional<Task> task(Field entry) {
        Fields fields = Fields.of(entry, "name", "goal", "milestone", "due", "period", "done", "roles");
        Optional<TaskId> id = entry.id(TaskId::new);
        LocalText name = Texts.name(fields.optional("name"), entry.key());
        fields.atMostOneOf("goal", "milestone");
        Optional<GoalId> goal = declared.goal(fields.optional("goal"));
        Optional<MilestoneId> milestone = declared.milestone(fields.optional("milestone"));
        fields.oneOf("due", "period");
        Optional<LocalDate> due = fields.optional("due").read(Dates::parse);
        Optional<Period> period = fields.optional("period").read(calendar::parse);
        Optional<LocalDate> first = due.isPresent() ? Optional.empty() : period.map(Period::start);
        Optional<LocalDate> last = due.or(() -> period.map(Period::lastDay));
        Optional<LocalDate> done = fields.optional("done").read(Dates::parse);
        List<Task.Filling> roles = fields.optional("roles").entries().stream()
                .flatMap(role -> role.make(() -> new Task.Filling(role.key(), people(role))).stream())
                .toList();
        return id.isEmpty() || last.isEmpty()
                ? Optional.empty()
                : entry.make(() -> new Task(id.get(), name, goal, milestone, first, last.get(), done, roles));
    }

    /** A role that stands there with nothing after it is one that nobody has. */
    private static List<String> people(Field role) {
        return role.isWritten() ? Texts.oneOrMore(role) : List.of();
    }
}
