package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.jspecify.annotations.Nullable;

/**
 * How long the health score of a whole funnel has been too low in one segment (F2), and which stage costs most.
 *
 * <p>There is one only for funnels that a line of the plan's limits names for the rule. A period in which any stage has
 * no figure has no score. Signal: {@link #getPeriods}.
 */
public final class FunnelHealth extends JudgedFact {

    private static final int PERIODS = 1;

    private final Funnel funnel;
    private final HealthLimit limit;
    private final List<Companion> others;

    FunnelHealth(
            String rule,
            Funnel funnel,
            AppliedLimits applied,
            HealthLimit limit,
            Series series,
            List<Companion> others,
            JudgedTime time) {
        super(rule, new Subject.OfFunnel(funnel.id()), applied, series, time);
        this.funnel = funnel;
        this.limit = limit;
        this.others = List.copyOf(others);
    }

    /** The id of the funnel. */
    public String getFunnel() {
        return funnel.id().value();
    }

    /** The limits that it is judged by. */
    public HealthLimit getLimit() {
        return limit;
    }

    /** Closed periods in a row with a score under the limit, up to the latest closed one; 0 where that one is not. */
    public int getPeriods() {
        return streak();
    }

    @Override
    String judgement() {
        return super.judgement() + ", " + funnel.stages();
    }

    @Override
    List<Companion> companions() {
        return others;
    }

    @Override
    Reading reading() {
        return score(latest());
    }

    @Override
    int streakSignal() {
        return PERIODS;
    }

    @Override
    boolean holds(int ordinal) {
        return score(ordinal) instanceof Reading.Figure figure && figure.value().compareTo(limit.score()) < 0;
    }

    @Override
    Verdict verdict(Set<String> read) {
        Reading score = reading();
        if (!(score instanceof Reading.Figure figure)) {
            return Verdict.of(score == Reading.Missing.MISSING ? Verdict.Data.MISSING : Verdict.Data.UNDEFINED);
        }
        return new Verdict(
                Verdict.Data.THERE,
                limit.recover()
                        .map(border -> !holds(latest()) && figure.value().compareTo(border) > 0)
                        .orElseGet(() -> isPastBreach(limit.periods())));
    }

    /** The score, or why the first stage without a figure has none. */
    private Reading score(int ordinal) {
        List<StagePass> passes = new ArrayList<>();
        for (Funnel.Stage stage : funnel.stages()) {
            Series known = known(stage);
            if (known == null) {
                return Reading.Missing.MISSING;
            }
            Optional<StagePass> pass = pass(stage, known, ordinal);
            if (pass.isEmpty()) {
                return known.at(ordinal);
            }
            passes.add(pass.get());
        }
        return Reading.of(FunnelScore.of(passes).score());
    }

    private Optional<FunnelScore.Bottleneck> bottleneck() {
        List<StagePass> passes = new ArrayList<>();
        for (Funnel.Stage stage : funnel.stages()) {
            Series known = known(stage);
            if (known != null) {
                pass(stage, known, latest()).ifPresent(passes::add);
            }
        }
        return passes.size() == funnel.stages().size() ? FunnelScore.of(passes).bottleneck() : Optional.empty();
    }

    private Optional<StagePass> pass(Funnel.Stage stage, Series known, int ordinal) {
        Funnel.Zones zones =
                stage.zonesOf(getSegment(), StageBorders.month(time().calendar(), funnel.every(), ordinal));
        return StagePass.of(stage, zones, known, ordinal);
    }

    private @Nullable Series known(Funnel.Stage stage) {
        if (stage.kpi().equals(series.kpi().id())) {
            return series.settled(latest());
        }
        for (Companion other : others) {
            if (other.kpi().id().equals(stage.kpi())) {
                return other.settled(latest());
            }
        }
        return null;
    }

    @Override
    public Evidence evidence() {
        if (streak() == 0) {
            throw nothingToShow();
        }
        return shown(Optional.empty());
    }

    @Override
    String decisiveLimit() {
        return "score";
    }

    @Override
    List<EvidenceFigure> figures() {
        List<EvidenceFigure> figures = Shown.figureAndLimit(reading(), limit.score(), Unit.Plain.PLAIN);
        bottleneck().ifPresent(most -> {
            figures.add(new EvidenceFigure(
                    EvidenceFigure.Name.BOTTLENECK,
                    Fraction.of(most.number()),
                    new Unit.Things(most.stage().name())));
            figures.add(new EvidenceFigure(EvidenceFigure.Name.BASE, most.entered(), Unit.Plain.PLAIN));
            figures.add(new EvidenceFigure(EvidenceFigure.Name.OUTCOME, most.outcome(), Unit.Plain.PLAIN));
            figures.add(new EvidenceFigure(EvidenceFigure.Name.LOST, most.lost(), Unit.Plain.PLAIN));
            funnel.value()
                    .ifPresent(value -> figures.add(new EvidenceFigure(
                            EvidenceFigure.Name.WORTH,
                            most.lost().times(Fraction.of(value.amount())),
                            new Unit.Amount(value.currency()))));
        });
        return figures;
    }
}
