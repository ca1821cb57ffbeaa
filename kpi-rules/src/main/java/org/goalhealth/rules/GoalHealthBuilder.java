package org.goalhealth.rules;

import java.util.ArrayList;
import java.util.List;
import org.goalhealth.rules.internal.RuleBook;

/** Builds a {@link GoalHealth}. Not thread-safe. */
public final class GoalHealthBuilder {

    private static final int FIRE_LIMIT = 10_000_000;

    private final List<RulePack> packs = new ArrayList<>();
    private int fireLimit = FIRE_LIMIT;

    GoalHealthBuilder() {}

    /**
     * Adds a pack. A rule of a later pack replaces one of the same name.
     *
     * <p>Where packs are given, only they are loaded: to have the shipped rules too, add {@link RulePack#standard}
     * first.
     */
    public GoalHealthBuilder rules(RulePack pack) {
        packs.add(pack);
        return this;
    }

    /**
     * How often rules may fire in one evaluation before they are taken for a loop.
     *
     * @throws IllegalArgumentException where it is less than 1
     */
    public GoalHealthBuilder fireLimit(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("fire limit " + value + "\n  give 1 or more");
        }
        fireLimit = value;
        return this;
    }

    /**
     * Compiles what is not compiled yet. Shipped rules are loaded when a plan first needs them.
     *
     * @throws InvalidRulesException with every problem
     */
    public GoalHealth build() {
        return new GoalHealth(RuleBook.of(packs), fireLimit);
    }
}
