package org.goalhealth.rules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.goalhealth.plan.Language;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.RulePack;

/** The shipped rules, one compiled model a family, each loaded when it is first asked for. Thread-safe. */
final class StandardPack {

    /** Written by the build: the names of the classes that the rule files became. */
    private static final String MODELS = "/META-INF/kie/org.goalhealth/kpi-rules/drools-model";

    private static final String VERSION_LINE = "Drools-Model-Version";

    /** Both guarded by this. */
    private final Map<Family, String> modelNames = new EnumMap<>(Family.class);

    private final Map<Family, CompiledPack> loaded = new EnumMap<>(Family.class);

    synchronized CompiledPack family(Family family) {
        return loaded.computeIfAbsent(family, this::load);
    }

    private CompiledPack load(Family family) {
        if (modelNames.isEmpty()) {
            readModelNames();
        }
        String name = modelNames.get(family);
        if (name == null) {
            throw new IllegalStateException("the shipped rules of family " + family.folder() + " are missing: " + MODELS
                    + " does not name them\n  use kpi-rules as it was packaged");
        }
        Messages messages = new Messages();
        for (Language language : Language.values()) {
            read(family, language, messages);
        }
        return CompiledPack.of(RulePack.STANDARD, List.of(instance(name)), messages);
    }

    private void readModelNames() {
        try (InputStream in = GoalHealth.class.getResourceAsStream(MODELS)) {
            if (in == null) {
                throw new IllegalStateException("the shipped rules are missing: " + MODELS
                        + " is not on the class path\n  use kpi-rules as it was packaged");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String name = line.strip();
                if (!name.isEmpty() && !name.startsWith(VERSION_LINE)) {
                    Family.ofModel(name).ifPresent(family -> modelNames.put(family, name));
                }
            }
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

    private static void read(Family family, Language language, Messages messages) {
        String file = "/org/goalhealth/rules/" + family.folder() + "/" + Messages.fileName(language);
        try (InputStream in = GoalHealth.class.getResourceAsStream(file)) {
            if (in != null) {
                messages.add(language, new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
