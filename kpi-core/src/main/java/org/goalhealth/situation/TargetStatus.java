package org.goalhealth.situation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Target;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.jspecify.annotations.Nullable;

/**
 * How a goal's target was met in its latest closed period (W3, W4).
 *
 * <p>A result stands until the next period of the same cadence has closed: a first quarter's until the end of the
 * second. Signals: {@link #getState}, {@link #getPeriods}.
 */
public final class TargetStatus extends SeriesFact {

    private static final int STATE = 1;
    private static final int PERIODS = 2;
    /** By their places in what is remembered, which stay as they are. */
    private static final List<TargetState> STATES = List.of(
            TargetState.UNDER_FLOOR,
            TargetState.UNDER_TARGET,
            TargetState.ON_TARGET,
            TargetState.EXCEEDING,
            TargetState.UNKNOWN,
            TargetState.WITHIN_BAND);

    private static final List<TargetState> FROM_BEST = List.of(
            TargetState.EXCEEDING,
            TargetState.ON_TARGET,
            TargetState.WITHIN_BAND,
            TargetState.UNDER_TARGET,
            TargetState.UNDER_FLOOR);

    private static final TargetState[] NOT_JUDGED = {};

    private final GoalId goal;
    private final Goal.Measure measure;
    private final Series series;
    private final JudgedTime time;
    /** Made when it is first judged by, and dropped once the goal is over: a plan has goals of many years. */
    private @Nullable GoalLadder ladder;
    /** The judged periods that count to the goal. */
    private final int from;

    private final int to;
    /** The states of those already judged, by ordinal from the first on. */
    private TargetState[] states = NOT_JUDGED;

    /** The last judged period whose figures are no longer kept: its state stays. */
    private int frozen = Integer.MIN_VALUE;

    private TargetState state = TargetState.UNKNOWN;
    private int periods;
    private boolean stands;
    /** How far time had come when it was judged: passed over, it is judged again when it is asked. */
    private int counted = Integer.MIN_VALUE;
    /** The worst state that nobody notices, nor any better one; null where somebody notices the best. */
    private @Nullable TargetState unnoticed;

    /** What it is judged by, as far as that is kept. */
    private @Nullable JudgedSums sums;

    private int place;

    TargetStatus(GoalId goal, Goal.Measure measure, Series series, JudgedTime time) {
        this.goal = goal;
        this.measure = measure;
        this.series = series;
        this.time = time;
        JudgedTime.Span span = time.within(measure.period());
        this.from = span.from();
        this.to = span.to();
    }

    /** The id of the goal. */
    public String getGoal() {
        return goal.value();
    }

    /** The id of the goal's KPI. */
    public String getKpi() {
        return series.kpi().id().value();
    }

    @Override
    public Subject getSubject() {
        return new Subject.OfGoal(goal);
    }

    @Override
    public Segment getSegment() {
        return measure.segment();
    }

    /** How the latest closed period of the goal ended. */
    public TargetState getState() {
        catchUp();
        return state;
    }

    /** Judged periods in a row in this state or a worse one, up to the latest closed one. */
    public int getPeriods() {
        catchUp();
        return periods;
    }

    @Override
    boolean stands() {
        catchUp();
        return stands;
    }

    /** Comes to the latest judged period, where time has passed it over; answers which signals changed. */
    private int catchUp() {
        return counted == time.latest() ? 0 : judgeUpTo(time.latest());
    }

    @Override
    void summedBy(JudgedSums all, int where) {
        sums = all;
        place = where;
    }

    @Override
    void noticedBy(Predicate<Fact> noticed) {
        catchUp();
        TargetState actual = state;
        unnoticed = null;
        if ((awaited & ~MOVED & ~STATE) == 0) {
            for (TargetState one : FROM_BEST) {
                state = one;
                if (GoalLadder.has(measure.target(), one)) {
                    if (noticed.test(this)) {
                        break;
                    }
                    unnoticed = one;
                }
            }
        }
        state = actual;
    }

    @Override
    long quietAbove() {
        catchUp();
        if (unnoticed == null || isWatched() || (stands && !isUnnoticed(state)) || !isNext(time.latest() + 1)) {
            return RESTLESS;
        }
        return ladder().notUnder(unnoticed);
    }

    /** Whether it is judged by a period, or over with it. */
    private boolean isNext(int judged) {
        return from <= judged && judged <= to + 1;
    }

    private GoalLadder ladder() {
        GoalLadder rungs = ladder;
        if (rungs == null) {
            rungs = new GoalLadder(measure.target(), series);
            ladder = rungs;
        }
        return rungs;
    }

    private boolean isUnnoticed(TargetState one) {
        return one != TargetState.UNKNOWN && unnoticed != null && one.compareTo(unnoticed) >= 0;
    }

    @Override
    Verdict verdict(Set<String> read) {
        catchUp();
        if (time.latest() > to) {
            return Verdict.of(Verdict.Data.OVER);
        }
        return state == TargetState.UNKNOWN
                ? Verdict.of(Verdict.Data.MISSING)
                : Verdict.afterGap(
                        read.contains("periods") && state.compareTo(TargetState.ON_TARGET) < 0 && isAfterGap());
    }

    private boolean isAfterGap() {
        int before = time.latest() - from - 1;
        return before >= 0 && states[before] == TargetState.UNKNOWN;
    }

    @Override
    JudgedTime time() {
        return time;
    }

    /** Its last result stands until the next period has closed. */
    @Override
    JudgedTime.Span concerned() {
        return new JudgedTime.Span(from, to + 1);
    }

    @Override
    int restart() {
        judgePassedOver(frozen);
        states = Arrays.copyOf(states, kept());
        judge(time.latest(), this::stateOf);
        return settle();
    }

    @Override
    void forget(int before) {
        if (sums == null) {
            catchUp();
        }
        frozen = Math.max(frozen, time.lastNotWithin(before));
    }

    @Override
    String judgement() {
        return measure.target() + ", " + measure.period() + " by " + time.every() + ", "
                + series.kpi().better();
    }

    /**
     * The states of judged periods whose figures are gone, by their places in {@link #STATES}; none once the goal is over,
     * as nobody asks for them any more.
     */
    @Override
    int[] memory() {
        catchUp();
        int kept = kept();
        if (kept == 0 || time.latest() > to) {
            return super.memory();
        }
        int[] memory = new int[kept];
        for (int i = 0; i < kept; i++) {
            memory[i] = STATES.indexOf(states[i]);
        }
        return memory;
    }

    @Override
    void remember(int[] memory) {
        states = new TargetState[memory.length];
        for (int i = 0; i < memory.length; i++) {
            states[i] = STATES.get(memory[i]);
        }
        frozen = memory.length == 0 ? frozen : from + memory.length - 1;
    }

    @Override
    void remembersAs(Fact running) {
        remember(running.memory());
    }

    private int kept() {
        return (int) Math.min(states.length, Math.max(0, (long) frozen - from + 1));
    }

    @Override
    int step() {
        return judgeUpTo(time.latest());
    }

    @Override
    int revise(int ordinal) {
        // Passed over, it may be judged by the revised figure already.
        int changed = catchUp();
        int judged = time.judgedOf(ordinal);
        if (judged < from || judged > to || judged <= frozen || judged - from >= states.length) {
            return changed;
        }
        states[judged - from] = stateOf(judged);
        return changed | settle();
    }

    @Override
    int step(long parts, long bases) {
        int latest = time.latest();
        judgePassedOver(latest - 1);
        if (bases > 0 && latest <= to && latest - from == states.length) {
            states = Arrays.copyOf(states, states.length + 1);
            states[latest - from] = ladder().state(parts, bases, series);
        }
        return judgeUpTo(latest);
    }

    private int judgeUpTo(int latest) {
        judgePassedOver(latest);
        return settle();
    }

    private void judgePassedOver(int latest) {
        judge(latest, this::stateThen);
    }

    private void judge(int latest, IntFunction<TargetState> by) {
        int judged = latest < from || time.latest() > to ? 0 : Math.min(latest, to) - from + 1;
        if (judged > states.length) {
            TargetState[] more = Arrays.copyOf(states, judged);
            for (int i = states.length; i < judged; i++) {
                more[i] = by.apply(from + i);
            }
            states = more;
        }
    }

    private int settle() {
        counted = time.latest();
        TargetState stateBefore = state;
        int periodsBefore = periods;
        boolean stoodBefore = stands;
        int latest = time.latest();
        stands = latest >= from && latest <= to;
        if (latest > to) {
            ladder = null;
            states = NOT_JUDGED;
        }
        state = stands ? states[latest - from] : TargetState.UNKNOWN;
        periods = 0;
        while (stands
                && periods < states.length
                && state != TargetState.UNKNOWN
                && isAsBad(states[latest - from - periods])) {
            periods++;
            if (latest - from - periods < 0) {
                break;
            }
        }
        int changed = (state == stateBefore ? 0 : STATE) | (periods == periodsBefore ? 0 : PERIODS);
        return MOVED | (stands == stoodBefore ? changed : STATE | PERIODS);
    }

    private boolean isAsBad(TargetState then) {
        return then != TargetState.UNKNOWN && then.compareTo(state) <= 0;
    }

    /** The state of a judged period by its sum as it was then, or where that is not kept, by its figures. */
    private TargetState stateThen(int judged) {
        long sum = sums == null || series.kpi().input().isRatio() ? Series.NONE : sums.of(judged, place);
        return sum == Series.NONE ? stateOf(judged) : ladder().state(sum, 1, series);
    }

    private TargetState stateOf(int judged) {
        Series known = series.settled(time.closing().latest());
        long parts = 0;
        long bases = 0;
        int last = time.lastOf(judged);
        int first = time.firstOf(judged);
        try {
            for (int i = first; i <= last; i++) {
                long part = known.raw(i);
                if (part == Series.NONE) {
                    return TargetState.UNKNOWN;
                }
                parts = Math.addExact(parts, part);
                bases = Math.addExact(bases, known.rawBase(i));
            }
        } catch (ArithmeticException e) {
            return Sums.over(known, first, last) instanceof Reading.Figure figure
                    ? ladder().state(figure.value())
                    : TargetState.UNKNOWN;
        }
        return last < first || bases <= 0 ? TargetState.UNKNOWN : ladder().state(parts, bases, known);
    }

    @Override
    public Evidence evidence() {
        catchUp();
        if (!stands || state == TargetState.UNKNOWN) {
            throw new IllegalStateException("no result of goal " + goal);
        }
        int latest = time.latest();
        return new Evidence(
                judged(latest - periods + 1), judged(latest), periods, figures(), List.of(), Optional.empty());
    }

    @Override
    Series series() {
        return series;
    }

    @Override
    Reading reading() {
        int latest = time.latest();
        return Sums.over(series.settled(time.closing().latest()), time.firstOf(latest), time.lastOf(latest));
    }

    @Override
    List<Object> states() {
        catchUp();
        return List.of(state, periods, stands);
    }

    @Override
    SourcePeriod latestPeriod() {
        return judged(time.latest());
    }

    @Override
    List<EvidenceFigure> figures() {
        catchUp();
        Target target = measure.target();
        Unit unit = series.kpi().unit();
        Fraction aim = Fraction.of(target.target());
        Reading reading = reading();
        Optional<Fraction> band = target.bandBorder(series.kpi().better());
        Fraction limit = state == TargetState.UNDER_FLOOR
                ? Fraction.of(target.floor().orElseThrow())
                : state == TargetState.ON_TARGET || state == TargetState.EXCEEDING ? aim : band.orElse(aim);
        List<EvidenceFigure> figures = Shown.figureAndLimit(reading, limit, unit);
        target.floor()
                .ifPresent(
                        floor -> figures.add(new EvidenceFigure(EvidenceFigure.Name.FLOOR, Fraction.of(floor), unit)));
        band.ifPresent(border -> figures.add(new EvidenceFigure(EvidenceFigure.Name.BAND, border, unit)));
        figures.add(new EvidenceFigure(EvidenceFigure.Name.TARGET, aim, unit));
        target.challenge()
                .ifPresent(challenge ->
                        figures.add(new EvidenceFigure(EvidenceFigure.Name.CHALLENGE, Fraction.of(challenge), unit)));
        if (reading instanceof Reading.Figure value
                && Completion.of(series.kpi().better(), value.value(), aim) instanceof Reading.Figure completion) {
            figures.add(new EvidenceFigure(EvidenceFigure.Name.COMPLETION, completion.value(), Unit.Share.PERCENT));
        }
        return figures;
    }

    private SourcePeriod judged(int ordinal) {
        var period = time.period(ordinal);
        return new SourcePeriod(period, period.label());
    }
}
