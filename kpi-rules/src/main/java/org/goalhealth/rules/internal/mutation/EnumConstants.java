package org.goalhealth.rules.internal.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/** Finds the other constants of an enum that a rule file names. */
record EnumConstants(PackageDescr tree) {

    /** {@code Zone.DANGER} and so on for {@code Zone.WARNING}; none where that is no constant of an enum. */
    List<String> others(String written) {
        int dot = written.lastIndexOf('.');
        String type = written.substring(0, dot);
        String constant = written.substring(dot + 1);
        for (String name : candidates(type)) {
            Object[] constants = constants(name);
            List<String> names =
                    Arrays.stream(constants).map(one -> ((Enum<?>) one).name()).toList();
            if (names.contains(constant)) {
                return names.stream()
                        .filter(other -> !other.equals(constant))
                        .map(other -> type + "." + other)
                        .toList();
            }
        }
        return List.of();
    }

    private List<String> candidates(String type) {
        String nested = type.replace('.', '$');
        List<String> names = new ArrayList<>(List.of(type, tree.getName() + "." + nested));
        for (ImportDescr imported : tree.getImports()) {
            String target = imported.getTarget();
            if (target.endsWith(".*")) {
                names.add(target.substring(0, target.length() - 1) + nested);
            } else if (target.endsWith("." + type.split("\\.", 2)[0])) {
                names.add(target.substring(0, target.lastIndexOf('.') + 1) + nested);
            }
        }
        return names;
    }

    private static Object[] constants(String type) {
        try {
            Object[] constants = Class.forName(type, false, EnumConstants.class.getClassLoader())
                    .getEnumConstants();
            return constants == null ? new Object[0] : constants;
        } catch (ClassNotFoundException | LinkageError e) {
            return new Object[0];
        }
    }
}
