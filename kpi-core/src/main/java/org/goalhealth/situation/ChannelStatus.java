package org.goalhealth.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Channel;
import org.goalhealth.plan.Disruption;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.time.PlanCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Whether a channel is disrupted on a day, by what the plan says of it (W18).
 *
 * <p>Of several disruptions at a time the worst counts; of two as bad, the one that began first. Signal: {@link
 * #getState}.
 */
public final class ChannelStatus extends PlanFact {

    private static final int STATE = 1;
    private static final Comparator<Disruption> WORST_FIRST = Comparator.comparing(
                    Disruption::kind, Comparator.reverseOrder())
            .thenComparing(Disruption::from)
            .thenComparing(one -> one.until().orElse(LocalDate.MAX), Comparator.reverseOrder());

    private final Channel channel;
    private final List<Disruption> disruptions;
    private @Nullable Disruption worst;

    /** @param disruptions all of this channel, whenever they are */
    ChannelStatus(Channel channel, List<Disruption> disruptions, PlanCalendar calendar, LocalDate date) {
        super(calendar, date);
        this.channel = channel;
        this.disruptions = disruptions;
    }

    /** The id of the channel. */
    public String getChannel() {
        return channel.id().value();
    }

    @Override
    public Subject getSubject() {
        return new Subject.OfChannel(channel.id());
    }

    @Override
    public Segment getSegment() {
        return channel.segment();
    }

    /** How the channel does. */
    public ChannelState getState() {
        return state(worst);
    }

    private static ChannelState state(@Nullable Disruption of) {
        if (of == null) {
            return ChannelState.OPEN;
        }
        return switch (of.kind()) {
            case THROTTLED -> ChannelState.THROTTLED;
            case CANCELLED -> ChannelState.CANCELLED;
        };
    }

    @Override
    int restart() {
        ChannelState before = getState();
        worst = disruptions.stream()
                .filter(one -> one.isOpenOn(date()))
                .min(WORST_FIRST)
                .orElse(null);
        return getState() == before ? MOVED : MOVED | STATE;
    }

    @Override
    List<Object> states() {
        return List.of(getState());
    }

    @Override
    List<EvidenceFigure> figures() {
        return List.of();
    }

    @Override
    public Evidence evidence() {
        Disruption open = worst;
        if (open == null) {
            throw new IllegalStateException("channel " + channel.id() + " is not disrupted on " + date()
                    + "\n  report it only where it is");
        }
        List<EvidenceDate> dates = new ArrayList<>(2);
        dates.add(new EvidenceDate(EvidenceDate.Name.FROM, open.from()));
        open.until().ifPresent(last -> dates.add(new EvidenceDate(EvidenceDate.Name.UNTIL, last)));
        return new Evidence(
                day(open.from()),
                latestPeriod(),
                Math.toIntExact(ChronoUnit.DAYS.between(open.from(), date())) + 1,
                List.of(),
                List.of(),
                Optional.empty(),
                dates);
    }
}
