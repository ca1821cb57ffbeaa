package org.goalhealth.rules.internal.mutation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.RuleDescr;
import org.goalhealth.rules.RulePack;

/**
 * A rule file with the edits of one of its rules.
 *
 * @param pack the pack that has the file
 * @param rules the names of all rules of the file
 */
public record RuleVersions(String pack, RuleSource source, Set<String> rules, List<Edit> edits) {

    /** Those of the last file among packs that has such a rule; empty where none has. */
    public static Optional<RuleVersions> of(List<RulePack> packs, String rule) {
        return packs.stream()
                .flatMap(pack -> pack.files().entrySet().stream()
                        .filter(file -> file.getKey().endsWith(".drl"))
                        .flatMap(file -> RuleSource.parse(file.getKey(), file.getValue()).stream())
                        .flatMap(source -> source.rule(rule).map(found -> of(pack, source, found)).stream()))
                .reduce((before, last) -> last);
    }

    /** The file's text, first as it is, then after each edit. */
    public List<String> texts() {
        return Stream.concat(Stream.of(source.text()), edits.stream().map(edit -> edit.in(source.text())))
                .toList();
    }

    private static RuleVersions of(RulePack pack, RuleSource source, RuleDescr rule) {
        Set<String> names =
                source.tree().getRules().stream().map(RuleDescr::getName).collect(Collectors.toSet());
        return new RuleVersions(pack.name(), source, names, RuleEdits.of(source, rule));
    }
}
