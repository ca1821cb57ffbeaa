package org.goalhealth.rules.internal.check;

import java.util.Collections;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kie.internal.utils.ChainedProperties;

/** The functions that gather facts in an accumulate, as the engine declares them. */
final class Functions {

    private static final String PREFIX = "drools.accumulate.function.";

    static final Set<String> NAMES = names();

    private Functions() {}

    private static Set<String> names() {
        TreeMap<String, String> declared = new TreeMap<>();
        ChainedProperties.getChainedProperties(Functions.class.getClassLoader()).mapStartsWith(declared, PREFIX, false);
        Set<String> names = new TreeSet<>();
        declared.keySet().forEach(key -> names.add(key.substring(PREFIX.length())));
        return Collections.unmodifiableSet(names);
    }
}
