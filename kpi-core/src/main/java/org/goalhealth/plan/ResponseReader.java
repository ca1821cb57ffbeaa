package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads the {@code response} of a budget or of one of its lines. */
final class ResponseReader {

    private enum Curve {
        HILL,
        LOG,
        POWER
    }

    private static final Response BY_HISTORY = new Response.Fitted(false);

    private final Declared declared;

    ResponseReader(Declared declared) {
        this.declared = declared;
    }

    Optional<Response> read(Field field) {
        if (!field.isPresent()) {
            return Optional.empty();
        }
        if (!field.isMap()) {
            return field.read(Words.of(Map.of("fitted", BY_HISTORY)));
        }
        Fields fields =
                Fields.of(field, "curve", "top", "half", "slope", "scale", "knee", "exponent", "outcome", "carry-over");
        if (!fields.has("outcome") && !fields.has("carry-over")) {
            return given(fields);
        }
        String fitted = fields.has("outcome") ? "outcome" : "carry-over";
        fields.refuseBeside(fitted, "curve", "top", "half", "slope", "scale", "knee", "exponent");
        boolean carryOver = fields.optional("carry-over").read(false, Words::flag);
        Field outcome = fields.optional("outcome");
        return outcome.isPresent()
                ? declared.kpi(outcome).map(kpi -> new Response.Joint(kpi, carryOver))
                : Optional.of(new Response.Fitted(carryOver));
    }

    private Optional<Response> given(Fields fields) {
        return fields.required("curve", "hill").read(Words.of(Curve.class)).flatMap(curve -> switch (curve) {
            case HILL -> {
                fields.refuseBeside("curve: hill", "scale", "knee", "exponent");
                Field written = fields.optional("slope");
                double slope =
                        written.isPresent() ? written.figure(BigDecimal.ONE).doubleValue() : 1;
                yield two(
                        fields,
                        "top",
                        "900000",
                        "half",
                        "250000",
                        (top, half) -> new ResponseCurve.Hill(top, half, slope));
            }
            case LOG -> {
                fields.refuseBeside("curve: log", "top", "half", "slope", "exponent");
                yield two(fields, "scale", "400000", "knee", "100000", ResponseCurve.Log::new);
            }
            case POWER -> {
                fields.refuseBeside("curve: power", "top", "half", "slope", "knee");
                yield two(fields, "scale", "2000", "exponent", "0.5", ResponseCurve.Power::new);
            }
        });
    }

    private static Optional<Response> two(
            Fields fields,
            String first,
            String firstExample,
            String second,
            String secondExample,
            BiFunction<Double, Double, ResponseCurve> curve) {
        Optional<Double> one = number(fields.required(first, firstExample));
        Optional<Double> other = number(fields.required(second, secondExample));
        return one.flatMap(a -> other.flatMap(b -> fields.whole().make(() -> new Response.Given(curve.apply(a, b)))));
    }

    private static Optional<Double> number(Field field) {
        return field.read(text -> {
            double value = Numerals.parse(text).asDecimal().doubleValue();
            if (value <= 0) {
                throw new IllegalArgumentException("'" + text + "' is not above 0\n  write a number above 0");
            }
            return value;
        });
    }
}
