package org.goalhealth.rules.scenario;

import java.util.List;
import org.goalhealth.rules.RuleMutant;
import org.goalhealth.rules.scenario.ScenarioFile.Survivor;

/**
 * Which edits of a rule its scenarios notice.
 *
 * @param edits how many there were
 * @param survivors those that no scenario noticed
 * @param explained those that no scenario can notice, as the file says
 * @param unused what the file explains and is no survivor
 */
public record MutationResult(
        String rule, int edits, List<RuleMutant> survivors, List<Explained> explained, List<Survivor> unused) {

    /** A survivor with the reason why it is none that matters. */
    public record Explained(RuleMutant mutant, Survivor reason) {}

    public MutationResult {
        survivors = List.copyOf(survivors);
        explained = List.copyOf(explained);
        unused = List.copyOf(unused);
    }

    /** How many could have been noticed. */
    public int noticeable() {
        return edits - explained.size();
    }

    /** How many were. */
    public int killed() {
        return noticeable() - survivors.size();
    }
}
