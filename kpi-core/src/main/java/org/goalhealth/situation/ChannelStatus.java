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
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.PlanCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Whether a channel is disrupted on a day, by what the plan says of it (W18).
 *
 * <p>Of several disruptions at a time the worst counts; of two as bad, the one that began first. There is one for each
 * channel and each rule that reads them. Signals: {@link #getState}, {@link #getDays}.
 */
public final class ChannelStatus extends PlanFact implements Judged {

    private static final int STATE = 1;
    private static final int DAYS = 2;
    private static final Comparator<Disruption> WORST_FIRST = Comparator.comparing(
                    Disruption::kind, Comparator.reverseOrder())
            .thenComparing(Disruption::from)
            .thenComparing(one -> one.until().orElse(LocalDate.MAX), Comparator.reverseOrder());

    private final String rule;
    private final Channel channel;
    private final List<Disruption> disruptions;
    private final AppliedLimits applied;
    private final DisruptionLimit limit;
    private @Nullable Disruption worst;
    private int days;

    /** @param disruptions all of this channel, whenever they are */
    ChannelStatus(
            String rule,
            Channel channel,
            List<Disruption> disruptions,
            AppliedLimits applied,
            DisruptionLimit limit,
            PlanCalendar calendar,
            LocalDate date) {
        super(calendar, date);
        this.rule = rule;
        this.channel = channel;
        this.disruptions = disruptions;
        this.applied = applied;
        this.limit = limit;
    }

    /** The rule whose limit it is judged by. */
    @Override
    public String getRule() {
        return rule;
    }

    /** The limits that it is judged by. */
    public DisruptionLimit getLimit() {
        return limit;
    }

    /** Days that the disruption has lasted, 1 on its first; 0 where the channel is open. */
    public int getDays() {
        return days;
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
        int daysBefore = days;
        Disruption open = disruptions.stream()
                .filter(one -> one.isOpenOn(date()))
                .min(WORST_FIRST)
                .orElse(null);
        worst = open;
        days = open == null ? 0 : Math.toIntExact(ChronoUnit.DAYS.between(open.from(), date())) + 1;
        return MOVED | (getState() == before ? 0 : STATE) | (days == daysBefore ? 0 : DAYS);
    }

    @Override
    List<Object> states() {
        return List.of(getState(), days);
    }

    @Override
    List<AppliedLimit> limits() {
        return applied.all();
    }

    @Override
    Optional<AppliedLimit> decisive() {
        return applied.all().stream().filter(one -> one.name().equals("days")).findFirst();
    }

    /** The days that it has lasted, and from how many on it is told. */
    @Override
    List<EvidenceFigure> figures() {
        return Shown.figureAndLimit(Reading.of(Fraction.of(days)), Fraction.of(limit.days()), Unit.Plain.PLAIN);
    }

    @Override
    public Evidence evidence() {
        Disruption open = worst;
        if (open == null) {
            throw new IllegalStateException(
                    "channel " + channel.id() + " is not disrupted on " + date() + "\n  report it only where it is");
        }
        List<EvidenceDate> dates = new ArrayList<>(2);
        dates.add(new EvidenceDate(EvidenceDate.Name.FROM, open.from()));
        open.until().ifPresent(last -> dates.add(new EvidenceDate(EvidenceDate.Name.UNTIL, last)));
        return new Evidence(
                day(open.from()), latestPeriod(), days, figures(), limits(), Optional.empty(), Optional.empty(), dates);
    }
}
