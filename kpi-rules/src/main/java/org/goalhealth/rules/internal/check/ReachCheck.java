package org.goalhealth.rules.internal.check;

import java.util.List;
import java.util.stream.Collectors;
import org.goalhealth.rules.check.RemarkKind;
import org.goalhealth.situation.Signals;

/** Whether some fact can be what a pattern asks for. */
record ReachCheck(Notes notes) {

    void check(PatternRead pattern) {
        if (pattern.hasSource()
                || pattern.type().isEmpty()
                || Vocabulary.isFact(pattern.type().get())) {
            return;
        }
        List<String> facts =
                Signals.facts().stream().map(Class::getSimpleName).sorted().toList();
        notes.add(
                RemarkKind.UNREACHABLE,
                pattern.typeToken().offset(),
                pattern.typeLength(),
                "no fact is " + Meaning.named(pattern.type().get()) + ", so the pattern never matches",
                "the facts are " + facts.stream().collect(Collectors.joining(", ")));
    }
}
