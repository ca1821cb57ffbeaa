package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.plan.Problem.Code;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** What is wrong with one text, as far as it is known, and where each of its paths stands. Not thread-safe. */
final class Problems {

    private final String file;
    private final String kind;
    private final List<Problem> found = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private int faults;

    Problems(String file) {
        this(file, "plan");
    }

    /** @param kind what the text is, in a word or two */
    Problems(String file, String kind) {
        this.file = file;
        this.kind = kind;
    }

    String kind() {
        return kind;
    }

    Place place(Optional<Mark> mark) {
        return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1))
                .orElse(new Place(file, 0, 0));
    }

    String file() {
        return file;
    }

    void locate(String path, Place place) {
        places.put(path, place);
    }

    /** Where everything stands that was read, by path. */
    Map<String, Place> places() {
        return Map.copyOf(places);
    }

    void add(Code code, Place place, String path, String value, String message, String fix) {
        found.add(new Problem(code, place, path, value, message, fix));
        faults++;
    }

    /** Adds a problem of another file that knows its place. */
    void add(Problem problem) {
        found.add(problem);
        faults++;
    }

    /** Counts something unreadable about which all has been said elsewhere. */
    void fault() {
        faults++;
    }

    /** Grows with everything that could not be read, so that a reader can tell whether its part was sound. */
    int faults() {
        return faults;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Adds a problem that knows its path only: it stands where the path does, or the nearest part of it above. */
    void addByPath(Problem problem) {
        found.add(problem.at(placeOf(problem.path(), problem.value())));
        faults++;
    }

    InvalidPlanException exception() {
        return new InvalidPlanException(found.stream()
                .distinct()
                .sorted(Comparator.<Problem, Boolean>comparing(
                                p -> !p.place().file().equals(file))
                        .thenComparing(p -> p.place().file())
                        .thenComparingInt(p -> p.place().line())
                        .thenComparingInt(p -> p.place().column()))
                .toList());
    }

    private Place placeOf(String path, String value) {
        Place ofElement = places.get(path + "." + value);
        if (ofElement != null) {
            return ofElement;
        }
        for (String at = path; ; at = at.substring(0, at.lastIndexOf('.'))) {
            Place place = places.get(at);
            if (place != null) {
                return place;
            }
            if (at.indexOf('.') < 0) {
                return new Place(file, 1, 1);
            }
        }
    }
}
