package org.goalhealth.plan;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds things by their ids at once, however many there are. */
final class Index {

    private Index() {}

    /** Of two things with one id, the first. */
    static <I, T> Map<I, T> of(List<T> things, Function<T, I> id) {
        Map<I, T> byId = new HashMap<>(things.size() * 4 / 3 + 1);
        things.forEach(thing -> byId.putIfAbsent(id.apply(thing), thing));
        return Collections.unmodifiableMap(byId);
    }
}
