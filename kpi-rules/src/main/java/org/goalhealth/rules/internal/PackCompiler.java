package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Global;
import org.drools.model.Model;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Problem;
import org.goalhealth.rules.Findings;
import org.goalhealth.rules.InvalidRulesException;
import org.goalhealth.rules.RulePack;
import org.goalhealth.rules.internal.check.EngineBuild;
import org.goalhealth.rules.internal.check.PackCheck;

/** Compiles an author's pack at run time, always as a whole. */
final class PackCompiler {

    private PackCompiler() {}

    /**
     * Compiles the rules and checks the sentences.
     *
     * @throws InvalidRulesException with every problem, each at its place
     */
    static CompiledPack compile(RulePack pack) {
        try {
            return compiled(pack);
        } catch (InvalidRulesException e) {
            // The engine seldom says where and never in the words of rule files: the check does.
            List<Problem> placed = PackCheck.refusals(pack);
            throw placed.isEmpty() ? e : new InvalidRulesException(placed);
        }
    }

    private static CompiledPack compiled(RulePack pack) {
        List<Problem> problems = new ArrayList<>();
        Messages messages = messages(pack, problems);
        problems.addAll(PackCheck.unclosed(pack));
        List<CompiledPack> compiled = new ArrayList<>();
        try {
            RuleText.check(pack);
            compiled.add(CompiledPack.of(pack.name(), models(pack), messages));
        } catch (InvalidRulesException e) {
            problems.addAll(0, e.problems());
        }
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
        return compiled.get(0);
    }

    static List<Model> models(RulePack pack) {
        EngineBuild build = EngineBuild.of(pack);
        if (!build.complaints().isEmpty()) {
            throw new InvalidRulesException(build.complaints().stream()
                    .map(complaint -> problem(
                            complaint.file(),
                            complaint.line(),
                            complaint.column(),
                            complaint.text(),
                            "mend the rule; the pack is refused as a whole"))
                    .toList());
        }
        checkGlobals(pack, build.models());
        return build.models();
    }

    /** The engine takes any global and leaves it empty: the rule would fail when it fires. */
    private static void checkGlobals(RulePack pack, List<Model> models) {
        List<Problem> problems = new ArrayList<>();
        for (Model model : models) {
            for (Global<?> global : model.getGlobals()) {
                if (!global.getName().equals("findings") || global.getType() != Findings.class) {
                    problems.add(problem(
                            pack.name(),
                            0,
                            0,
                            "global " + global.getName() + " of type "
                                    + global.getType().getName() + " is never set",
                            "the one global there is: global " + Findings.class.getName() + " findings"));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
    }

    private static Messages messages(RulePack pack, List<Problem> problems) {
        Messages messages = new Messages();
        for (Language language : Language.values()) {
            pack.files().forEach((name, text) -> {
                if (name.equals(Messages.fileName(language)) || name.endsWith("/" + Messages.fileName(language))) {
                    try {
                        messages.add(language, text);
                    } catch (IllegalArgumentException e) {
                        problems.add(problem(name, 0, 0, "the file cannot be read: " + e.getMessage(), "mend it"));
                    }
                }
            });
        }
        try {
            Messages.texts(List.of(messages));
        } catch (IllegalArgumentException e) {
            String[] lines = String.valueOf(e.getMessage()).split("\n {2}", 2);
            problems.add(problem(pack.name(), 0, 0, lines[0], lines.length > 1 ? lines[1] : ""));
        }
        return messages;
    }

    private static Problem problem(String file, int line, int column, String message, String fix) {
        return new Problem(Problem.Code.BAD_VALUE, new Place(file, line, column), "rules", file, message, fix);
    }
}
