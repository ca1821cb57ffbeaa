package org.goalhealth.rules.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.rules.Findings;
import org.goalhealth.rules.check.RemarkKind;

/**
 * A rule file as far as it could be read.
 *
 * @param notes what takes down what is wrong with it
 */
record FileRead(ScannedFile scanned, List<RuleRead> rules, Notes notes) {

    /** Reads a file, and notes what can be seen in it alone. */
    static FileRead of(String pack, Notes notes, Vocabulary vocabulary, Optional<PlanFit> plan) {
        ScannedFile scanned = FileScanner.scan(pack, notes);
        TypeNames types = new TypeNames(vocabulary, scanned);
        types.checkImports(notes);
        imports(scanned, notes);
        globals(scanned, types, notes);
        List<RuleRead> rules = new ArrayList<>();
        for (ScannedRule rule : scanned.rules()) {
            rules.add(rule(scanned, rule, types, notes.in(rule.name()), plan));
        }
        return new FileRead(scanned, List.copyOf(rules), notes);
    }

    private static void imports(ScannedFile file, Notes notes) {
        for (ScannedFile.Import imported : file.imports()) {
            if (!References.isAllowed(imported.target())) {
                notes.add(
                        RemarkKind.FORBIDDEN_REFERENCE,
                        imported.offset(),
                        imported.length(),
                        "a rule file may not import " + imported.target(),
                        "import facts (org.goalhealth.situation), or from java.util, java.math or java.time");
            }
        }
    }

    private static void globals(ScannedFile file, TypeNames types, Notes notes) {
        for (ScannedFile.Global global : file.globals()) {
            boolean findings = global.name().is("findings")
                    && types.find(global.type()).filter(Findings.class::equals).isPresent();
            if (!findings) {
                notes.add(
                        RemarkKind.UNSET_GLOBAL,
                        global.typeToken().offset(),
                        Math.max(1, global.name().end() - global.typeToken().offset()),
                        "global " + global.name().text() + " of type " + global.type() + " is never set",
                        "the one global there is: global " + Findings.class.getName() + " findings");
            }
        }
    }

    private static RuleRead rule(
            ScannedFile file, ScannedRule rule, TypeNames types, Notes notes, Optional<PlanFit> plan) {
        Scope scope = Scope.of(types);
        for (ScannedFile.Global global : file.globals()) {
            scope.bind(global.name().text(), types.find(global.type()));
        }
        new AnnotationCheck(rule, notes).check();
        boolean unclosed = notes.all().stream()
                .anyMatch(remark -> remark.kind() == RemarkKind.UNCLOSED
                        && rule.holds(file.source()
                                .offset(remark.place().line(), remark.place().column() - 1)));
        Optional<List<PatternRead>> read = unclosed ? Optional.empty() : ConditionReader.read(file, rule, scope, notes);
        List<PatternRead> patterns = read.orElse(List.of());
        for (PatternRead pattern : patterns) {
            new Ownership(rule, notes).check(pattern);
            new ReachCheck(notes).check(pattern);
            new Contradictions(scope, notes).check(pattern);
            new RawValueCheck(scope, notes).check(pattern);
        }
        if (read.isPresent()) {
            Consequence.check(file, rule, scope, notes);
        }
        RuleRead done = new RuleRead(rule, read.isPresent(), patterns, Map.of());
        if (!done.isTyped()) {
            return done;
        }
        LimitNotes limits = new LimitNotes(rule, RuleRead.kinds(patterns), notes);
        RuleRead whole = new RuleRead(rule, true, patterns, limits.read());
        limits.noteMissing(plan);
        plan.ifPresent(fit -> fit.check(whole, notes));
        return whole;
    }
}
