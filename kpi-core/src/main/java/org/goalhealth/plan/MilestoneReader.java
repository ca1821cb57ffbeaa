package org.goalhealth.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads one of {@code milestones}. */
final class MilestoneReader {

    private final Declared declared;

    MilestoneReader(Declared declared) {
        this.declared = declared;
    }

    Optional<Milestone> read(Field entry) {
        Fields fields = Fields.of(entry, "name", "goal", "due", "done", "owner");
        Optional<MilestoneId> id = entry.id(MilestoneId::new);
        LocalText name = Texts.name(fields.optional("name"), entry.key());
        Optional<GoalId> goal = declared.goal(fields.optional("goal"));
        LocalDate due = fields.required("due", "2026-03-16").read(LocalDate.EPOCH, Dates::parse);
        Optional<LocalDate> done = fields.optional("done").read(Dates::parse);
        List<String> owners = Texts.oneOrMore(fields.optional("owner"));
        return id.map(it -> new Milestone(it, name, goal, due, done, owners));
    }
}
