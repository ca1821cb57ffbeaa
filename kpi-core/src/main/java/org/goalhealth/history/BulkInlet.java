package org.goalhealth.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.goalhealth.plan.Problem;

/**
 * The way into many finest series together, a period at a time: figures of those that lie together are put into their
 * row in one go.
 *
 * <p>Not thread-safe.
 */
public final class BulkInlet {

    private final LiveHistory.Inlet[] inlets;
    private final List<SameRows> rows;

    /**
     * Of ways that were made already, in their order.
     *
     * @throws IllegalArgumentException where two lead to the same series
     */
    public BulkInlet(List<? extends LiveHistory.Inlet> each) {
        this.inlets = each.toArray(LiveHistory.Inlet[]::new);
        Map<Panel, List<Integer>> byPanel = new LinkedHashMap<>();
        Set<Series> known = new HashSet<>();
        for (int i = 0; i < inlets.length; i++) {
            Series series = inlets[i].series();
            if (!known.add(series)) {
                throw new IllegalArgumentException("kpi " + series.kpi().id() + " '" + series.segment()
                        + "' would be given two figures at once\n  name each series once");
            }
            byPanel.computeIfAbsent(inlets[i].panel(), panel -> new ArrayList<>())
                    .add(i);
        }
        this.rows = byPanel.entrySet().stream()
                .map(one -> new SameRows(one.getKey(), one.getValue()))
                .toList();
    }

    /**
     * Gives the figures of a period, {@link Series#NONE} where there is none.
     *
     * @param bases what the parts of ratios are taken over; not looked at where they are no ratios
     * @param told why a figure was not taken
     */
    public void take(int ordinal, long[] parts, long[] bases, Consumer<Problem> told) {
        rows.forEach(one -> one.take(ordinal, parts, bases, told));
    }

    /** Those that lie in the same rows. */
    private final class SameRows {
        private final Panel panel;
        /** Where each stands among all. */
        private final int[] seats;
        /** Where each stands in a row. */
        private final int[] places;

        SameRows(Panel panel, List<Integer> mine) {
            this.panel = panel;
            this.seats = mine.stream().mapToInt(Integer::intValue).toArray();
            this.places = mine.stream().mapToInt(i -> inlets[i].place()).toArray();
        }

        void take(int ordinal, long[] parts, long[] bases, Consumer<Problem> told) {
            int next = panel.putAlone(ordinal, 0, seats, places, parts, bases);
            while (next < seats.length) {
                int seat = seats[next];
                Problem problem = inlets[seat].takeSlowly(ordinal, parts[seat], panel.isRatio() ? bases[seat] : 1);
                if (problem != null) {
                    told.accept(problem);
                }
                next = panel.putAlone(ordinal, next + 1, seats, places, parts, bases);
            }
        }
    }
}
