package org.goalhealth.rules;

import java.util.List;

/** One thing that happens to a portfolio under watch, in small parts that shrink well; {@link Script} makes calls of it. */
sealed interface Step {

    /** A figure; of a KPI that is no ratio the part alone. */
    record Amount(int part, int base) {
        /** Nothing was observed. */
        static final Amount NONE = new Amount(-1, -1);
    }

    /**
     * A figure of one series and period comes.
     *
     * @param ago counted back from the latest closed period; below zero the period is yet to close
     */
    record Say(int kpi, int cell, int ago, Amount amount) implements Step {}

    /** Several come at once, through feeds or as observations. */
    record SayAll(List<Say> all, boolean fed) implements Step {}

    /** Something comes again as it was said. */
    record Again(int which) implements Step {}

    /** Something said before is contradicted. */
    record Contradict(int which, Amount amount) implements Step {}

    /** Something said before is corrected. */
    record Correct(int which, Amount amount) implements Step {}

    /** One of the last things said is corrected: a figure moves, and little else. */
    record Nudge(int which, Amount amount) implements Step {}

    /** Something said before is corrected to what it was at first. */
    record CorrectBack(int which) implements Step {}

    /** Something comes that cannot be used. */
    record Unusable(int kind, int kpi) implements Step {}

    /** Time goes by, and nothing comes. */
    record Advance(int days) implements Step {}

    /** Time goes by, and what has closed meanwhile comes, before or after. */
    record Pass(int days, List<Amount> amounts, boolean before, boolean fed) implements Step {}

    /** The plan gets other limits. */
    record Retune(List<PlanShape.LineShape> lines) implements Step {}

    /** Somebody asks, and nothing has changed. */
    record Ask() implements Step {}
}
