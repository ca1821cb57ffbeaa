package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads the {@code alternatives} of a budget line. */
final class AlternativesReader {

    private final Declared declared;

    AlternativesReader(Declared declared) {
        this.declared = declared;
    }

    Optional<Alternatives> read(Field field) {
        if (!field.isPresent()) {
            return Optional.empty();
        }
        Fields fields = Fields.of(field, "goal", "lines", "raise");
        Optional<GoalId> goal = declared.goal(fields.required("goal", "search-leads"));
        Field list = fields.required("lines", "[{channel: live}]");
        List<Segment> lines = list.elements().stream().map(declared::segment).toList();
        Optional<Alternatives.Raise> raise =
                fields.optional("raise").map(this::raise).flatMap(read -> read);
        return goal.isEmpty() || !list.isList()
                ? Optional.empty()
                : list.make(() -> new Alternatives(goal.get(), lines, raise));
    }

    private Optional<Alternatives.Raise> raise(Field field) {
        Fields fields = Fields.of(field, "goal", "target");
        Optional<GoalId> goal = declared.goal(fields.required("goal", "member-share"));
        BigDecimal target = fields.required("target", "80 %").figure(BigDecimal.ZERO);
        return goal.map(it -> new Alternatives.Raise(it, target));
    }
}
