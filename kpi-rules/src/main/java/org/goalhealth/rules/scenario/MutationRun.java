package org.goalhealth.rules.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.rules.RuleMutant;
import org.goalhealth.rules.RuleMutants;
import org.goalhealth.rules.RulePack;
import org.goalhealth.rules.scenario.MutationResult.Explained;
import org.goalhealth.rules.scenario.ScenarioFile.Survivor;

/**
 * Edits rules a little and looks whether their scenarios notice.
 *
 * <p>Thread-safe. Says nothing of scenarios that fail by the rules as they are: run them first.
 */
public final class MutationRun {

    private final RuleMutants mutants;

    /**
     * With packs, each over the one before.
     *
     * @throws org.goalhealth.rules.InvalidRulesException with every problem of every pack
     */
    public MutationRun(List<RulePack> packs) {
        this.mutants = RuleMutants.of(packs);
    }

    /**
     * Runs the scenarios of a file against every edit of its rule.
     *
     * @throws org.goalhealth.rules.InvalidRulesException where the text of the rule is in none of the packs
     */
    public MutationResult run(ScenarioFile file) {
        List<Survivor> left = new ArrayList<>(file.survivors());
        List<RuleMutant> survivors = new ArrayList<>();
        List<Explained> explained = new ArrayList<>();
        List<RuleMutant> all = mutants.of(file.rule());
        for (RuleMutant mutant : all) {
            if (notices(file, mutant)) {
                continue;
            }
            Optional<Survivor> reason = left.stream()
                    .filter(one -> one.edit().equals(mutant.edit()))
                    .findFirst();
            reason.ifPresentOrElse(
                    one -> {
                        left.remove(one);
                        explained.add(new Explained(mutant, one));
                    },
                    () -> survivors.add(mutant));
        }
        return new MutationResult(file.rule(), all.size(), survivors, explained, left);
    }

    private static boolean notices(ScenarioFile file, RuleMutant mutant) {
        ScenarioRunner runner = new ScenarioRunner(mutant.health(), false);
        for (Scenario scenario : file.scenarios()) {
            if (!runner.run(file.rule(), scenario).passed()) {
                return true;
            }
        }
        return false;
    }
}
