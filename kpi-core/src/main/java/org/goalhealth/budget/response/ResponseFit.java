package org.goalhealth.budget.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.ResponseCurve;
import org.hipparchus.random.Well19937c;

/**
 * Response curves fitted to history: of one line, or of several lines of which only the outcome of all is known (B7).
 *
 * <p>The outcome is a base, a trend, as many waves of the year as the Bayesian information criterion keeps of the
 * outcome alone, and a Hill curve of slope 1 for each line, none below 0. Where spend carries over, one part of it does for all lines: the one of
 * {@link #CARRY_OVERS} that fits best. How far curves may be off is found by fitting them again to outcomes put together
 * from what was fitted and blocks of what it left, {@link #DRAWS} times, drawn by WELL19937c from seed {@link #SEED}:
 * the same history gives the same ranges. Immutable and thread-safe.
 */
public final class ResponseFit {

    /** How often curves are fitted again. */
    public static final int DRAWS = 200;

    /** Where the generator of draws begins. */
    public static final int SEED = 20_260_101;

    /** Which parts of spend may work on in the next period. */
    public static final List<Double> CARRY_OVERS = List.of(0.0, 0.2, 0.4, 0.6, 0.8);

    private static final int MOST_WAVES = 10;
    private static final int ROUNDS = 8;

    private final List<LineResponse> lines;
    private final double carryOver;
    private final int waves;
    private final double condition;
    private final double explained;

    private ResponseFit(List<LineResponse> lines, double carryOver, int waves, double condition, double explained) {
        this.lines = List.copyOf(lines);
        this.carryOver = carryOver;
        this.waves = waves;
        this.condition = condition;
        this.explained = explained;
    }

    /**
     * The curves of lines, in their order.
     *
     * @param carriesOver whether spend may work on in later periods
     */
    public static ResponseFit of(SpendSeries series, boolean carriesOver) {
        int lines = series.lines().size();
        if (series.periods() < FitChecks.FEWEST) {
            List<LineResponse> none = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                none.add(LineResponse.fitted(
                        series.lines().get(i),
                        Optional.empty(),
                        List.of(FitChecks.tooFew(series.periods())),
                        Vectors.most(series.spend().get(i)),
                        List.of()));
            }
            return new ResponseFit(none, 0, 0, 1, 0);
        }
        int waves = waves(series);
        Beside beside = new Beside(series.year(), waves);
        SpendSeries working = series;
        CurveModel best = fitted(series, beside);
        double part = 0;
        for (double other : carriesOver ? CARRY_OVERS : List.<Double>of()) {
            SpendSeries carried = series.carryingOver(other);
            CurveModel model = other == 0 ? best : fitted(carried, beside);
            if (model.error() < best.error()) {
                best = model;
                working = carried;
                part = other;
            }
        }
        int figures = beside.size() + 2 * lines + (carriesOver ? 1 : 0);
        List<CurveModel> draws = draws(working, best, figures);
        FitChecks checks = new FitChecks(working, beside, best, figures);
        List<LineResponse> found = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            int line = i;
            List<Draw> its = draws.stream()
                    .map(draw -> new Draw(draw.top(line), draw.half(line)))
                    .toList();
            Optional<ResponseCurve> curve =
                    best.top(i) > 0 ? Optional.of(new ResponseCurve.Hill(best.top(i), best.half(i))) : Optional.empty();
            found.add(LineResponse.fitted(
                    series.lines().get(i),
                    curve,
                    checks.of(i, its),
                    Vectors.most(series.spend().get(i)),
                    its));
        }
        double explained = 1 - best.error() / Vectors.spread(series.brought());
        return new ResponseFit(found, part, waves, checks.condition(), explained);
    }

    /** What each line brings. */
    public List<LineResponse> lines() {
        return lines;
    }

    /** The part of what works in a period that works again in the next; 0 where spend does not carry over. */
    public double carryOver() {
        return carryOver;
    }

    /** How many pairs of waves of the year the outcome has. */
    public int waves() {
        return waves;
    }

    /** The condition number of the lines' curves together, with all else taken out; 1 where they are at right angles. */
    public double condition() {
        return condition;
    }

    /** The share of the outcome's variance that is fitted. */
    public double explained() {
        return explained;
    }

    private static CurveModel fitted(SpendSeries series, Beside beside) {
        CurveModel model = new CurveModel(series, beside);
        model.fit(ROUNDS);
        return model;
    }

    /**
     * As many as the criterion keeps of the outcome alone: what moves with the year is the year's, as far as that can be
     * told. None in less than two years.
     */
    private static int waves(SpendSeries series) {
        int years = 0;
        for (int t = 1; t < series.periods(); t++) {
            years += series.year()[t] < series.year()[t - 1] ? 1 : 0;
        }
        if (years < 2) {
            return 0;
        }
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        int lines = series.lines().size();
        int most = Math.min(MOST_WAVES, (series.periods() / (years + 1) - 1) / 2);
        for (int waves = 0; waves <= most; waves++) {
            int own = 2 + 2 * waves;
            if (waves > 0 && series.periods() < FitChecks.FEWEST_EACH * (own + 2 * lines)) {
                break;
            }
            double[] rest = new Beside(series.year(), waves).outOf(series.brought());
            double criterion = Criterion.of(Vectors.dot(rest, rest), series.periods(), own);
            if (criterion < least) {
                least = criterion;
                best = waves;
            }
        }
        return best;
    }

    private static List<CurveModel> draws(SpendSeries series, CurveModel model, int figures) {
        int periods = series.periods();
        double[] left = model.residuals();
        double[] fitted = new double[periods];
        double mean = Vectors.mean(left);
        // Fitting takes up some of what there is to be left.
        double wider = Math.sqrt((double) periods / Math.max(1, periods - figures));
        for (int t = 0; t < periods; t++) {
            fitted[t] = series.brought()[t] - left[t];
            left[t] = (left[t] - mean) * wider;
        }
        int block = (int) Math.max(1, Math.round(Math.cbrt(periods)));
        Well19937c random = new Well19937c(SEED);
        List<CurveModel> draws = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            double[] drawn = new double[periods];
            int from = 0;
            for (int t = 0; t < periods; t++) {
                from = t % block == 0 ? random.nextInt(periods) : (from + 1) % periods;
                drawn[t] = fitted[t] + left[from];
            }
            CurveModel draw = model.of(drawn);
            draw.refine(1);
            draws.add(draw);
        }
        return draws;
    }
}
