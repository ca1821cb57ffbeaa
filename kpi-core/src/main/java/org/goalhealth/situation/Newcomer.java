package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.goalhealth.plan.Person;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;

/**
 * Somebody who is new in a role (G24). There is one for each of them, for as many months as the limit says, and each
 * rule that reads them.
 */
public final class Newcomer extends LimitedDesign {

    private final Person person;
    private final MonthsLimit limit;
    private final boolean mapped;

    private Newcomer(DesignKind.Given given, Person person, boolean mapped) {
        super(given, new Subject.OfPerson(person.id()));
        this.person = person;
        this.limit = given.limits().as(MonthsLimit.class, MonthsLimit::from);
        this.mapped = mapped;
    }

    static void make(DesignKind.Given given, Consumer<PlanFact> facts) {
        int months = given.limits().as(MonthsLimit.class, MonthsLimit::from).months();
        for (Person person : given.plan().staff().people()) {
            Optional<LocalDate> since = person.since();
            if (since.isPresent()
                    && !given.date().isBefore(since.get())
                    && given.date().isBefore(since.get().plusMonths(months))) {
                facts.accept(new Newcomer(
                        given,
                        person,
                        isMapped(given.plan(), person, since.get(), since.get().plusMonths(months))));
            }
        }
    }

    private static boolean isMapped(Plan plan, Person person, LocalDate from, LocalDate until) {
        return plan.milestones().stream()
                .anyMatch(step -> step.owners().contains(person.id().value())
                        && !step.due().isBefore(from)
                        && !step.due().isAfter(until));
    }

    /** The id of the person. */
    public String getPerson() {
        return person.id().value();
    }

    /** Whether a milestone that the person owns, named by id, is due in the first months. */
    public boolean isMapped() {
        return mapped;
    }

    /** The limits that it is judged by. */
    public MonthsLimit getLimit() {
        return limit;
    }

    @Override
    List<EvidenceFigure> figures() {
        return List.of(new EvidenceFigure(EvidenceFigure.Name.LIMIT, Fraction.of(limit.months()), Unit.Plain.PLAIN));
    }
}
