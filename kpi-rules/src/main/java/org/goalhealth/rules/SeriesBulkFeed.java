package org.goalhealth.rules;

import java.util.List;
import org.goalhealth.history.BulkInlet;
import org.goalhealth.time.Period;

/** Hands rows of figures to the history, and what cannot be used to the next answer. */
final class SeriesBulkFeed implements BulkFeed {

    private final Monitor monitor;
    private final List<Feed> feeds;
    /** It speaks for all: they are alike, and end together. */
    private final SeriesFeed first;

    private final BulkInlet inlet;

    SeriesBulkFeed(Monitor monitor, List<Feed> given) {
        if (given.isEmpty()) {
            throw new IllegalArgumentException("a bulk feed was asked for no feed\n  give it at least one");
        }
        this.monitor = monitor;
        feeds = List.copyOf(given);
        List<SeriesFeed> mine = feeds.stream().map(this::mine).toList();
        first = mine.get(0);
        for (SeriesFeed one : mine) {
            one.checkCurrent();
            if (!first.isLike(one)) {
                throw new IllegalArgumentException("a bulk feed was asked for " + first.name() + ", "
                        + first.kind() + ", and " + one.name() + ", " + one.kind()
                        + "\n  make one for each cadence, and one for ratios");
            }
        }
        inlet = new BulkInlet(mine);
    }

    private SeriesFeed mine(Feed feed) {
        if (feed instanceof SeriesFeed one && one.isOf(monitor)) {
            return one;
        }
        throw new IllegalArgumentException("the feed of kpi " + feed.kpi().id() + " '" + feed.segment()
                + "' is not of this monitor\n  ask this one for it by feed()");
    }

    @Override
    public List<Feed> feeds() {
        return feeds;
    }

    @Override
    public void observe(Period period, long[] figures) {
        give(period, figures, figures, false);
    }

    @Override
    public void observe(Period period, long[] parts, long[] bases) {
        give(period, parts, bases, true);
    }

    private void give(Period period, long[] parts, long[] bases, boolean two) {
        first.checkFit(period, two);
        checkLength(parts);
        checkLength(bases);
        monitor.enter();
        try {
            first.checkCurrent();
            inlet.take(period.ordinal(), parts, bases, monitor::refuse);
        } finally {
            monitor.leave();
        }
    }

    private void checkLength(long[] figures) {
        if (figures.length != feeds.size()) {
            throw new IllegalArgumentException("a bulk feed of " + feeds.size() + " series was given " + figures.length
                    + " figures\n  give one for each, BulkFeed.NONE where there is none");
        }
    }
}
