package org.goalhealth.budget.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.goalhealth.plan.ResponseCurve;
import org.goalhealth.plan.Segment;

/**
 * What one line brings by its spend, and how sure that is. Immutable and thread-safe.
 *
 * @param curve absent where the data has none at all
 * @param source who says so
 * @param sure the worst of the doubts; yes where there are none
 * @param most the most it ever spent in a period, past which a fitted curve is a guess; absent of a curve that was given
 */
public record LineResponse(
        Segment line,
        Optional<ResponseCurve> curve,
        Source source,
        Sureness sure,
        List<Doubt> doubts,
        Optional<Double> most,
        List<Draw> draws) {

    /** Who says what a line brings. */
    public enum Source {
        GIVEN,
        FITTED
    }

    public LineResponse {
        doubts = List.copyOf(doubts);
        draws = List.copyOf(draws);
    }

    static LineResponse given(Segment line, ResponseCurve curve) {
        return new LineResponse(
                line, Optional.of(curve), Source.GIVEN, Sureness.YES, List.of(), Optional.empty(), List.of());
    }

    static LineResponse fitted(
            Segment line, Optional<ResponseCurve> curve, List<Doubt> doubts, double most, List<Draw> draws) {
        Sureness sure = doubts.stream().map(Doubt::sure).reduce(Sureness.YES, Sureness::orWorse);
        return new LineResponse(line, curve, Source.FITTED, sure, doubts, Optional.of(most), draws);
    }

    /** This response with one more doubt. */
    LineResponse with(Doubt doubt) {
        List<Doubt> all = new ArrayList<>(doubts);
        all.add(doubt);
        return new LineResponse(line, curve, source, sure.orWorse(doubt.sure()), all, most, draws);
    }

    /** Whether there is a curve, and it is at least so sure. */
    public boolean isAtLeast(Sureness wanted) {
        return curve.isPresent() && sure.compareTo(wanted) <= 0;
    }

    /** In what range the response to a spend lies; absent of a curve that was given. */
    public Optional<Range> range(double spend) {
        return ranged(draw -> draw.at(spend));
    }

    /** In what range lies what the next unit brings; absent of a curve that was given. */
    public Optional<Range> marginalRange(double spend) {
        return ranged(draw -> draw.marginal(spend));
    }

    /** What another spend brings more, as each draw says; one that was given says the same in all. */
    double gain(double from, double to, int draw) {
        return draws.isEmpty()
                ? curve.map(it -> it.at(to) - it.at(from)).orElse(0.0)
                : draws.get(draw).at(to) - draws.get(draw).at(from);
    }

    private Optional<Range> ranged(ToDoubleFunction<Draw> figure) {
        return draws.isEmpty()
                ? Optional.empty()
                : Optional.of(Range.of(draws.stream().mapToDouble(figure).toArray()));
    }
}
