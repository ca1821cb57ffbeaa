package org.goalhealth.history.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.goalhealth.customer.Prospect;
import org.goalhealth.history.History;
import org.goalhealth.history.Intake;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.CustomerPlan;
import org.goalhealth.plan.DefinitionId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.RowDefinition;
import org.goalhealth.plan.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads the data of a plan's sources into a {@link History}.
 *
 * <p>Each source that a KPI uses is read once, row by row, and may feed several KPIs and segments. A row that cannot be
 * understood is rejected and named in the source's {@link Intake} with its file, line and value; the rest proceeds. The
 * order of rows never matters.
 *
 * <ul>
 *   <li>Where dates name a period's start or end, a row is a period's figures: the same row again is a duplicate; rows
 *       of one period and segment that differ are in conflict, none of them is used, and the KPIs they feed have no
 *       figure there.
 *   <li>Where dates are any day, rows are events and add up; there are no duplicates.
 *   <li>An empty figure is missing, never 0, nor is a ratio of which a period's row lacks one figure. Where a KPI adds
 *       up several rows of a period, as those of all regions, and one of them is such, the KPI has no figure there: the
 *       sum of the others would pass for the whole. So it is where a row is rejected, for a bad number or for a date
 *       that fits another KPI only. A rejected row whose date or dimension cannot be read cannot be placed, and the
 *       others add up without it: look at the intake.
 *   <li>Of an event an empty figure adds nothing, and a ratio takes the one that is there; a rejected event is left out.
 *   <li>Where rows are counted, a row that a definition cannot judge, and a rejected one that may count, leave the KPI
 *       without a figure for its period and segment: the count of the others would be too small.
 * </ul>
 *
 * <p>Immutable and thread-safe, as far as what it was given is: {@link Connections}, {@link RowListener} and the
 * predicate of URLs are called on the reading thread.
 */
public final class Sources {

    private final Path folder;
    private final @Nullable Connections connections;
    private final Predicate<String> urls;
    private final RowListener listener;

    private Sources(Path folder, @Nullable Connections connections, Predicate<String> urls, RowListener listener) {
        this.folder = folder;
        this.connections = connections;
        this.urls = urls;
        this.listener = listener;
    }

    /**
     * Sources whose files lie in a folder.
     *
     * @param folder where relative paths begin; no path may leave it, nor any link in it
     */
    public static Sources in(Path folder) {
        return new Sources(folder, null, url -> false, (source, rows) -> {});
    }

    /** The same with connections for SQL sources that name no URL. */
    public Sources connectingWith(Connections value) {
        return new Sources(folder, value, urls, listener);
    }

    /**
     * The same where a plan's own JDBC URLs may be opened, if they are allowed; without this call none is.
     *
     * <p>A URL is more than an address: it chooses the driver and its settings, and with some drivers runs code when it
     * is opened, as an {@code INIT} script of H2 does. Who writes the plan would then decide what runs here. Allow all
     * ({@code url -> true}) only where plans come from people who may run code with your rights; else compare whole
     * URLs, as settings may follow any beginning.
     *
     * @param allowed whether a URL, as the plan writes it, may be opened
     */
    public Sources allowingUrls(Predicate<String> allowed) {
        return new Sources(folder, connections, allowed, listener);
    }

    /** The same with someone who hears how far the reading has come. */
    public Sources progress(RowListener value) {
        return new Sources(folder, connections, urls, value);
    }

    /**
     * Reads every source that a KPI of the plan uses.
     *
     * @return the history, whose first intakes are those of the sources in the plan's order
     * @throws UnreadableSourceException with the problems of all sources that cannot be used at all: a file that is
     *     missing, empty, damaged or in another encoding, a column that is not there, a query that fails
     */
    public History read(Plan plan) {
        List<Problem> problems = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        List<Intake> intakes = new ArrayList<>();
        for (Source source : plan.sources()) {
            List<Kpi> fed = fed(plan, source);
            if (fed.isEmpty()) {
                continue;
            }
            try {
                RowTaker taker = rows(source)
                        .read(header -> RowTaker.open(plan, source, Layout.of(plan, source, fed, header), listener));
                taker.finish(observations, intakes);
            } catch (Unusable e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new UnreadableSourceException(problems);
        }
        return History.of(plan, observations, intakes);
    }

    /**
     * Judges every row of a definition's source.
     *
     * @throws IllegalArgumentException with the nearest names, where the plan has no such definition
     * @throws UnreadableSourceException where its source cannot be used at all
     */
    public DefinitionCount judge(Plan plan, DefinitionId definition) {
        return judge(plan, definition, Optional.empty());
    }

    /**
     * As {@link #judge(Plan, DefinitionId)}, and hands each row over with its verdict, in the order of the source.
     *
     * @param each hears nothing of rows that are none, as with too few columns
     */
    public DefinitionCount judge(Plan plan, DefinitionId definition, JudgedRows each) {
        return judge(plan, definition, Optional.of(each));
    }

    private DefinitionCount judge(Plan plan, DefinitionId id, Optional<JudgedRows> each) {
        RowDefinition definition = plan.definition(id);
        Source source = plan.sources().stream()
                .filter(one -> one.id().equals(definition.source()))
                .findFirst()
                .orElseThrow();
        try {
            return rows(source)
                    .read(header -> DefinitionJudge.open(source, definition, header, each, listener))
                    .count();
        } catch (Unusable e) {
            throw new UnreadableSourceException(e.problems());
        }
    }

    /**
     * Reads the orders of customers, and the prospects beside them, where there are any.
     *
     * <p>A row is an order; the same row again is another one. A row that cannot be understood is rejected and named in
     * the {@link Intake} of its source. One of which nobody can say whether it is an order is named there as undecided,
     * and is none.
     *
     * @throws UnreadableSourceException with the problems of both sources, where they cannot be used at all
     */
    public OrderBook orders(CustomerPlan plan) {
        List<Problem> problems = new ArrayList<>();
        Optional<OrderRows> orders =
                taken(plan.orders().source(), header -> OrderRows.open(plan, header, listener), problems);
        Optional<ProspectRows> prospects = plan.prospects()
                .flatMap(
                        source -> taken(source, header -> ProspectRows.open(plan, source, header, listener), problems));
        if (!problems.isEmpty()) {
            throw new UnreadableSourceException(problems);
        }
        List<Intake> intakes = new ArrayList<>();
        OrderRows read = orders.orElseThrow();
        intakes.add(read.finish());
        List<Prospect> known = prospects.map(rows -> rows.finish(intakes)).orElse(List.of());
        return new OrderBook(read.orders(), read.leftOut(), known, intakes);
    }

    private <T extends Rows.Taker> Optional<T> taken(Source source, Rows.Opening<T> opening, List<Problem> problems) {
        try {
            return Optional.of(rows(source).read(opening));
        } catch (Unusable e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private Rows rows(Source source) {
        if (source instanceof Source.Csv csv) {
            return new CsvRows(csv, new DataFolder(folder));
        }
        return new SqlRows((Source.Sql) source, connections, urls);
    }

    private static List<Kpi> fed(Plan plan, Source source) {
        return plan.kpis().stream()
                .filter(kpi -> kpi.input().declaredSource().equals(Optional.of(source.id())))
                .toList();
    }
}
