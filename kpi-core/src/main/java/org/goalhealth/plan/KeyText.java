package org.goalhealth.plan;

import java.util.Optional;
import org.goalhealth.plan.Problem.Code;

/** The name of a field, where a name is what is written: {@code more-orders} in {@code {more-orders: 40 %}}. */
record KeyText(Field field) implements Written {

    @Override
    public Optional<String> text() {
        return Optional.of(field.key());
    }

    @Override
    public void refuse(Code code, String value, String message, String fix) {
        field.refuseName(code, message, fix);
    }

    @Override
    public void fault() {
        field.fault();
    }
}
