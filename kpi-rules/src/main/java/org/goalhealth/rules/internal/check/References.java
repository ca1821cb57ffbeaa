package org.goalhealth.rules.internal.check;

import com.github.javaparser.ast.Node;
import java.util.List;
import java.util.Set;
import org.goalhealth.rules.check.RemarkKind;

/** What a rule has no business with: the engine, the system, files, the net, other threads, reflection. */
record References(Notes notes) {

    static final String HINT = "decide by what the facts say; what must be read elsewhere belongs into the plan's data";

    private static final Set<String> ENGINE = Set.of("drools", "kcontext");
    private static final List<String> OPEN = List.of("java.util.", "java.math.", "java.time.", "org.goalhealth.");
    private static final List<String> CLOSED = List.of("org.goalhealth.rules.internal.", "java.util.concurrent.");
    private static final Set<Class<?>> SYSTEM = Set.of(
            System.class,
            Runtime.class,
            Thread.class,
            ThreadGroup.class,
            Process.class,
            ProcessBuilder.class,
            ProcessHandle.class,
            Class.class,
            ClassLoader.class,
            Module.class,
            ModuleLayer.class);

    /** Notes a name of the engine's own; whether it is one. */
    boolean isEngine(Written written, Node at, String name) {
        if (!ENGINE.contains(name)) {
            return false;
        }
        written.note(
                notes,
                RemarkKind.FORBIDDEN_REFERENCE,
                at,
                "a rule may not reach for the engine (" + name + ")",
                "report what the rule finds, as findings.report($fact);");
        return true;
    }

    void type(Written written, Node at, Class<?> type) {
        if (!isAllowed(type) && type != System.class) {
            written.note(notes, RemarkKind.FORBIDDEN_REFERENCE, at, "a rule may not use " + type.getName(), HINT);
        }
    }

    static boolean isAllowed(Class<?> type) {
        String name = type.getName();
        boolean ofLanguage = name.startsWith("java.lang.") && name.indexOf('.', "java.lang.".length()) < 0;
        return type.isPrimitive() || type.isArray() || (!SYSTEM.contains(type) && (ofLanguage || isAllowed(name)));
    }

    /** Whether a rule file may import what begins with this name. */
    static boolean isAllowed(String name) {
        String whole = name + ".";
        return OPEN.stream().anyMatch(whole::startsWith) && CLOSED.stream().noneMatch(whole::startsWith);
    }
}
