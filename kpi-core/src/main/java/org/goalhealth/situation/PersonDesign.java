package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Consumer;
import org.goalhealth.plan.Person;
import org.goalhealth.plan.PersonProfile;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Subject;

/**
 * What was agreed with somebody who is scored (G18, G24). There is one for each person of the plan.
 *
 * <p>What is said of nobody is asked of nobody.
 */
public final class PersonDesign extends DesignFact {

    private final Person person;
    private final boolean signed;
    private final boolean countersigned;
    private final boolean learning;

    private PersonDesign(Person person, Plan plan, LocalDate date) {
        super(new Subject.OfPerson(person.id()), plan.calendar(), date);
        Collection<PersonProfile> all = plan.design().people().values();
        PersonProfile own = plan.design().of(person.id());
        boolean sheets = all.stream()
                .anyMatch(one -> one.signed().isPresent() || one.countersigned().isPresent());
        this.person = person;
        this.signed = !sheets || own.signed().isPresent();
        this.countersigned =
                !sheets || person.superior().isEmpty() || own.countersigned().isPresent();
        this.learning = all.stream().noneMatch(one -> one.learning().isPresent())
                || own.learning().isPresent();
    }

    static void make(Plan plan, LocalDate date, Consumer<Fact> facts) {
        plan.staff().people().forEach(person -> facts.accept(new PersonDesign(person, plan, date)));
    }

    /** The id of the person. */
    public String getPerson() {
        return person.id().value();
    }

    /** Whether the person has signed the KPI sheet; true in a plan where nobody's sheet is signed. */
    public boolean isSigned() {
        return signed;
    }

    /** Whether the superior has; true where there is none, and in a plan where nobody's sheet is signed. */
    public boolean isCountersigned() {
        return countersigned;
    }

    /** Whether there is a yearly quota of learning; true in a plan where nobody has one. */
    public boolean isLearning() {
        return learning;
    }
}
