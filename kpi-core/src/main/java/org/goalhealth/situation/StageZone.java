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
 * The zone of a funnel stage in one segment (F1), by the zones that the plan gives the stage there and then (F3).
 *
 * <p>Where the funnel asks for confidence, a stage is in a worse zone only where the whole interval of its share is.
 *
 * <p>Signals: {@link #getZone}, {@link #getPeriods}.
 */
public final class StageZone extends StreakFact {

    private static final int ZONE = 1;
    private static final int PERIODS = 2;

    private final FunnelId funnel;
    private final Funnel.Stage stage;
    private final StageBorders borders;
    /** Of a plain figure, better higher, with the same limits all year: from where on ideal, from where on no danger. */
    private final long idealFrom;

    private final long warningFrom;
    /** Whether there are such. */
    private final boolean plain;

    private Zone zone = Zone.UNKNOWN;
    /** The zones in which nobody notices it, however long. */
    private final EnumSet<Zone> unnoticed = EnumSet.noneOf(Zone.class);

    StageZone(FunnelId funnel, Funnel.Stage stage, StageBorders borders, Series series, JudgedTime time) {
        super(series, time);
        this.funnel = funnel;
        this.stage = stage;
        this.borders = borders;
        boolean steady = series.kpi().better() == Direction.HIGHER && borders.isSteady();
        this.idealFrom = steady ? borders.of(0).ideal().least() : Long.MAX_VALUE;
        this.warningFrom = steady ? borders.of(0).danger().least() : Long.MAX_VALUE;
        this.plain = idealFrom != Long.MAX_VALUE && warningFrom != Long.MAX_VALUE;
    }

    /** The id of the funnel. */
    public String getFunnel() {
        return funnel.value();
    }

    /** The id of the stage. */
    public String getStage() {
        return stage.id().value();
    }

    /** The limits of the zones in the latest closed period. Not for conditions. */
    public Funnel.Zones zones() {
        return borders.of(latest()).zones();
    }

    /** How the stage was passed in the latest closed period; empty where that has no figure. */
    Optional<StagePass> pass() {
        // A score is of the latest period, as F2 has it, and not of one that zones are held from.
        int closed = time().latest();
        return StagePass.of(stage, borders.of(closed).zones(), series.settled(closed), closed);
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
        return borders.words() + ", " + series.kpi().better() + held();
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
        if (!plain || isWatched()) {
            return RESTLESS;
        }
        if (unnoticed.contains(Zone.IDEAL) && unnoticed.contains(getZone())) {
            return (unnoticed.contains(Zone.WARNING) ? warningFrom : idealFrom) - 1;
        }
        return getZone() == Zone.IDEAL && streak() == 0 ? idealFrom - 1 : RESTLESS;
    }

    @Override
    long endsAbove() {
        return plain ? idealFrom - 1 : RESTLESS;
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
            return Verdict.afterGap(read.contains("periods")
                    && getZone() != Zone.IDEAL
                    && zoneOf(lastUpTo(latest() - 1)) == Zone.UNKNOWN);
        }
        return Verdict.of(series.settled(latest()).has(latest()) ? Verdict.Data.UNDEFINED : Verdict.Data.MISSING);
    }

    @Override
    boolean holdsOverGaps() {
        return true;
    }

    @Override
    int streakSignal() {
        return PERIODS;
    }

    @Override
    int restart() {
        return enter(zoneOf(comesToLatest())) | super.restart();
    }

    @Override
    int step() {
        return judge() | super.step();
    }

    @Override
    int step(long part, long base) {
        if (!plain) {
            return step();
        }
        int changed = enter(zoneOfPlain(part));
        return changed | step(isWorseThanIdeal(zone));
    }

    private int judge() {
        return enter(zoneOf(latest()));
    }

    private int enter(Zone next) {
        Zone before = zone;
        zone = next;
        return before == next ? 0 : ZONE;
    }

    @Override
    boolean holds(int ordinal) {
        return isWorseThanIdeal(ordinal == latest() ? zone : zoneOf(ordinal));
    }

    private static boolean isWorseThanIdeal(Zone zone) {
        return zone == Zone.WARNING || zone == Zone.DANGER;
    }

    private Zone zoneOf(int ordinal) {
        Series known = series.settled(latest());
        long part = known.raw(ordinal);
        if (part == Series.NONE) {
            return Zone.UNKNOWN;
        }
        if (plain) {
            return zoneOfPlain(part);
        }
        return borders.zone(ordinal, part, known.rawBase(ordinal), known);
    }

    private Zone zoneOfPlain(long part) {
        return part >= idealFrom ? Zone.IDEAL : part < warningFrom ? Zone.DANGER : Zone.WARNING;
    }

    @Override
    public Evidence evidence() {
        Series known = series.settled(latest());
        if (!(reading() instanceof Reading.Figure)) {
            throw new IllegalStateException("no figure of stage " + funnel + "/" + stage.id() + " " + getSegment());
        }
        return Shown.evidence(
                known, time(), since(), latest(), Math.max(1, streak()), figures(), List.of(), Optional.empty());
    }

    @Override
    List<Object> states() {
        return List.of(getZone(), streak());
    }

    @Override
    List<EvidenceFigure> figures() {
        Unit unit = series.kpi().unit();
        Border ideal = borders.of(latest()).ideal();
        Border danger = borders.of(latest()).danger();
        Fraction limit = getZone() == Zone.DANGER ? danger.limit() : ideal.limit();
        List<EvidenceFigure> figures = Shown.figureAndLimit(reading(), limit, unit);
        figures.add(new EvidenceFigure(EvidenceFigure.Name.IDEAL, ideal.limit(), unit));
        figures.add(new EvidenceFigure(EvidenceFigure.Name.DANGER, danger.limit(), unit));
        Series known = series.settled(latest());
        borders.interval(latest(), known).ifPresent(interval -> {
            figures.add(new EvidenceFigure(EvidenceFigure.Name.LEAST, interval.low(), unit));
            figures.add(new EvidenceFigure(EvidenceFigure.Name.MOST, interval.high(), unit));
            figures.add(new EvidenceFigure(EvidenceFigure.Name.BASE, known.base(latest()), Unit.Plain.PLAIN));
        });
        return figures;
    }
}
