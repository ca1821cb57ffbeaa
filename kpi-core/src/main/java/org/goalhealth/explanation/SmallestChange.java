package org.goalhealth.explanation;

import java.util.Optional;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.SourcePeriod;

/**
 * The smallest change of the latest figure that clears a finding, or raises one, while all other figures stay as they
 * are.
 *
 * <p>Looked for among whole numbers of the KPI's smallest unit, towards better figures first to clear, towards worse
 * ones first to raise, and answered by the compiled rules: what they would report if the figure were another.
 */
public sealed interface SmallestChange {

    /**
     * Another figure.
     *
     * @param period the figure's own, the last of those that are judged together where a longer period is judged
     * @param unit the KPI's
     * @param from the period's figure as it is; undefined where a ratio's base is zero or negative
     * @param to what it would have to be at least, or at most
     * @param part of a ratio: what really changes, while the base stays
     * @param judged where what is judged is a longer period: what that says before and after
     */
    record OfFigure(
            KpiId kpi,
            Segment segment,
            SourcePeriod period,
            Unit unit,
            Reading from,
            Reading to,
            Optional<PartChange> part,
            Optional<JudgedChange> judged,
            Certainty certainty)
            implements SmallestChange {}

    /** Any figure in a period that has none. */
    record AnyFigure(KpiId kpi, Segment segment, SourcePeriod period) implements SmallestChange {}

    /** No figure in a period that has one. */
    record NoFigure(KpiId kpi, Segment segment, SourcePeriod period) implements SmallestChange {}

    /** There is none, or none is known. */
    record Unknown(Reason reason) implements SmallestChange {}

    /** The part of a ratio that changes, and the base that does not. */
    record PartChange(Fraction from, Fraction to, Fraction base) {}

    /** A longer period that a figure counts to. */
    record JudgedChange(SourcePeriod period, Reading from, Reading to) {}

    /** How much is claimed. In either case it does what it says, and one smallest unit less does not. */
    enum Certainty {
        /** No smaller change of this figure on this side does. */
        EXACT,
        /** A smaller one may do as well: the rule compares raw figures, or looks at several facts together. */
        SUFFICIENT
    }

    /** Why no change is known. */
    enum Reason {
        /** Whatever the latest figure were, with the others as they are it would not do. */
        NO_FIGURE_DOES,
        /** None was found; the rule compares raw figures, so there may be one all the same. */
        NONE_FOUND,
        /** The plan and the date decide, and no figure. */
        NO_FIGURE_DECIDES,
        /** The latest period has no figure that could be another. */
        NO_FIGURE_TO_CHANGE,
        /** Whether a figure is there, or figures of several series, decide only together. */
        SEVERAL_FACTS,
        /** The rules fail on what another figure would bring. */
        RULES_FAIL
    }
}
