package org.goalhealth.history.source;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Rows that are events: all add up, straight away. */
final class EventRows implements Gathering {

    private final Layout layout;
    private final Totals totals;
    private long taken;

    EventRows(Layout layout, Totals totals) {
        this.layout = layout;
        this.totals = totals;
    }

    @Override
    public void take(int line, NamedDay day, int[] dimensions, @Nullable BigDecimal[] figures) {
        taken++;
        for (int i = 0; i < layout.feeds().size(); i++) {
            Layout.Feed feed = layout.feeds().get(i);
            BigDecimal part = figures[feed.part()];
            BigDecimal base = feed.isRatio() ? figures[feed.base()] : null;
            // an event may carry one side of a ratio only, as a sale without a cost: the other side is not touched
            if (part != null || base != null) {
                totals.add(i, day.ordinals()[feed.cadence()], dimensions, part, base, null);
            }
        }
    }

    /**
     * Nobody knows how many events there should be: of a sum the intake's word is all there is. A count is of rows, and
     * here is one: without it the count would be too small.
     */
    @Override
    public void lose(int line, NamedDay day, int[] dimensions, @Nullable BigDecimal[] figures) {
        for (int i = 0; i < layout.feeds().size(); i++) {
            Layout.Feed feed = layout.feeds().get(i);
            boolean addsNothing =
                    isRefused(feed.part(), figures) && (!feed.isRatio() || isRefused(feed.base(), figures));
            if (counts(feed) && !addsNothing) {
                totals.unknown(i, day.ordinals()[feed.cadence()], dimensions, null);
            }
        }
    }

    @Override
    public void doubt(int figure, NamedDay day, int[] dimensions) {
        for (int i = 0; i < layout.feeds().size(); i++) {
            Layout.Feed feed = layout.feeds().get(i);
            if (feed.part() == figure || feed.base() == figure) {
                totals.unknown(i, day.ordinals()[feed.cadence()], dimensions, null);
            }
        }
    }

    private boolean counts(Layout.Feed feed) {
        return layout.isCount(feed.part()) || (feed.isRatio() && layout.isCount(feed.base()));
    }

    private boolean isRefused(int figure, @Nullable BigDecimal[] figures) {
        BigDecimal count = figures[figure];
        return layout.isCount(figure) && count != null && count.signum() == 0;
    }

    @Override
    public void finish(Tally tally, Totals sameTotals) {
        tally.accepted(taken);
    }
}
