package org.goalhealth.rules.internal.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.plan.Place;
import org.goalhealth.rules.check.RemarkKind;

/**
 * Notes rules of one name: in a pack a mistake, in a later pack one rule in the other's place.
 *
 * @param before the packs before the one that is checked
 */
record RuleNames(List<PackRead> before) {

    void check(PackRead pack) {
        Map<String, Place> seen = new HashMap<>();
        for (FileRead file : pack.files()) {
            for (RuleRead rule : file.rules()) {
                Token name = rule.scanned().nameToken();
                Notes notes = file.notes().in(rule.name());
                Place place = file.scanned().source().place(name.offset());
                Optional<Place> same = Optional.ofNullable(seen.putIfAbsent(rule.name(), place));
                Optional<Place> replaced = earlier(rule.name());
                if (same.isPresent()) {
                    notes.add(
                            RemarkKind.DUPLICATE_RULE,
                            name,
                            "pack " + pack.pack().name() + " has two rules '" + rule.name() + "', the other at "
                                    + same.get(),
                            "give each its own name");
                } else if (replaced.isPresent()) {
                    notes.add(
                            RemarkKind.REPLACED_RULE,
                            name,
                            "rule '" + rule.name() + "' replaces the one at " + replaced.get(),
                            "give it a name of its own, unless that is meant");
                }
            }
        }
    }

    private Optional<Place> earlier(String name) {
        return before.stream()
                .flatMap(other -> other.files().stream())
                .flatMap(file -> file.rules().stream()
                        .filter(rule -> rule.name().equals(name))
                        .map(rule -> file.scanned()
                                .source()
                                .place(rule.scanned().nameToken().offset())))
                .findFirst();
    }
}
