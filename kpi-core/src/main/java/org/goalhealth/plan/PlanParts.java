package org.goalhealth.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.goalhealth.plan.Problem.Code;

/**
 * What was read of a plan, before its parts are known to fit together.
 *
 * @param broken paths of what was declared and could not be read
 */
record PlanParts(
        Things<Dimension> dimensions,
        Things<Source> sources,
        Things<RowDefinition> definitions,
        Things<Kpi> kpis,
        Things<Goal> goals,
        Things<Funnel> funnels,
        Things<Budget> budgets,
        List<LimitLine> limits,
        Things<Playbook> playbooks,
        List<Link> links,
        Things<Milestone> milestones,
        Things<Channel> channels,
        List<Disruption> disruptions,
        List<Shock> shocks,
        Things<Event> events,
        StaffParts staff,
        ScheduleParts schedule,
        Set<String> broken) {

    private static final Set<Code> ABOUT_NAMES = Set.of(Code.UNKNOWN_NAME, Code.CYCLE);

    /**
     * What does not fit together.
     *
     * <p>Names are followed through everything that was declared. Figures are compared only among what was read without
     * fault: a default that stands in for something unreadable says nothing about the rest.
     */
    List<Problem> problems() {
        Stream<Problem> names = checked(Things::all).filter(problem -> ABOUT_NAMES.contains(problem.code()));
        Stream<Problem> figures = checked(Things::sound).filter(problem -> !ABOUT_NAMES.contains(problem.code()));
        return Stream.concat(names, figures).toList();
    }

    /** Who is scored, as far as it was read without fault. */
    Staff soundStaff() {
        return staff.of(Things::sound);
    }

    /** Phases and tasks, as far as they were read without fault. */
    Schedule soundSchedule() {
        return schedule.of(Things::sound);
    }

    private Stream<Problem> checked(Selection selection) {
        return new PlanCheck(
                        new Segments(selection.of(dimensions)),
                        selection.of(sources),
                        selection.of(definitions),
                        selection.of(kpis),
                        selection.of(goals),
                        selection.of(funnels),
                        selection.of(budgets),
                        limits,
                        selection.of(playbooks),
                        links,
                        selection.of(milestones),
                        selection.of(channels),
                        disruptions,
                        selection.of(events),
                        staff.of(selection),
                        schedule.of(selection),
                        broken)
                .problems().stream();
    }

    /** Which of the things that were read. */
    interface Selection {
        <T> List<T> of(Things<T> things);
    }
}
