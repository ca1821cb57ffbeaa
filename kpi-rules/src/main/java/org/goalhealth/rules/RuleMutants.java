package org.goalhealth.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Problem;
import org.goalhealth.rules.internal.Bounds;
import org.goalhealth.rules.internal.RuleBook;
import org.goalhealth.rules.internal.Ticker;
import org.goalhealth.rules.internal.mutation.Edit;
import org.goalhealth.rules.internal.mutation.RuleVersions;

/**
 * Edits rules a little, to see whether anybody notices.
 *
 * <p>Each edit shifts a comparison, drops or turns round a condition, takes away a {@code not}, moves a limit by one
 * unit of its last digit, changes the severity, drops a whole pattern, what the rule suggests, or the rule. Those that
 * do not compile are left out. Thread-safe.
 */
public final class RuleMutants {

    /** Far more than any plan of a scenario needs; an edit that makes rules fire for ever is to be noticed soon. */
    private static final Bounds BOUNDS = new Bounds(1_000_000, 100_000, Optional.empty(), Ticker.OF_PROCESS);

    private final List<RulePack> packs;
    private final RuleBook rules;

    private RuleMutants(List<RulePack> packs) {
        this.packs = List.copyOf(packs);
        this.rules = RuleBook.of(this.packs);
    }

    /**
     * Of the rules of packs, each over the one before.
     *
     * @throws InvalidRulesException with every problem of every pack
     */
    public static RuleMutants of(List<RulePack> packs) {
        return new RuleMutants(packs);
    }

    /**
     * Every edit of a rule, in the order of its file.
     *
     * @throws InvalidRulesException where no file of the packs has the rule, or it cannot be compiled by itself
     */
    public List<RuleMutant> of(String rule) {
        RuleVersions versions = RuleVersions.of(packs, rule)
                .orElseThrow(() -> invalid(
                        new Place(rule, 0, 0),
                        rule,
                        "the text of rule " + rule + " is in no folder that was given",
                        "give the folder that has its .drl file"));
        List<Optional<RuleBook>> books = rules.edited(versions.rules(), versions.pack(), versions.texts());
        if (books.get(0).isEmpty()) {
            throw invalid(
                    new Place(versions.source().file(), 0, 0),
                    rule,
                    "the file cannot be compiled without the others of its pack",
                    "declare in it what it needs");
        }
        List<RuleMutant> mutants = new ArrayList<>();
        for (int i = 0; i < versions.edits().size(); i++) {
            Edit edit = versions.edits().get(i);
            books.get(i + 1)
                    .map(book -> new GoalHealth(book, BOUNDS, HealthListener.NONE))
                    .ifPresent(
                            health -> mutants.add(new RuleMutant(edit.place(), edit.before(), edit.after(), health)));
        }
        return mutants;
    }

    private static InvalidRulesException invalid(Place place, String rule, String message, String fix) {
        return new InvalidRulesException(
                List.of(new Problem(Problem.Code.UNKNOWN_NAME, place, "rule " + rule, rule, message, fix)));
    }
}
