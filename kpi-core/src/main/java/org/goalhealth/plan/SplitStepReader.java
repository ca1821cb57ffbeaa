package org.goalhealth.plan;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.plan.Problem.Code;

/** Reads the {@code parts} of a {@link Split}, and those below them. */
final class SplitStepReader {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Optional<Path> file;

    /**
     * Reads them of one split.
     *
     * @param file that it stands in, if it stands in one: tables are beside it
     */
    SplitStepReader(Optional<Path> file) {
        this.file = file;
    }

    /**
     * A step and all below it.
     *
     * @param scope what it takes apart
     */
    Optional<SplitStep> read(Field field, SplitScope scope) {
        Fields fields = Fields.of(field, "every", "by", "roles", "weights", "from", "owners", "parts");
        Optional<Field> given = fields.oneOf("every", "by", "roles");
        // Whether the parts are there comes before how much they weigh.
        Optional<SplitStep> alike = given.flatMap(SplitStepReader::by)
                .flatMap(by -> given.get().make(() -> checked(scope, new SplitStep(by, SplitWeights.Alike.ALIKE))));
        Optional<SplitStep> step = alike.flatMap(its -> weighed(fields, its.by(), scope));
        Field deeper = fields.optional("parts");
        Optional<SplitStep> lower =
                deeper.isPresent() ? alike.flatMap(its -> read(deeper, scope.below(its))) : Optional.empty();
        return step.map(its -> lower.map(its::over).orElse(its));
    }

    private Optional<SplitStep> weighed(Fields fields, SplitBy by, SplitScope scope) {
        Field owned = fields.optional("owners");
        Map<String, List<String>> owners = owners(owned);
        Field at = List.of("weights", "from", "roles", "by").stream()
                .filter(fields::has)
                .findFirst()
                .map(fields::optional)
                .orElse(fields.whole());
        return weights(fields, by, scope)
                .flatMap(weights -> at.make(() -> checked(scope, new SplitStep(by, weights))))
                .flatMap(step ->
                        owned.make(() -> checked(scope, new SplitStep(by, step.weights(), owners, Optional.empty()))));
    }

    private static SplitStep checked(SplitScope scope, SplitStep step) {
        scope.below(step);
        return step;
    }

    private static Optional<SplitBy> by(Field given) {
        return switch (given.key()) {
            case "every" -> given.read(Words.CADENCE).map(SplitBy.Time::new);
            case "by" -> given.text().map(SplitBy.Values::new);
            default -> {
                List<Field> roles = given.entries();
                yield given.isMap()
                        ? given.make(() ->
                                new SplitBy.Roles(roles.stream().map(Field::key).toList()))
                        : Optional.empty();
            }
        };
    }

    private Optional<SplitWeights> weights(Fields fields, SplitBy by, SplitScope scope) {
        if (by instanceof SplitBy.Roles) {
            fields.refuseBeside("roles", "weights", "from");
            Field roles = fields.optional("roles");
            return given(roles, roles.entries());
        }
        fields.atMostOneOf("weights", "from");
        if (fields.has("from")) {
            return from(fields.optional("from"));
        }
        Field weights = fields.optional("weights");
        if (!weights.isPresent()) {
            return Optional.of(SplitWeights.Alike.ALIKE);
        }
        if (!(by instanceof SplitBy.Time time)) {
            return inOrder(weights, scope.parts(by)).flatMap(each -> given(weights, each));
        }
        return weights.isMap()
                ? WeightTable.read(weights, file, scope.all(time.every()))
                        .flatMap(table -> weights.make(() -> new SplitWeights.Given(table)))
                : given(weights, weights.elements());
    }

    private static Optional<SplitWeights> given(Field whole, List<Field> each) {
        int faults = whole.problems().faults();
        List<LimitValue> weights = WeightsReader.read(whole, each);
        List<BigDecimal> numbers = weights.stream().map(LimitValue::number).toList();
        if (whole.problems().faults() > faults) {
            return Optional.empty();
        }
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.stream().anyMatch(LimitValue::percent) && sum.compareTo(WHOLE) != 0) {
            whole.refuse(
                    Code.BAD_VALUE,
                    sum.toPlainString(),
                    whole.label() + " come to " + sum.toPlainString() + " %",
                    "write shares that come to 100 %, or weights without percent signs");
            return Optional.empty();
        }
        return whole.make(() -> new SplitWeights.Given(numbers));
    }

    /** One weight for each value, in the order of the values. */
    private static Optional<List<Field>> inOrder(Field weights, List<String> values) {
        Map<String, Field> byValue = new LinkedHashMap<>();
        weights.entries().forEach(entry -> byValue.put(entry.key(), entry));
        byValue.forEach((value, entry) -> {
            if (!values.contains(value)) {
                entry.refuseName(
                        Code.UNKNOWN_NAME,
                        "there is no value '" + Problem.shown(value) + "'",
                        Nearest.hint(value, values));
            }
        });
        List<String> without =
                values.stream().filter(value -> !byValue.containsKey(value)).toList();
        if (weights.isMap() && byValue.keySet().stream().allMatch(values::contains) && !without.isEmpty()) {
            weights.refuse(
                    Code.MISSING_FIELD,
                    "",
                    weights.label() + " say nothing of " + String.join(", ", without),
                    "give every value a weight, 0 where it gets nothing");
        }
        return without.isEmpty() && byValue.size() == values.size()
                ? Optional.of(values.stream().map(byValue::get).toList())
                : Optional.empty();
    }

    private static Optional<SplitWeights> from(Field field) {
        if (!field.isMap()) {
            return field.read(Words.of(Map.of("events", SplitWeights.Events.EVENTS)));
        }
        Fields fields = Fields.of(field, "history");
        Field history = fields.required("history", "[2025, 2026]");
        List<Field> elements = history.elements();
        List<Integer> years = elements.stream()
                .flatMap(year -> year.read(Numerals.whole(1, 9999)).stream())
                .toList();
        return years.size() < elements.size() || !history.isList()
                ? Optional.empty()
                : history.make(() -> new SplitWeights.Past(years));
    }

    private static Map<String, List<String>> owners(Field field) {
        Map<String, List<String>> owners = new LinkedHashMap<>();
        field.entries().forEach(entry -> owners.put(entry.key(), Texts.oneOrMore(entry)));
        return owners;
    }
}
