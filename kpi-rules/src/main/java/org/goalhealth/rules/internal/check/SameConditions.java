package org.goalhealth.rules.internal.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.rules.check.RemarkKind;

/** Notes rules that ask for the same as one before them: both would report, each in its own name. */
final class SameConditions {

    private record Seen(String name, String place) {}

    private final Map<String, Seen> seen = new HashMap<>();

    void check(List<PackRead> packs) {
        packs.forEach(pack -> pack.files().forEach(file -> file.rules().forEach(rule -> check(file, rule))));
    }

    private void check(FileRead file, RuleRead rule) {
        Notes notes = file.notes().in(rule.name());
        if (!rule.isTyped() || rule.patterns().isEmpty() || notes.hasErrors()) {
            return;
        }
        Token name = rule.scanned().nameToken();
        String place = file.scanned().source().place(name.offset()).toString();
        Seen before = seen.putIfAbsent(EqualConditions.of(rule, file.scanned().plain()), new Seen(rule.name(), place));
        if (before != null && !before.name().equals(rule.name())) {
            notes.add(
                    RemarkKind.EQUAL_CONDITIONS,
                    name,
                    "rule '" + rule.name() + "' has the same conditions and limits as '" + before.name() + "' at "
                            + before.place(),
                    "keep one of them, or give one other conditions or limits");
        }
    }
}
