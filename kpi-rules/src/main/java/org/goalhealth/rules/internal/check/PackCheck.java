package org.goalhealth.rules.internal.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.plan.Plan;
import org.goalhealth.rules.RulePack;
import org.goalhealth.rules.check.Remark;
import org.goalhealth.situation.JudgedRule;

/** Everything that is wrong with packs of rules. */
public final class PackCheck {

    private PackCheck() {}

    /**
     * All remarks, in the order of packs, files and places.
     *
     * @param shipped the rules that come with the library, where there is a plan
     */
    public static List<Remark> remarks(List<RulePack> packs, Optional<Plan> plan, Collection<JudgedRule> shipped) {
        Optional<PlanFit> fit = plan.map(PlanFit::new);
        List<PackRead> read = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        for (RulePack pack : packs) {
            PackRead one = PackRead.of(pack, fit);
            read.add(one);
            new RuleNames(read).check(one);
            new Leftovers(one).check();
        }
        new SameConditions().check(read);
        for (PackRead pack : read) {
            remarks.addAll(inOrder(pack.remarks()));
        }
        fit.ifPresent(f -> remarks.addAll(
                f.problems(shipped, read.stream().flatMap(PackRead::rules).toList())));
        return List.copyOf(remarks);
    }

    /** How many rules the packs hold, as far as their text lets it be seen. */
    public static int ruleCount(List<RulePack> packs) {
        return (int) packs.stream()
                .flatMap(pack -> pack.files().entrySet().stream()
                        .filter(file -> file.getKey().endsWith(".drl"))
                        .map(file -> FileScanner.scan(
                                pack.name(), Notes.of(new SourceText(file.getKey(), file.getValue())))))
                .mapToLong(file -> file.rules().size())
                .sum();
    }

    /** Of several remarks at one place the first is said: the others follow from it. */
    private static List<Remark> inOrder(List<Remark> remarks) {
        Set<Object> places = new HashSet<>();
        return remarks.stream()
                .filter(remark -> remark.place().line() == 0
                        || places.add(List.of(remark.place(), remark.kind().level())))
                .sorted(Comparator.comparing((Remark remark) -> remark.place().file())
                        .thenComparing(remark -> remark.place().line())
                        .thenComparing(remark -> remark.place().column()))
                .toList();
    }
}
