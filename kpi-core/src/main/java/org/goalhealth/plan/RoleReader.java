package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.goalhealth.quantity.Percent;

/** Reads one of {@code roles}. */
final class RoleReader {

    private static final Percent STAND_IN = Percent.of(100);

    private final Declared declared;

    RoleReader(Declared declared) {
        this.declared = declared;
    }

    Optional<Role> read(Field entry) {
        Fields fields = Fields.of(
                entry,
                "name",
                "goals",
                "objectives",
                "conduct",
                "completion",
                "missing",
                "grades",
                "incentive",
                "growth");
        Optional<RoleId> id = entry.id(RoleId::new);
        LocalText name = Texts.name(fields.optional("name"), entry.key());
        if (!fields.has("conduct") && !fields.has("objectives")) {
            fields.required("goals", "{more-orders: 40 %}");
        }
        List<Role.GoalWeight> goals =
                weights(fields.optional("goals"), key -> declared.goal(key), Role.GoalWeight::new);
        List<Role.ObjectiveWeight> objectives =
                weights(fields.optional("objectives"), key -> declared.objective(key), Role.ObjectiveWeight::new);
        List<Role.ConductWeight> conduct = conduct(fields.optional("conduct"));
        ScoringPolicy policy = ScoringPolicyReader.read(fields);
        return id.flatMap(it -> entry.make(() -> new Role(it, name, goals, objectives, conduct, policy)));
    }

    /** A weight, as {@code 40 %}; what is none has been reported. */
    static Percent weight(Field field) {
        return field.read(STAND_IN, text -> LimitValue.parse(text).asPercent());
    }

    private static <I, W> List<W> weights(
            Field section, Function<Written, Optional<I>> name, BiFunction<I, Percent, W> make) {
        List<W> all = new ArrayList<>();
        for (Field entry : section.entries()) {
            // What is wrong with a name is said where the name stands, which here is no value.
            entry.problems().locate(entry.path(), entry.name().place());
            Percent weight = weight(entry);
            name.apply(new KeyText(entry))
                    .flatMap(id -> entry.make(() -> make.apply(id, weight)))
                    .ifPresent(all::add);
        }
        return all;
    }

    private static List<Role.ConductWeight> conduct(Field section) {
        List<Role.ConductWeight> all = new ArrayList<>();
        for (Field entry : section.entries()) {
            Optional<ConductId> id = entry.id(ConductId::new);
            LocalText name = LocalText.of(entry.key().isBlank() ? "-" : entry.key());
            Field weight = entry;
            if (entry.isMap()) {
                Fields fields = Fields.of(entry, "name", "weight");
                name = Texts.name(fields.optional("name"), entry.key());
                weight = fields.required("weight", "10 %");
            }
            LocalText shown = name;
            Percent points = weight(weight);
            id.flatMap(it -> entry.make(() -> new Role.ConductWeight(it, shown, points)))
                    .ifPresent(all::add);
        }
        return all;
    }
}
