package org.goalhealth.history.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.plan.Place;
import org.goalhealth.time.PlanCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are a period's figures each, known by their period and all their dimensions.
 *
 * <p>A row that comes again is a duplicate. Rows of one key that differ in any needed figure, be it that one lacks what
 * the other has, are all in conflict: none is used, and each KPI that such rows feed has no figure there.
 *
 * <p>Nor has a KPI a figure where one of the rows that it adds up leaves its figure empty or was rejected: the sum of
 * the others would pass for the whole. Nothing of this depends on which came first.
 */
final class PeriodRows implements Gathering {

    /** What is known under one key. */
    private static final class Entry {
        final NamedDay day;
        final int[] dimensions;
        final @Nullable BigDecimal[] figures;
        final int line;
        String label;
        long rows = 1;
        boolean conflict;

        Entry(int line, NamedDay day, int[] dimensions, @Nullable BigDecimal[] figures) {
            this.line = line;
            this.day = day;
            this.dimensions = dimensions;
            this.figures = figures;
            this.label = day.label();
        }
    }

    private final PlanCalendar calendar;
    private final Layout layout;
    private final DateCells dates;
    private final String from;
    private final Map<IntKey, Entry> entries = new LinkedHashMap<>();
    private final List<Entry> lost = new ArrayList<>();

    PeriodRows(PlanCalendar calendar, Layout layout, DateCells dates, String from) {
        this.calendar = calendar;
        this.layout = layout;
        this.dates = dates;
        this.from = from;
    }

    @Override
    public void take(int line, NamedDay day, int[] dimensions, @Nullable BigDecimal[] figures) throws BadCell {
        for (Layout.Feed feed : layout.feeds()) {
            if (day.ordinals()[feed.cadence()] == NamedDay.NONE && feed.isWhole(figures)) {
                // the KPIs of other cadences lose its figures too
                lose(line, day, dimensions, figures);
                throw dates.misfit(day, feed.cadence());
            }
        }
        int[] key = Arrays.copyOf(day.ordinals(), day.ordinals().length + dimensions.length);
        System.arraycopy(dimensions, 0, key, day.ordinals().length, dimensions.length);
        Entry known = entries.putIfAbsent(new IntKey(key), new Entry(line, day, dimensions, figures));
        if (known != null) {
            known.rows++;
            known.conflict |= !Arrays.equals(known.figures, figures);
            known.label = known.label.compareTo(day.label()) <= 0 ? known.label : day.label();
        }
    }

    @Override
    public void lose(int line, NamedDay day, int[] dimensions, @Nullable BigDecimal[] figures) {
        lost.add(new Entry(line, day, dimensions, figures));
    }

    @Override
    public void doubt(int figure, NamedDay day, int[] dimensions) {
        throw new IllegalStateException("figures of whole periods are not counted: the plan's check refuses it");
    }

    @Override
    public void finish(Tally tally, Totals totals) {
        if (layout.cadences().size() > 1) {
            for (int i = 0; i < layout.cadences().size(); i++) {
                conflictsOf(i);
            }
        }
        entries.values().forEach(entry -> count(entry, tally));
        for (int i = 0; i < layout.feeds().size(); i++) {
            feed(i, totals);
            unknown(i, totals);
        }
    }

    /** With tolerance two days may name one week and yet two days: the week then has two rows. */
    private void conflictsOf(int cadence) {
        Map<IntKey, List<Entry>> byPeriod = new HashMap<>();
        for (Entry entry : entries.values()) {
            // of rows that differ any may be the one that speaks of this cadence
            boolean says = entry.conflict
                    || layout.feeds().stream().anyMatch(f -> f.cadence() == cadence && f.isWhole(entry.figures));
            if (says && entry.day.ordinals()[cadence] != NamedDay.NONE) {
                byPeriod.computeIfAbsent(key(entry, cadence), k -> new ArrayList<>(1))
                        .add(entry);
            }
        }
        byPeriod.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> same.forEach(e -> e.conflict = true));
    }

    private void count(Entry entry, Tally tally) {
        if (!entry.conflict) {
            tally.accepted(1);
            tally.duplicate(entry.rows - 1);
            return;
        }
        String what = describe(entry);
        tally.conflicting(
                entry.rows,
                new Place(from, entry.line, 0),
                what,
                (entry.rows == 1 ? "a row and another" : entry.rows + " rows") + " say different things of " + what,
                "keep the right one; until then the period has no figure");
    }

    private void feed(int i, Totals totals) {
        Layout.Feed feed = layout.feeds().get(i);
        for (Entry entry : entries.values()) {
            int ordinal = entry.day.ordinals()[feed.cadence()];
            if (ordinal != NamedDay.NONE && !entry.conflict && feed.isWhole(entry.figures)) {
                totals.add(
                        i,
                        ordinal,
                        entry.dimensions,
                        entry.figures[feed.part()],
                        feed.isRatio() ? entry.figures[feed.base()] : null,
                        entry.label);
            }
        }
    }

    /** Marks the periods of which rows say that there is something, and not what. */
    private void unknown(int i, Totals totals) {
        Layout.Feed feed = layout.feeds().get(i);
        Map<IntKey, List<Entry>> silent = new HashMap<>();
        for (Entry entry : entries.values()) {
            if (entry.conflict) {
                unknown(i, entry, totals);
            } else if (!feed.isWhole(entry.figures)) {
                silent(feed, entry, silent);
            }
        }
        for (Entry entry : lost) {
            if (feed.isWhole(entry.figures)) {
                unknown(i, entry, totals);
            } else {
                silent(feed, entry, silent);
            }
        }
        if (silent.isEmpty()) {
            return;
        }
        // With tolerance a row may name a week and yet be about its own day: where another row has the week's figure,
        // this one need not.
        for (Entry entry : entries.values()) {
            if (!entry.conflict && feed.isWhole(entry.figures)) {
                silent.remove(key(entry, feed.cadence()));
            }
        }
        silent.values().forEach(same -> same.forEach(entry -> unknown(i, entry, totals)));
    }

    private void silent(Layout.Feed feed, Entry entry, Map<IntKey, List<Entry>> silent) {
        // A row that would be all of a KPI's figure and says nothing is as good as none, unless none means 0.
        if ((layout.addsUp(feed) || feed.isZeroInGaps()) && entry.day.ordinals()[feed.cadence()] != NamedDay.NONE) {
            silent.computeIfAbsent(key(entry, feed.cadence()), k -> new ArrayList<>(1))
                    .add(entry);
        }
    }

    private void unknown(int feed, Entry entry, Totals totals) {
        int ordinal = entry.day.ordinals()[layout.feeds().get(feed).cadence()];
        if (ordinal != NamedDay.NONE) {
            totals.unknown(feed, ordinal, entry.dimensions, entry.label);
        }
    }

    /** A period of a cadence and all dimensions. */
    private static IntKey key(Entry entry, int cadence) {
        int[] key = Arrays.copyOf(entry.dimensions, entry.dimensions.length + 1);
        key[entry.dimensions.length] = entry.day.ordinals()[cadence];
        return new IntKey(key);
    }

    private String describe(Entry entry) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < entry.dimensions.length; i++) {
            DimensionCells cells = layout.dimensions().get(i).cells();
            text.append(cells.name())
                    .append('=')
                    .append(cells.value(entry.dimensions[i]))
                    .append(' ');
        }
        for (int i = 0; i < layout.cadences().size(); i++) {
            if (entry.day.ordinals()[i] != NamedDay.NONE) {
                return text.append(calendar.period(
                                layout.cadences().get(i), entry.day.ordinals()[i]))
                        .toString();
            }
        }
        return text.toString();
    }
}
