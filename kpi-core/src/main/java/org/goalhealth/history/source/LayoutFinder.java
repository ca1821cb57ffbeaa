package org.goalhealth.history.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goalhealth.plan.Dimension;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiInput;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Source;
import org.goalhealth.time.Cadence;

/** Finds in a header the columns that the plan speaks of. */
final class LayoutFinder {

    private static final List<Character> DELIMITERS = List.of(';', '\t', '|', ',');

    private final Plan plan;
    private final Source source;
    private final List<Kpi> fed;
    private final List<String> header;
    private final List<Problem> problems = new ArrayList<>();

    LayoutFinder(Plan plan, Source source, List<Kpi> fed, List<String> header) {
        this.plan = plan;
        this.source = source;
        this.fed = fed;
        this.header = header.stream().map(DimensionCells::normal).toList();
    }

    Layout find() throws Unusable {
        duplicates();
        int date = column(source.dates().column(), "the dates");
        List<Layout.DimensionColumn> dimensions = dimensions();
        List<Cadence> cadences =
                fed.stream().map(Kpi::every).distinct().sorted().toList();
        Map<Integer, Layout.FigureColumn> figures = new LinkedHashMap<>();
        List<Layout.Feed> feeds = new ArrayList<>();
        for (Kpi kpi : fed) {
            int part;
            int base = Layout.NONE;
            if (kpi.input() instanceof KpiInput.Ratio ratio) {
                part = figure(ratio.part(), kpi, figures);
                base = figure(ratio.base(), kpi, figures);
            } else {
                part = figure(((KpiInput.Sum) kpi.input()).column(), kpi, figures);
            }
            feeds.add(new Layout.Feed(kpi, cadences.indexOf(kpi.every()), positions(kpi, dimensions), part, base));
        }
        if (!problems.isEmpty()) {
            throw new Unusable(problems);
        }
        return new Layout(header, date, dimensions, List.copyOf(figures.values()), cadences, List.copyOf(feeds));
    }

    /** A dimension's column may be absent where no KPI needs it and the source does not speak of it. */
    private List<Layout.DimensionColumn> dimensions() {
        List<Layout.DimensionColumn> found = new ArrayList<>();
        for (Dimension dimension : plan.dimensions()) {
            List<String> users = fed.stream()
                    .filter(k -> k.dimensions().contains(dimension.name()))
                    .map(k -> "kpi " + k.id())
                    .toList();
            if (!users.isEmpty() || source.columns().containsKey(dimension.name())) {
                int column = column(
                        dimension.name(), users.isEmpty() ? "the source's columns" : String.join(" and ", users));
                found.add(new Layout.DimensionColumn(column, new DimensionCells(dimension)));
            } else if (position(dimension.name()) >= 0) {
                found.add(new Layout.DimensionColumn(position(dimension.name()), new DimensionCells(dimension)));
            }
        }
        return List.copyOf(found);
    }

    private static List<Integer> positions(Kpi kpi, List<Layout.DimensionColumn> dimensions) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            if (kpi.dimensions().contains(dimensions.get(i).cells().name())) {
                positions.add(i);
            }
        }
        return List.copyOf(positions);
    }

    /** The position among the figures. */
    private int figure(String name, Kpi kpi, Map<Integer, Layout.FigureColumn> figures) {
        int column = column(name, "kpi " + kpi.id());
        figures.merge(
                column,
                new Layout.FigureColumn(column, kpi, kpi),
                (a, b) -> new Layout.FigureColumn(
                        column,
                        b.coarsest().decimals() < a.coarsest().decimals() ? b.coarsest() : a.coarsest(),
                        b.finest().decimals() > a.finest().decimals() ? b.finest() : a.finest()));
        return List.copyOf(figures.keySet()).indexOf(column);
    }

    private int column(String planName, String user) {
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

    private String hint(String name) {
        if (source instanceof Source.Csv csv && header.size() == 1) {
            for (char delimiter : DELIMITERS) {
                if (delimiter != csv.delimiter() && header.get(0).indexOf(delimiter) >= 0) {
                    return "the header is one single column: declare delimiter: '" + delimiter + "'?";
                }
            }
        }
        return Nearest.hint(name, header);
    }

    /** Databases change the case of names: there a name in another case will do, where only one column has it. */
    private int position(String planName) {
        String name = DimensionCells.normal(source.column(planName));
        int exact = header.indexOf(name);
        if (exact >= 0 || source instanceof Source.Csv) {
            return exact;
        }
        List<String> alike = header.stream().filter(name::equalsIgnoreCase).toList();
        return alike.size() == 1 ? header.indexOf(alike.get(0)) : -1;
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
