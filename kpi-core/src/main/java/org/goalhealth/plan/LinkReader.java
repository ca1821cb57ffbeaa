package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code links}: a list of pairs, each known by the name of its first. */
final class LinkReader {

    private final Declared declared;

    LinkReader(Declared declared) {
        this.declared = declared;
    }

    List<Link> read(Field section) {
        List<Link> links = new ArrayList<>();
        for (Field element : section.elements()) {
            link(element).ifPresent(links::add);
        }
        return links;
    }

    private Optional<Link> link(Field element) {
        Fields fields = Fields.of(
                element,
                "leading",
                "outcome",
                "lag",
                "volume",
                "quality",
                "cost",
                "response",
                "budget",
                "goal",
                "guard",
                "worth",
                "share-goal",
                "against",
                "raise");
        Optional<String> kind =
                fields.oneOf("leading", "volume", "cost", "goal", "worth").map(Field::key);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        if (!kind.get().equals("worth")) {
            fields.refuseBeside(kind.get(), "share-goal", "against", "raise");
        }
        return switch (kind.get()) {
            case "worth" -> {
                fields.refuseBeside("worth", "outcome", "lag", "quality", "response", "budget", "guard");
                yield worth(fields);
            }
            case "leading" -> {
                fields.refuseBeside("leading", "quality", "response", "budget", "guard");
                yield leading(fields);
            }
            case "volume" -> {
                fields.refuseBeside("volume", "outcome", "lag", "response", "budget", "guard");
                yield pair(fields, "volume", "quality").map(two -> new Link.Quality(two.get(0), two.get(1)));
            }
            case "cost" -> {
                fields.refuseBeside("cost", "outcome", "lag", "quality", "guard");
                Optional<BudgetId> budget = declared.budget(fields.optional("budget"));
                yield pair(fields, "cost", "response").map(two -> new Link.Pressure(two.get(0), two.get(1), budget));
            }
            default -> {
                fields.refuseBeside("goal", "outcome", "lag", "quality", "response", "budget");
                yield guard(fields);
            }
        };
    }

    private Optional<Link> leading(Fields fields) {
        Field written = fields.required("lag", "2");
        Optional<Integer> lag = written.read(LinkReader::count);
        return pair(fields, "leading", "outcome")
                .flatMap(two -> lag.flatMap(it -> written.make(() -> new Link.Leading(two.get(0), two.get(1), it))));
    }

    private Optional<Link> worth(Fields fields) {
        Optional<KpiId> worth = declared.kpi(fields.optional("worth"));
        Optional<GoalId> goal = declared.goal(fields.required("share-goal", "member-share"));
        Field other = fields.required("against", "{channel: search}");
        Segment against = declared.segment(other);
        BigDecimal raise = fields.required("raise", "35 %").figure(BigDecimal.ONE);
        return worth.isEmpty() || goal.isEmpty() || !other.isMap()
                ? Optional.empty()
                : Optional.of(new Link.Worth(worth.get(), goal.get(), against, raise));
    }

    private Optional<Link> guard(Fields fields) {
        Optional<GoalId> goal = declared.goal(fields.optional("goal"));
        Optional<KpiId> guard = declared.kpi(fields.required("guard", "revenue"));
        return goal.flatMap(it -> guard.map(kpi -> new Link.Guard(it, kpi)));
    }

    private Optional<List<KpiId>> pair(Fields fields, String first, String second) {
        Optional<KpiId> one = declared.kpi(fields.optional(first));
        Optional<KpiId> other = declared.kpi(fields.required(second, "order-rate"));
        return one.flatMap(it -> other.map(kpi -> List.of(it, kpi)));
    }

    private static int count(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + Problem.shown(text) + "' is no number of periods\n  write a whole number, as 2", e);
        }
    }
}
