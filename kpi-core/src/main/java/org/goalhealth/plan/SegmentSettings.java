package org.goalhealth.plan;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a file of customers says of the rules that put them into segments (C1).
 *
 * @param limits figures over those of the rules' {@code @limits}; of two lines for one rule and limit the later holds
 * @param off names of rules that are switched off
 * @param care lists in place of those that come with the rules
 */
public record SegmentSettings(List<LimitLine> limits, Set<String> off, List<CareList> care) {

    /** Rules as they come. */
    public static final SegmentSettings NONE = new SegmentSettings(List.of(), Set.of(), List.of());

    public SegmentSettings {
        limits = List.copyOf(limits);
        off = Collections.unmodifiableSet(new LinkedHashSet<>(off));
        care = List.copyOf(care);
        Set<String> named = new LinkedHashSet<>();
        for (CareList list : care) {
            if (!named.add(list.segment())) {
                throw new IllegalArgumentException("segment " + list.segment() + " has two care lists\n  give one");
            }
        }
    }

    /** The list that is written for a segment; empty where the rule's own holds. */
    public Optional<CareList> care(String segment) {
        return care.stream().filter(list -> list.segment().equals(segment)).findFirst();
    }
}
