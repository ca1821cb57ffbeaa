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
 * the other has, are all in conflict: none is used, and each KPI that such rows feed has no figure there. Nothing of
 * this depends on which came first.
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
    public void finish(Tally tally, Totals totals) {
        if (layout.cadences().size() > 1) {
            for (int i = 0; i < layout.cadences().size(); i++) {
                conflictsOf(i);
            }
        }
        for (Entry entry : entries.values()) {
            count(entry, tally);
            for (int i = 0; i < layout.feeds().size(); i++) {
                feed(i, entry, totals);
            }
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
                int[] key = Arrays.copyOf(entry.dimensions, entry.dimensions.length + 1);
                key[entry.dimensions.length] = entry.day.ordinals()[cadence];
                byPeriod.computeIfAbsent(new IntKey(key), k -> new ArrayList<>(1))
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

    private void feed(int i, Entry entry, Totals totals) {
        Layout.Feed feed = layout.feeds().get(i);
        int ordinal = entry.day.ordinals()[feed.cadence()];
        if (ordinal == NamedDay.NONE) {
            return;
        }
        if (entry.conflict) {
            totals.conflict(i, ordinal, entry.dimensions, entry.label);
        } else if (feed.isWhole(entry.figures)) {
            totals.add(
                    i,
                    ordinal,
                    entry.dimensions,
                    entry.figures[feed.part()],
                    feed.isRatio() ? entry.figures[feed.base()] : null,
                    entry.label);
        }
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
