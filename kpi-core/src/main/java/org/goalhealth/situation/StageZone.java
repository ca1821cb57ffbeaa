package org.goalhealth.situation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.FunnelId;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/**
 * The zone of a funnel stage in one segment (F1), by the zones that the plan gives the stage.
 *
 * <p>Signals: {@link #getZone}, {@link #getPeriods}.
 */
public final class StageZone extends StreakFact {

    private static final int ZONE = 1;
    private static final int PERIODS = 2;

    private final FunnelId funnel;
    private final Funnel.Stage stage;
    private final Border ideal;
    private final Border danger;
    /** Of a plain figure that is better higher: from where on it is ideal, and from where on in no danger. */
    private final long idealFrom;

    private final long warningFrom;
    private Zone zone = Zone.UNKNOWN;
    /** The zones in which nobody notices it, however long. */
    private final EnumSet<Zone> unnoticed = EnumSet.noneOf(Zone.class);

    StageZone(FunnelId funnel, Funnel.Stage stage, Border ideal, Border danger, Series series, JudgedTime time) {
        super(series, time);
        this.funnel = funnel;
        this.stage = stage;
        this.ideal = ideal;
        this.danger = danger;
        boolean higher = series.kpi().better() == Direction.HIGHER;
        this.idealFrom = higher ? ideal.least() : Long.MAX_VALUE;
        this.warningFrom = higher ? danger.least() : Long.MAX_VALUE;
    }

    /** The id of the funnel. */
    public String getFunnel() {
        return funnel.value();
    }

    /** The id of the stage. */
    public String getStage() {
        return stage.id().value();
    }

    @Override
    public Subject getSubject() {
        return new Subject.OfStage(funnel, stage.id());
    }

    /** The zone in the latest closed period. */
    public Zone getZone() {
        catchUp();
        return zone;
    }

    /** Closed periods in a row worse than ideal, up to the latest closed one. */
    public int getPeriods() {
        return streak();
    }

    @Override
    String judgement() {
        return "ideal: " + stage.ideal() + ", danger: " + stage.danger() + ", "
                + series.kpi().better();
    }

    @Override
    void noticedBy(Predicate<Fact> noticed) {
        catchUp();
        Zone actual = zone;
        unnoticed.clear();
        if ((awaited & ~MOVED & ~ZONE) == 0) {
            for (Zone one : Zone.values()) {
                zone = one;
                if (!noticed.test(this)) {
                    unnoticed.add(one);
                }
            }
        }
        zone = actual;
    }

    @Override
    long quietAbove() {
        if (idealFrom == Long.MAX_VALUE || warningFrom == Long.MAX_VALUE || isWatched()) {
            return RESTLESS;
        }
        if (unnoticed.contains(Zone.IDEAL) && unnoticed.contains(getZone())) {
            return (unnoticed.contains(Zone.WARNING) ? warningFrom : idealFrom) - 1;
        }
        return getZone() == Zone.IDEAL && streak() == 0 ? idealFrom - 1 : RESTLESS;
    }

    @Override
    int patience() {
        return 0;
    }

    @Override
    int patienceLeft() {
        return 0;
    }

    @Override
    Verdict verdict(Set<String> read) {
        if (getZone() != Zone.UNKNOWN) {
            return Verdict.afterGap(
                    read.contains("periods") && getZone() != Zone.IDEAL && zoneOf(latest() - 1) == Zone.UNKNOWN);
        }
        return Verdict.of(series.settled(latest()).has(latest()) ? Verdict.Data.UNDEFINED : Verdict.Data.MISSING);
    }

    @Override
    int streakSignal() {
        return PERIODS;
    }

    @Override
    int restart() {
        return judge() | super.restart();
    }

    @Override
    int step() {
        return judge() | super.step();
    }

    private int judge() {
        Zone before = zone;
        zone = zoneOf(latest());
        return before == zone ? 0 : ZONE;
    }

    @Override
    boolean holds(int ordinal) {
        Zone then = ordinal == latest() ? zone : zoneOf(ordinal);
        return then == Zone.WARNING || then == Zone.DANGER;
    }

    private Zone zoneOf(int ordinal) {
        Series known = series.settled(latest());
        long part = known.raw(ordinal);
        if (part == Series.NONE) {
            return Zone.UNKNOWN;
        }
        if (idealFrom != Long.MAX_VALUE && warningFrom != Long.MAX_VALUE) {
            return part >= idealFrom ? Zone.IDEAL : part < warningFrom ? Zone.DANGER : Zone.WARNING;
        }
        long base = known.rawBase(ordinal);
        if (base <= 0) {
            return Zone.UNKNOWN;
        }
        int sign = series.kpi().better() == Direction.HIGHER ? 1 : -1;
        if (sign * ideal.compare(part, base, known) >= 0) {
            return Zone.IDEAL;
        }
        return sign * danger.compare(part, base, known) < 0 ? Zone.DANGER : Zone.WARNING;
    }

    @Override
    public Evidence evidence() {
        Series known = series.settled(latest());
        if (!(reading() instanceof Reading.Figure)) {
            throw new IllegalStateException("no figure of stage " + funnel + "/" + stage.id() + " " + getSegment());
        }
        return Shown.evidence(known, time(), latest(), Math.max(1, streak()), figures(), List.of(), Optional.empty());
    }

    @Override
    List<Object> states() {
        return List.of(getZone(), streak());
    }

    @Override
    List<EvidenceFigure> figures() {
        Unit unit = series.kpi().unit();
        Fraction limit = getZone() == Zone.DANGER ? danger.limit() : ideal.limit();
        List<EvidenceFigure> figures = Shown.figureAndLimit(reading(), limit, unit);
        figures.add(new EvidenceFigure(EvidenceFigure.Name.IDEAL, ideal.limit(), unit));
        figures.add(new EvidenceFigure(EvidenceFigure.Name.DANGER, danger.limit(), unit));
        return figures;
    }
}
