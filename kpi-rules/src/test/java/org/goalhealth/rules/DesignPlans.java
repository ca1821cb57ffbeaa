package org.goalhealth.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;

/** Plans that are made badly, and well. */
public final class DesignPlans {

    private DesignPlans() {}

    /** Weak in every way a review looks for. */
    public static Plan weak() {
        return PlanFile.parse(text("weak-plan.yaml"), "weak-plan.yaml");
    }

    /** One in which a review finds nothing. */
    public static Plan good() {
        return PlanFile.parse(text("good-plan.yaml"), "good-plan.yaml");
    }

    /** Their text, to be changed. */
    public static String text(String file) {
        try (InputStream in = Objects.requireNonNull(DesignPlans.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
