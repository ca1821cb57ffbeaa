package org.goalhealth.rules.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;
import org.goalhealth.plan.Language;
import org.goalhealth.rules.GoalHealth;

/** The shipped rules, one compiled model a family. */
final class StandardPack {

    /** Written by the build: the names of the classes that the rule files became. */
    private static final String MODELS = "/META-INF/kie/org.goalhealth/kpi-rules/drools-model";

    private static final String VERSION_LINE = "Drools-Model-Version";

    private StandardPack() {}

    static CompiledPack load() {
        List<Model> models = new ArrayList<>();
        Messages messages = new Messages();
        for (String name : modelNames()) {
            Model model = instance(name);
            models.add(model);
            for (Language language : Language.values()) {
                messages(name, language, messages);
            }
        }
        return new CompiledPack(models, messages.texts());
    }

    private static List<String> modelNames() {
        try (InputStream in = GoalHealth.class.getResourceAsStream(MODELS)) {
            if (in == null) {
                throw new IllegalStateException("the shipped rules are missing: " + MODELS
                        + " is not on the class path\n  use kpi-rules as it was packaged");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith(VERSION_LINE))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model instance(String name) {
        try {
            return Class.forName(name)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the shipped rules " + name + " cannot be loaded", e);
        }
    }

    private static void messages(String modelName, Language language, Messages messages) {
        String folder = "/" + modelName.substring(0, modelName.lastIndexOf('.')).replace('.', '/') + "/";
        try (InputStream in = GoalHealth.class.getResourceAsStream(folder + Messages.fileName(language))) {
            if (in != null) {
                messages.add(language, new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
