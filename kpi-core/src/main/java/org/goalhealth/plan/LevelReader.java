package org.goalhealth.plan;

import java.util.List;
import java.util.Optional;

/** Reads how a KPI is cut: {@code by} for one level, {@code levels} for several, neither for the total. */
final class LevelReader {

    private final Declared declared;

    LevelReader(Declared declared) {
        this.declared = declared;
    }

    List<Level> read(Fields kpi) {
        kpi.atMostOneOf("by", "levels");
        Field by = kpi.optional("by");
        Field several = kpi.optional("levels");
        if (by.isPresent()) {
            return List.of(level(by, by).orElse(Level.TOTAL));
        }
        List<Level> levels = several.elements().stream()
                .flatMap(element -> level(element, by).stream())
                .toList();
        boolean noneWritten = several.isList() && several.elements().isEmpty();
        return levels.isEmpty() && !noneWritten ? List.of(Level.TOTAL) : levels;
    }

    /** @param by under whose path the plan knows the dimensions of any level */
    private Optional<Level> level(Field field, Field by) {
        List<Field> elements = field.elements();
        elements.forEach(element -> element.quietText().ifPresent(text -> element.as(by.path() + "." + text)));
        List<String> dimensions =
                Texts.all(field).stream().sorted(declared.dimensionOrder()).toList();
        return !field.isList() || dimensions.size() < elements.size()
                ? Optional.empty()
                : field.make(() -> new Level(dimensions));
    }
}
