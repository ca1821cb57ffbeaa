package org.goalhealth.cli;

import java.math.BigDecimal;
import java.util.Optional;
import org.goalhealth.finding.Figures;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.PersonId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.score.Mark;
import org.goalhealth.situation.PeriodResult;
import org.goalhealth.situation.Rungs;

/** How scores are said in one language. */
record ScoreWords(Labels labels, Plan plan) {

    private static final int SHARE_DECIMALS = 4;
    private static final Fraction HUNDRED = Fraction.of(100);

    String get(String key, Object... values) {
        return labels.get(key, values);
    }

    String name(LocalText name) {
        return name.in(labels.language());
    }

    String name(PersonId person) {
        return plan.staff().find(person).map(one -> name(one.name())).orElse(person.value());
    }

    String target(PeriodResult result) {
        return figure(result.goal(), result.rungs().map(Rungs::target));
    }

    String actual(PeriodResult result) {
        return figure(
                result.goal(),
                result.actual() instanceof Reading.Figure figure ? Optional.of(figure.value()) : Optional.empty());
    }

    /** In the unit of the goal's KPI; empty where there is none. */
    String figure(Goal goal, Optional<Fraction> figure) {
        Unit unit =
                goal.measure().map(measure -> plan.kpi(measure.kpi()).unit()).orElse(Unit.Plain.PLAIN);
        return figure.map(it -> Figures.text(it, unit, labels.language())).orElse("");
    }

    /** A share of one as a percentage. */
    String share(Optional<Fraction> share) {
        return share.map(it ->
                        Figures.text(Fraction.of(it.rounded(SHARE_DECIMALS)), Unit.Share.PERCENT, labels.language()))
                .orElse("");
    }

    String points(Optional<Fraction> points) {
        return points.map(Figures::number).orElse("");
    }

    /** A score rounded down: one that is under a grade is never shown as if it had reached it. */
    String score(Fraction score) {
        return Figures.number(Fraction.of(score.times(HUNDRED).floor(), HUNDRED.numerator()));
    }

    String points(Fraction points) {
        return Figures.number(points);
    }

    String factor(BigDecimal factor) {
        return Figures.number(Fraction.of(factor));
    }

    /** Why there is no completion, and what was put in its place. */
    String remark(Mark mark) {
        return mark.lacking()
                .map(labels::of)
                .map(why -> mark.isAssumed() ? labels.get("assumed", why, points(mark.points())) : why)
                .orElse("");
    }
}
