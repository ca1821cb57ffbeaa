package org.goalhealth.rules.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goalhealth.rules.RulePack;
import org.goalhealth.rules.check.RemarkKind;

/**
 * Has the engine compile what nothing is wrong with so far, and says in the words of rule files what it refuses.
 *
 * <p>The engine often does not say which rule it means: each rule is compiled alone to find out, once something is wrong.
 */
final class Leftovers {

    private final PackRead pack;

    Leftovers(PackRead pack) {
        this.pack = pack;
    }

    void check() {
        Map<String, String> sound = new TreeMap<>();
        for (FileRead file : pack.files()) {
            List<RuleRead> rules = sound(file);
            if (!rules.isEmpty()) {
                sound.put(file.scanned().source().file(), only(file, rules));
            }
        }
        if (sound.isEmpty()) {
            return;
        }
        List<EngineBuild.Complaint> complaints =
                EngineBuild.of(RulePack.of(pack.pack().name(), sound)).complaints();
        if (complaints.isEmpty()) {
            return;
        }
        boolean placed = false;
        for (FileRead file : pack.files()) {
            for (RuleRead rule : sound(file)) {
                placed |= alone(file, rule);
            }
        }
        if (!placed) {
            FileRead file = pack.files().get(0);
            file.notes()
                    .addToFile(
                            RemarkKind.NOT_COMPILED,
                            "the rules cannot be compiled together",
                            "give each file the same global findings, and no two of them what only one can have");
        }
    }

    /** The rules of a file about which no error has been noted; none where the file itself is wrong. */
    private static List<RuleRead> sound(FileRead file) {
        boolean wrong = file.notes().all().stream()
                .anyMatch(remark -> remark.isError()
                        && remark.rule().isEmpty()
                        && remark.place().file().equals(file.scanned().source().file()));
        List<RuleRead> sound = new ArrayList<>();
        if (!wrong) {
            file.rules().stream()
                    .filter(rule -> !file.notes().in(rule.name()).hasErrors())
                    .forEach(sound::add);
        }
        return sound;
    }

    private boolean alone(FileRead file, RuleRead rule) {
        String name = file.scanned().source().file();
        List<EngineBuild.Complaint> complaints = EngineBuild.of(
                        RulePack.of(pack.pack().name(), Map.of(name, only(file, List.of(rule)))))
                .complaints();
        if (complaints.isEmpty()) {
            return false;
        }
        ComplaintWords.note(
                complaints, file.scanned(), rule.scanned(), file.notes().in(rule.name()));
        return true;
    }

    /** The file with spaces for its other rules. */
    private static String only(FileRead file, List<RuleRead> rules) {
        StringBuilder text = new StringBuilder(file.scanned().plain());
        for (ScannedRule rule : file.scanned().rules()) {
            if (rules.stream().noneMatch(kept -> kept.scanned().equals(rule))) {
                for (int i = rule.from(); i < rule.to(); i++) {
                    if (text.charAt(i) != '\n') {
                        text.setCharAt(i, ' ');
                    }
                }
            }
        }
        return text.toString();
    }
}
