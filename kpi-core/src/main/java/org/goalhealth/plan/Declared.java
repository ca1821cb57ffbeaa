package org.goalhealth.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goalhealth.plan.Problem.Code;

/**
 * The names a text declares, readable or not.
 *
 * <p>A name that is declared under an id that is none has been refused there; who uses it is not blamed again.
 */
final class Declared {

    private final Fields root;

    Declared(Fields root) {
        this.root = root;
    }

    Optional<KpiId> kpi(Written text) {
        return reference(text, "kpis", "kpi", KpiId::new);
    }

    Optional<GoalId> goal(Written text) {
        return reference(text, "goals", "goal", GoalId::new);
    }

    Optional<MilestoneId> milestone(Written text) {
        return reference(text, "milestones", "milestone", MilestoneId::new);
    }

    Optional<FunnelId> funnel(Written text) {
        return reference(text, "funnels", "funnel", FunnelId::new);
    }

    Optional<BudgetId> budget(Written text) {
        return reference(text, "budgets", "budget", BudgetId::new);
    }

    Optional<ChannelId> channel(Written text) {
        return reference(text, "channels", "channel", ChannelId::new);
    }

    Optional<PlaybookId> playbook(Written text) {
        return reference(text, "playbooks", "playbook", PlaybookId::new);
    }

    Optional<ObjectiveId> objective(Written text) {
        return reference(text, "objectives", "objective", ObjectiveId::new);
    }

    Optional<RoleId> role(Written text) {
        return reference(text, "roles", "role", RoleId::new);
    }

    Optional<TeamId> team(Written text) {
        return reference(text, "teams", "team", TeamId::new);
    }

    Optional<PersonId> person(Written text) {
        return reference(text, "people", "person", PersonId::new);
    }

    Optional<SourceId> source(Written text) {
        return reference(text, "sources", "source", SourceId::new);
    }

    Optional<DefinitionId> definition(Written text) {
        return reference(text, "definitions", "definition", DefinitionId::new);
    }

    /** The names that a source gives its columns; others keep their own. */
    List<String> columns(SourceId source) {
        return root.optional("sources").entries().stream()
                .filter(entry -> entry.key().equals(source.value()))
                .flatMap(entry -> entry.entries().stream())
                .filter(field -> field.key().equals("columns"))
                .flatMap(columns -> columns.entries().stream())
                .map(Field::key)
                .toList();
    }

    /** The segment of a map, with its pairs in the order of the plan's dimensions, however they were written. */
    Segment segment(Field field) {
        return new Segment(field.entries().stream()
                .flatMap(entry -> entry.text().map(value -> new Segment.Part(entry.key(), value)).stream())
                .sorted(Comparator.comparing(Segment.Part::dimension, dimensionOrder()))
                .toList());
    }

    /** Dimensions in the plan's order, those it does not have last. */
    Comparator<String> dimensionOrder() {
        List<String> order = names("dimensions");
        return Comparator.<String>comparingInt(dimension -> {
                    int position = order.indexOf(dimension);
                    return position < 0 ? order.size() : position;
                })
                .thenComparing(Comparator.naturalOrder());
    }

    /** Names in a section as they are written. */
    List<String> names(String section) {
        return root.optional(section).entries().stream().map(Field::key).toList();
    }

    private <T> Optional<T> reference(Written field, String section, String kind, Function<String, T> type) {
        return field.text().flatMap(text -> {
            try {
                return Optional.of(type.apply(text));
            } catch (IllegalArgumentException e) {
                // No declared thing can have this id. Whoever wrote it meant one that has.
                if (names(section).contains(text) || root.misspelt().contains(section)) {
                    field.fault();
                } else {
                    field.refuse(
                            Code.UNKNOWN_NAME,
                            text,
                            "the plan has no " + kind + " '" + Problem.shown(text) + "'",
                            Nearest.hint(text, names(section)));
                }
                return Optional.empty();
            }
        });
    }
}
