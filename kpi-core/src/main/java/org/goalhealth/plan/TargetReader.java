package org.goalhealth.plan;

import java.math.BigDecimal;

/** Reads the {@code target} of a goal, or of a request for another one: a figure, or a ladder. */
final class TargetReader {

    private TargetReader() {}

    static Target read(Field field) {
        if (!field.isMap()) {
            return Target.of(field.figure(BigDecimal.ZERO));
        }
        Fields fields = Fields.of(field, "floor", "target", "challenge", "band");
        return new Target(
                fields.optional("floor").map(floor -> floor.figure(BigDecimal.ZERO)),
                fields.required("target", "120000").figure(BigDecimal.ZERO),
                fields.optional("challenge").map(challenge -> challenge.figure(BigDecimal.ZERO)),
                BandReader.read(fields.optional("band")));
    }
}
