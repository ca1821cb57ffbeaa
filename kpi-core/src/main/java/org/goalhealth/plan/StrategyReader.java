package org.goalhealth.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads one of {@code strategies}. */
final class StrategyReader {

    private static final Function<String, StrategyKind> KIND = Words.of(StrategyKind.class);

    private final Declared declared;

    StrategyReader(Declared declared) {
        this.declared = declared;
    }

    Optional<Strategy> read(Field entry) {
        Fields fields = Fields.of(entry, "name", "kind", "goals");
        Optional<StrategyId> id = entry.id(StrategyId::new);
        LocalText name = Texts.name(fields.optional("name"), entry.key());
        Optional<StrategyKind> kind = fields.required("kind", "new-market").read(KIND);
        Field written = fields.required("goals", "[west-leads, west-reach]");
        List<GoalId> goals = written.elements().stream()
                .flatMap(element -> declared.goal(element).stream())
                .toList();
        return id.isEmpty() || kind.isEmpty() || !written.isPresent()
                ? Optional.empty()
                : written.make(() -> new Strategy(id.get(), name, kind.get(), goals));
    }
}
