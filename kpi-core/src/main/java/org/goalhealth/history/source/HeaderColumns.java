package org.goalhealth.history.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Source;

/** Finds columns in the header of a source by the plan's names, and keeps what is wrong with it. */
final class HeaderColumns {

    private static final List<Character> DELIMITERS = List.of(';', '\t', '|', ',');

    private final Source source;
    private final List<String> header;
    private final List<String> others;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Looks for columns of one name.
     *
     * @param others what may be meant by a name that no column has
     */
    HeaderColumns(Source source, List<String> header, List<String> others) {
        this.source = source;
        this.header = header.stream().map(DimensionCells::normal).toList();
        this.others = others;
        duplicates();
    }

    List<String> names() {
        return header;
    }

    /** A column's position; below 0 where there is none, which is then among the problems. */
    int column(String planName, String user) {
        int position = position(planName);
        if (position < 0) {
            String name = source.column(planName);
            problems.add(new Problem(
                    Problem.Code.UNKNOWN_NAME,
                    new Place(Unusable.name(source), source instanceof Source.Csv ? 1 : 0, 0),
                    Unusable.path(source.id()) + ".columns." + planName,
                    name,
                    "there is no column '" + name + "', which is needed for " + user,
                    hint(name)));
        }
        return position;
    }

    /** Databases change the case of names: there a name in another case will do, where only one column has it. */
    int position(String planName) {
        String name = DimensionCells.normal(source.column(planName));
        int exact = header.indexOf(name);
        if (exact >= 0 || source instanceof Source.Csv) {
            return exact;
        }
        List<String> alike = header.stream().filter(name::equalsIgnoreCase).toList();
        return alike.size() == 1 ? header.indexOf(alike.get(0)) : -1;
    }

    /** Fails where anything is wrong. */
    void requireSound() throws Unusable {
        if (!problems.isEmpty()) {
            throw new Unusable(problems);
        }
    }

    private String hint(String name) {
        if (source instanceof Source.Csv csv && header.size() == 1) {
            for (char delimiter : DELIMITERS) {
                if (delimiter != csv.delimiter() && header.get(0).indexOf(delimiter) >= 0) {
                    return "the header is one single column: declare delimiter: '" + delimiter + "'?";
                }
            }
        }
        return Nearest.hint(
                name, Stream.concat(header.stream(), others.stream()).toList());
    }

    private void duplicates() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (!name.isEmpty() && !seen.add(name)) {
                problems.add(new Problem(
                        Problem.Code.DUPLICATE,
                        new Place(Unusable.name(source), source instanceof Source.Csv ? 1 : 0, i + 1),
                        Unusable.path(source.id()),
                        name,
                        "two columns are called '" + name + "': " + (header.indexOf(name) + 1) + " and " + (i + 1),
                        "give each its own name"));
            }
        }
    }
}
