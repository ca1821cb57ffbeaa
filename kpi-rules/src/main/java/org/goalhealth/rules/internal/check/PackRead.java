package org.goalhealth.rules.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goalhealth.rules.RulePack;
import org.goalhealth.rules.check.Remark;

/**
 * A pack as far as it could be read.
 *
 * @param remarks what has been noted of it, to which more is added
 */
record PackRead(RulePack pack, List<FileRead> files, List<Remark> remarks) {

    static PackRead of(RulePack pack, Optional<PlanFit> plan) {
        Vocabulary vocabulary = new Vocabulary();
        List<Remark> remarks = new ArrayList<>();
        List<FileRead> files = new ArrayList<>();
        pack.files().forEach((name, text) -> {
            if (name.endsWith(".drl")) {
                Notes notes = new Notes(remarks, new SourceText(name, text), Optional.empty());
                files.add(FileRead.of(pack.name(), notes, vocabulary, plan));
            }
        });
        Set<String> ids = files.stream()
                .flatMap(file -> file.rules().stream())
                .flatMap(rule -> rule.scanned().annotation("id").stream())
                .map(ScannedAnnotation::value)
                .collect(Collectors.toSet());
        SentenceCheck.check(pack, ids, remarks);
        return new PackRead(pack, List.copyOf(files), remarks);
    }

    Stream<RuleRead> rules() {
        return files.stream().flatMap(file -> file.rules().stream());
    }
}
