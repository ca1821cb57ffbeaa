package org.goalhealth.rules.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Nearest;
import org.goalhealth.rules.check.RemarkKind;

/** What the names of types in one file mean, by its imports. */
final class TypeNames {

    /** The packages, beside that of the facts, from which a rule may import. */
    private static final List<String> USUAL = List.of("java.util.", "java.math.", "java.time.");

    private final Vocabulary vocabulary;
    private final ScannedFile file;
    /** What imports name that there is not. */
    private final List<String> unknownImports = new ArrayList<>();

    TypeNames(Vocabulary vocabulary, ScannedFile file) {
        this.vocabulary = vocabulary;
        this.file = file;
        for (ScannedFile.Import imported : file.imports()) {
            if (!imported.wildcard()
                    && !imported.isStatic()
                    && load(imported.target()).isEmpty()) {
                unknownImports.add(simple(imported.target()));
            }
        }
    }

    /** Notes what is imported and does not exist. */
    void checkImports(Notes notes) {
        for (ScannedFile.Import imported : file.imports()) {
            if (imported.isStatic()
                    || imported.wildcard()
                    || load(imported.target()).isPresent()) {
                continue;
            }
            String nearest = Nearest.to(simple(imported.target()), vocabulary.typeNames()).stream()
                    .flatMap(name -> vocabulary.type(name).stream())
                    .map(type -> "did you mean import " + type.getName() + ";?")
                    .findFirst()
                    .orElse("known facts: " + String.join(", ", vocabulary.typeNames()));
            notes.add(
                    RemarkKind.UNKNOWN_TYPE,
                    imported.offset(),
                    imported.length(),
                    "there is no type " + imported.target(),
                    nearest);
        }
    }

    /** The type of this name as the file writes it: with its package, imported, or of the language itself. */
    Optional<Class<?>> find(String name) {
        if (name.indexOf('.') >= 0) {
            Optional<Class<?>> whole = load(name);
            // A type within an imported one.
            return whole.isPresent()
                    ? whole
                    : find(name.substring(0, name.indexOf('.')))
                            .flatMap(outer -> load(outer.getName() + name.substring(name.indexOf('.'))));
        }
        for (ScannedFile.Import imported : file.imports()) {
            if (!imported.wildcard() && simple(imported.target()).equals(name)) {
                return load(imported.target());
            }
        }
        return file.packageName()
                .flatMap(own -> load(own + "." + name))
                .or(() -> file.imports().stream()
                        .filter(ScannedFile.Import::wildcard)
                        .flatMap(imported -> load(imported.target() + "." + name).stream())
                        .findFirst())
                .or(() -> load("java.lang." + name));
    }

    /** Notes that a type is not known, or not imported; once where its import is what is wrong. */
    void noteUnknown(Notes notes, Token at, String name) {
        if (unknownImports.stream()
                .anyMatch(known ->
                        known.equals(name) || !Nearest.to(known, List.of(name)).isEmpty())) {
            return;
        }
        Optional<String> known = vocabulary
                .type(name)
                .map(Class::getName)
                .or(() -> USUAL.stream()
                        .map(usual -> usual + name)
                        .filter(whole -> load(whole).isPresent())
                        .findFirst());
        if (known.isPresent()) {
            notes.add(
                    RemarkKind.MISSING_IMPORT,
                    at.offset(),
                    name.length(),
                    name + " is not imported",
                    "write at the top of the file: import " + known.get() + ";");
        } else {
            notes.add(
                    RemarkKind.UNKNOWN_TYPE,
                    at.offset(),
                    name.length(),
                    "there is no type " + name,
                    Nearest.hint(simple(name), vocabulary.typeNames()));
        }
    }

    static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, TypeNames.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            int dot = name.lastIndexOf('.');
            return dot > 0 && Character.isUpperCase(name.charAt(name.lastIndexOf('.', dot - 1) + 1))
                    ? load(name.substring(0, dot) + "$" + name.substring(dot + 1))
                    : Optional.empty();
        }
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
