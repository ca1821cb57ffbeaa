package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A part of the business: {@code dimension=value} pairs in the plan's order, or none for the total.
 *
 * <p>{@link Plan#segment} puts pairs in the plan's order; two segments with the same pairs in that order are equal.
 */
public record Segment(List<Part> parts) {

    public static final Segment TOTAL = new Segment(List.of());

    /** One {@code dimension=value} pair. */
    public record Part(String dimension, String value) {
        @Override
        public String toString() {
            return dimension + "=" + value;
        }
    }

    public Segment {
        parts = List.copyOf(parts);
        if (parts.size() > 1 && parts.stream().map(Part::dimension).distinct().count() != parts.size()) {
            throw new IllegalArgumentException(
                    "segment " + parts + " names a dimension twice\n  give one value a dimension");
        }
    }

    public static Segment of(String dimension, String value) {
        return new Segment(List.of(new Part(dimension, value)));
    }

    /**
     * Reads {@code region=east;channel=app}, what {@link #toString} writes; the empty text is the total.
     *
     * <p>Pairs stay in the order written; {@link Plan#segment} puts them into the plan's.
     *
     * @throws IllegalArgumentException where a pair has no {@code =}, or a dimension is named twice
     */
    public static Segment parse(String text) {
        if (text.isBlank()) {
            return TOTAL;
        }
        List<Part> parts = new ArrayList<>();
        for (String pair : text.split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1 || equals == pair.length() - 1) {
                throw new IllegalArgumentException("'" + Problem.shown(pair) + "' in segment '" + Problem.shown(text)
                        + "' is no pair\n  write dimension=value, several joined by ; as region=east;channel=app");
            }
            parts.add(new Part(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip()));
        }
        return new Segment(parts);
    }

    public Segment and(String dimension, String value) {
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part(dimension, value));
        return new Segment(more);
    }

    public boolean isTotal() {
        return parts.isEmpty();
    }

    public Optional<String> value(String dimension) {
        return parts.stream()
                .filter(part -> part.dimension().equals(dimension))
                .map(Part::value)
                .findFirst();
    }

    /** Whether this segment has every pair of {@code wider}; the total is wider than all. */
    public boolean isWithin(Segment wider) {
        return parts.containsAll(wider.parts);
    }

    /** This segment with only the dimensions of {@code level}: what it adds up to there. */
    public Segment at(Level level) {
        if (parts.isEmpty() || level.dimensions().isEmpty()) {
            return TOTAL;
        }
        return new Segment(parts.stream()
                .filter(part -> level.dimensions().contains(part.dimension()))
                .toList());
    }

    public Level level() {
        return parts.isEmpty()
                ? Level.TOTAL
                : new Level(parts.stream().map(Part::dimension).toList());
    }

    /** The pairs joined by {@code ;}, empty for the total. */
    @Override
    public String toString() {
        return parts.stream().map(Part::toString).collect(Collectors.joining(";"));
    }
}
