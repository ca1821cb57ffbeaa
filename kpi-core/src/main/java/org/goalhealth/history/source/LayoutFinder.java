package org.goalhealth.history.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.plan.Amount;
import org.goalhealth.plan.DefinitionId;
import org.goalhealth.plan.Dimension;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiInput;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.RowDefinition;
import org.goalhealth.plan.Source;
import org.goalhealth.time.Cadence;

/** Finds in a header the columns that the plan speaks of. */
final class LayoutFinder {

    private final Plan plan;
    private final Source source;
    private final List<Kpi> fed;
    private final HeaderColumns header;

    LayoutFinder(Plan plan, Source source, List<Kpi> fed, List<String> header) {
        this.plan = plan;
        this.source = source;
        this.fed = fed;
        this.header = new HeaderColumns(
                source,
                header,
                plan.definitions().stream()
                        .filter(definition -> definition.source().equals(source.id()))
                        .map(RowDefinition::id)
                        .map(DefinitionId::value)
                        .toList());
    }

    Layout find() throws Unusable {
        int date = header.column(source.dates().column(), "the dates");
        List<Layout.DimensionColumn> dimensions = dimensions();
        List<Cadence> cadences =
                fed.stream().map(Kpi::every).distinct().sorted().toList();
        Map<Integer, Layout.FigureColumn> figures = figures();
        List<Integer> columns = List.copyOf(figures.keySet());
        List<Amount.Counted> counts = fed.stream()
                .flatMap(kpi -> amounts(kpi).stream())
                .filter(Amount.Counted.class::isInstance)
                .map(Amount.Counted.class::cast)
                .distinct()
                .toList();
        List<CountedRows> counted = new ArrayList<>();
        for (Amount.Counted count : counts) {
            counted.add(CountedRows.of(plan, source, count, header));
        }
        List<Layout.Feed> feeds = new ArrayList<>();
        for (Kpi kpi : fed) {
            List<Integer> slots = new ArrayList<>();
            for (Amount amount : amounts(kpi)) {
                slots.add(
                        amount instanceof Amount.Column column
                                ? columns.indexOf(header.position(column.name()))
                                : columns.size() + counts.indexOf(amount));
            }
            feeds.add(new Layout.Feed(
                    kpi,
                    cadences.indexOf(kpi.every()),
                    positions(kpi, dimensions),
                    slots.get(0),
                    slots.size() == 1 ? Layout.NONE : slots.get(1)));
        }
        header.requireSound();
        return new Layout(
                header.names(),
                date,
                dimensions,
                List.copyOf(figures.values()),
                List.copyOf(counted),
                cadences,
                List.copyOf(feeds));
    }

    /** What a row adds to a KPI's figure, and of a ratio to its base. */
    private static List<Amount> amounts(Kpi kpi) {
        if (kpi.input() instanceof KpiInput.Ratio ratio) {
            return List.of(ratio.part(), ratio.base());
        }
        return kpi.input() instanceof KpiInput.Count count
                ? List.of(count.rows())
                : List.of(new Amount.Column(((KpiInput.Sum) kpi.input()).column()));
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
                int column = header.column(
                        dimension.name(), users.isEmpty() ? "the source's columns" : String.join(" and ", users));
                found.add(new Layout.DimensionColumn(column, new DimensionCells(dimension)));
            } else if (header.position(dimension.name()) >= 0) {
                found.add(new Layout.DimensionColumn(header.position(dimension.name()), new DimensionCells(dimension)));
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

    /** The columns of figures, in the order in which KPIs name them. */
    private Map<Integer, Layout.FigureColumn> figures() {
        Map<Integer, Layout.FigureColumn> figures = new LinkedHashMap<>();
        for (Kpi kpi : fed) {
            for (Amount amount : amounts(kpi)) {
                if (amount instanceof Amount.Column name) {
                    int column = header.column(name.name(), "kpi " + kpi.id());
                    figures.merge(
                            column,
                            new Layout.FigureColumn(column, kpi, kpi),
                            (a, b) -> new Layout.FigureColumn(
                                    column,
                                    b.coarsest().decimals() < a.coarsest().decimals() ? b.coarsest() : a.coarsest(),
                                    b.finest().decimals() > a.finest().decimals() ? b.finest() : a.finest()));
                }
            }
        }
        return figures;
    }
}
