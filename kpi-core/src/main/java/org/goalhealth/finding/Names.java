package org.goalhealth.finding;

import java.util.Optional;
import java.util.stream.Collectors;
import org.goalhealth.plan.Backup;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Channel;
import org.goalhealth.plan.ChannelId;
import org.goalhealth.plan.Event;
import org.goalhealth.plan.EventId;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.Launch;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Milestone;
import org.goalhealth.plan.Objective;
import org.goalhealth.plan.Person;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Playbook;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Role;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Strategy;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Task;

/** What subjects and segments are called. */
public final class Names {

    private static final LocalText TOTAL = new LocalText("total", "全部");

    private Names() {}

    /** The name the plan gives a subject; its id where the plan does not know it. */
    public static LocalText of(Plan plan, Subject subject) {
        if (subject instanceof Subject.OfKpi kpi) {
            return plan.find(kpi.kpi())
                    .map(Kpi::name)
                    .orElse(LocalText.of(kpi.kpi().value()));
        }
        if (subject instanceof Subject.OfGoal goal) {
            return plan.find(goal.goal())
                    .map(Goal::name)
                    .orElse(LocalText.of(goal.goal().value()));
        }
        if (subject instanceof Subject.OfFunnel of) {
            return plan.find(of.funnel())
                    .map(Funnel::name)
                    .orElse(LocalText.of(of.funnel().value()));
        }
        if (subject instanceof Subject.OfStage stage) {
            return plan.funnels().stream()
                    .filter(f -> f.id().equals(stage.funnel()))
                    .flatMap(f -> f.stages().stream())
                    .filter(s -> s.id().equals(stage.stage()))
                    .map(Funnel.Stage::name)
                    .findFirst()
                    .orElse(LocalText.of(stage.stage().value()));
        }
        if (subject instanceof Subject.OfLine line) {
            return plan.budgets().stream()
                    .filter(b -> b.id().equals(line.budget()))
                    .map(Budget::name)
                    .findFirst()
                    .orElse(LocalText.of(line.budget().value()));
        }
        if (subject instanceof Subject.OfMilestone of) {
            return plan.find(of.milestone())
                    .map(Milestone::name)
                    .orElse(LocalText.of(of.milestone().value()));
        }
        if (subject instanceof Subject.OfChannel of) {
            return plan.find(of.channel())
                    .map(Channel::name)
                    .orElse(LocalText.of(of.channel().value()));
        }
        if (subject instanceof Subject.OfEvent of) {
            LocalText event = of(plan, of.event());
            LocalText kpi = of(plan, new Subject.OfKpi(of.kpi()));
            return new LocalText(event.en() + " · " + kpi.en(), event.zh() + " · " + kpi.zh());
        }
        if (subject instanceof Subject.OfTask of) {
            LocalText task = plan.schedule()
                    .find(of.task())
                    .map(Task::name)
                    .orElse(LocalText.of(of.task().value()));
            return new LocalText(task.en() + " · " + of.role(), task.zh() + " · " + of.role());
        }
        if (subject instanceof Subject.OfCustomer of) {
            return LocalText.of(Problem.shown(of.customer()));
        }
        return subject instanceof Subject.OfRule rule ? LocalText.of(rule.rule()) : ofDesign(plan, subject);
    }

    private static LocalText ofDesign(Plan plan, Subject subject) {
        Optional<LocalText> name = Optional.empty();
        if (subject instanceof Subject.OfRole of) {
            name = plan.staff().find(of.role()).map(Role::name);
        } else if (subject instanceof Subject.OfPerson of) {
            name = plan.staff().find(of.person()).map(Person::name);
        } else if (subject instanceof Subject.OfObjective of) {
            name = plan.staff().objectives().stream()
                    .filter(one -> one.id().equals(of.objective()))
                    .map(Objective::name)
                    .findFirst();
        } else if (subject instanceof Subject.OfStrategy of) {
            name = plan.design().strategies().stream()
                    .filter(one -> one.id().equals(of.strategy()))
                    .map(Strategy::name)
                    .findFirst();
        } else if (subject instanceof Subject.OfLaunch of) {
            name = plan.design().launches().stream()
                    .filter(one -> one.id().equals(of.launch()))
                    .map(Launch::name)
                    .findFirst();
        }
        return name.or(() -> DesignWords.of(subject)).orElse(LocalText.of(subject.toString()));
    }

    /** The name the plan gives a channel; its id where the plan does not know it. */
    public static LocalText of(Plan plan, ChannelId channel) {
        return of(plan, new Subject.OfChannel(channel));
    }

    /** The name the plan gives an event; its id where the plan does not know it. */
    public static LocalText of(Plan plan, EventId event) {
        return plan.find(event).map(Event::name).orElse(LocalText.of(event.value()));
    }

    /** The name of what stands ready for a channel. */
    public static LocalText of(Plan plan, Backup backup) {
        return backup instanceof Backup.ByChannel by
                ? of(plan, by.channel())
                : of(plan, ((Backup.ByPlaybook) backup).playbook());
    }

    /** The name the plan gives a playbook; its id where the plan does not know it. */
    public static LocalText of(Plan plan, PlaybookId playbook) {
        return plan.find(playbook).map(Playbook::name).orElse(LocalText.of(playbook.value()));
    }

    /** The names of the segment's values side by side, or the word for the total. */
    public static LocalText of(Plan plan, Segment segment) {
        return segment.isTotal()
                ? TOTAL
                : new LocalText(side(plan, segment, Language.EN), side(plan, segment, Language.ZH));
    }

    private static String side(Plan plan, Segment segment, Language language) {
        return segment.parts().stream()
                .map(part -> plan.dimensions().stream()
                        .filter(dimension -> dimension.name().equals(part.dimension()))
                        .findFirst()
                        .map(dimension -> dimension.nameOf(part.value()).in(language))
                        .orElse(part.value()))
                .collect(Collectors.joining(" · "));
    }
}
