package org.goalhealth.rules.internal.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.rules.RulePack;
import org.goalhealth.rules.check.Remark;
import org.goalhealth.rules.check.RemarkKind;
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
            new RuleNames(List.copyOf(read)).check(one);
            read.add(one);
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

    /** What loading refuses a pack for. */
    public static List<Problem> refusals(RulePack pack) {
        return problems(remarks(List.of(pack), Optional.empty(), List.of()));
    }

    /** Texts and comments that are not closed where they should be; the engine would read over the end of a line. */
    public static List<Problem> unclosed(RulePack pack) {
        List<Remark> remarks = new ArrayList<>();
        pack.files().forEach((name, text) -> {
            if (name.endsWith(".drl")) {
                Notes notes = Notes.of(new SourceText(name, text));
                PlainText.of(notes);
                remarks.addAll(notes.all());
            }
        });
        return problems(remarks);
    }

    private static List<Problem> problems(List<Remark> remarks) {
        return remarks.stream()
                .filter(remark -> remark.kind().refusesLoading())
                .map(remark -> new Problem(
                        code(remark.kind()),
                        remark.place(),
                        remark.rule().map(rule -> "rule " + rule).orElse("rules"),
                        remark.line().isEmpty()
                                ? ""
                                : remark.line()
                                        .substring(
                                                Math.min(
                                                        remark.line().length(),
                                                        remark.place().column() - 1),
                                                Math.min(
                                                        remark.line().length(),
                                                        remark.place().column() - 1 + remark.length())),
                        remark.message(),
                        remark.hint()))
                .toList();
    }

    private static Problem.Code code(RemarkKind kind) {
        return switch (kind) {
            case UNCLOSED, SYNTAX, MISSING_WHEN, MISSING_THEN, MISSING_END -> Problem.Code.SYNTAX;
            case DUPLICATE_RULE -> Problem.Code.DUPLICATE;
            case UNKNOWN_ANNOTATION, UNKNOWN_LIMIT, UNKNOWN_PROPERTY -> Problem.Code.UNKNOWN_FIELD;
            case MISSING_ANNOTATION -> Problem.Code.MISSING_FIELD;
            case UNKNOWN_TYPE, MISSING_IMPORT, UNKNOWN_CONSTANT, UNKNOWN_VARIABLE, UNKNOWN_METHOD ->
                Problem.Code.UNKNOWN_NAME;
            case TYPE_MISMATCH, WRONG_ARGUMENTS -> Problem.Code.WRONG_TYPE;
            case UNREADABLE -> Problem.Code.UNREADABLE;
            default -> Problem.Code.BAD_VALUE;
        };
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
