package org.goalhealth.rules.internal.mutation;

import org.goalhealth.plan.Place;

/**
 * A stretch of a rule file, and what stands there instead.
 *
 * @param place where the stretch begins
 * @param from the first character of it, counted from 0
 * @param to the first one after it
 * @param text what stands there instead
 * @param before what is edited, in the words of the file: the whole condition or entry, not the stretch alone
 * @param after the same after the edit; empty where it is gone
 */
public record Edit(Place place, int from, int to, String text, String before, String after) {

    /** A file's text with the edit made. */
    public String in(String source) {
        return source.substring(0, from) + text + source.substring(to);
    }
}
