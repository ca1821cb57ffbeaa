package org.goalhealth.rules.check;

import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Plan;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.RuleInfo;
import org.goalhealth.rules.RulePack;
import org.goalhealth.rules.internal.check.PackCheck;

/**
 * Checks packs of rules, and how they fit a plan, and tells everything that is wrong at once.
 *
 * <p>Never throws for rules that are wrong. It reads rules as they are written and runs none; what it lets pass is not
 * safe for that, a pack is code. Immutable and thread-safe.
 */
public final class RuleCheck {

    private final List<RulePack> packs;
    private final Optional<Plan> plan;

    private RuleCheck(List<RulePack> packs, Optional<Plan> plan) {
        this.packs = packs;
        this.plan = plan;
    }

    /** Checks authors' packs in their order; the shipped one needs no check and is passed over. */
    public static RuleCheck of(List<RulePack> packs) {
        return new RuleCheck(packs.stream().filter(pack -> !pack.isStandard()).toList(), Optional.empty());
    }

    /** Checks one pack. */
    public static RuleCheck of(RulePack pack) {
        return of(List.of(pack));
    }

    /** The same check together with a plan, which judges by these rules and the shipped ones. */
    public RuleCheck with(Plan other) {
        return new RuleCheck(packs, Optional.of(other));
    }

    /** All remarks, in the order of packs, files and places; none where all is well. */
    public List<Remark> remarks() {
        return PackCheck.remarks(
                packs,
                plan,
                plan.isPresent()
                        ? GoalHealth.standard().rules().stream()
                                .map(RuleInfo::judged)
                                .toList()
                        : List.of());
    }

    /** How many rules the packs hold, as far as their text lets it be seen. */
    public int ruleCount() {
        return PackCheck.ruleCount(packs);
    }

    /** How many rule files the packs hold. */
    public int fileCount() {
        return (int) packs.stream()
                .flatMap(pack -> pack.files().keySet().stream())
                .filter(name -> name.endsWith(".drl"))
                .count();
    }
}
