package org.goalhealth.rules;

import java.util.Arrays;
import org.goalhealth.situation.CustomerFact;
import org.goalhealth.situation.DesignFact;
import org.goalhealth.situation.Fact;

/** On which occasion a rule is asked; it speaks on no other, for there are no facts for it then. */
public enum Occasion {
    /** A plan is judged by its figures: assessed, watched or replayed. */
    ASSESSMENT(Fact.class, "assessments of a plan"),
    /** A plan is reviewed for the way in which it is made. */
    REVIEW(DesignFact.class, "reviews of a plan"),
    /** Customers are put into segments. */
    CUSTOMERS(CustomerFact.class, "tables of customers");

    private final Class<? extends Fact> facts;
    private final String words;

    Occasion(Class<? extends Fact> facts, String words) {
        this.facts = facts;
        this.words = words;
    }

    /** The occasion on which facts of a class are made. */
    public static Occasion of(Class<?> fact) {
        return Arrays.stream(values())
                .filter(one -> one != ASSESSMENT && one.facts.isAssignableFrom(fact))
                .findFirst()
                .orElse(ASSESSMENT);
    }

    /** As in {@code reviews of a plan}. */
    @Override
    public String toString() {
        return words;
    }
}
