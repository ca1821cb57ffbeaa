package org.goalhealth.situation;

import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;

/** One exact figure of the evidence. */
public record EvidenceFigure(Name name, Fraction value, Unit unit) {

    /** What a figure is; texts name it in lower case in braces: {@code {baseline}}. */
    public enum Name {
        /** The KPI's own figure in the latest period. */
        VALUE,
        /** What {@link #VALUE} was compared with, in the same unit. */
        LIMIT,
        /** What the KPI usually is. */
        BASELINE,
        /** How far the figure is from its baseline, as a share of it. */
        DEVIATION,
        /** The figure of the KPI beside this one, in its own unit. */
        PARTNER,
        /** What that KPI usually is. */
        PARTNER_BASELINE,
        /** How far it is from its baseline, as a share of it. */
        PARTNER_DEVIATION,
        /** A goal's floor. */
        FLOOR,
        /** The last figure within the room that is kept under a goal's target. */
        BAND,
        /** A goal's target. */
        TARGET,
        /** A goal's challenge. */
        CHALLENGE,
        /** How much of the target is reached, 1 is all. */
        COMPLETION,
        /** What has been reached so far of a period that still runs. */
        ACTUAL,
        /** What was planned to be reached by then. */
        PLANNED,
        /** How much of a period's time has gone by. */
        ELAPSED,
        /** What each of the KPI's periods still to come has to bring, on average, for the target to be met. */
        NEEDED,
        /** By how many whole days the plan had, or will have, the actual figure at another time. */
        DAYS,
        /** What was reached to date as a share of the plan to date; where lower is better the inverse. */
        RESULT,
        /** What was planned to be used of a resource to date as a share of what was. */
        RESOURCE,
        /** What was used of a resource to date. */
        SPENT,
        /** What was planned to be used of it by then. */
        ALLOTTED,
        /** 1 where the result stands alone, as no figures of a resource are there. */
        ALONE,
        /** How many times the other KPI's or segment's figure its own is. */
        TIMES,
        /** From where on a stage is ideal. */
        IDEAL,
        /** Worse than which a stage is in danger. */
        DANGER,
        /** The lower end of the interval that a share, or an estimate, lies in. */
        LEAST,
        /** The upper end of the interval that a share, or an estimate, lies in. */
        MOST,
        /** How many a share is taken over. */
        BASE,
        /** The number of the stage that costs a funnel most; its unit is that stage's name. */
        BOTTLENECK,
        /** How many come out of a funnel at the end. */
        OUTCOME,
        /** How many more it would be if the bottleneck were at its ideal. */
        LOST,
        /** What those are worth. */
        WORTH,
        /** The middle of the figures that it is compared with. */
        MEDIAN,
        /** Below which a quarter of them lies. */
        LOWER,
        /** Above which a quarter of them lies. */
        UPPER,
        /** How many they are. */
        COMPARED,
        /** The figure of the period before. */
        PREVIOUS,
        /** The change on it, as a share of it. */
        CHANGE,
        /** The figure of the counterpart in the year before. */
        COUNTERPART,
        /** The change on it, as a share of it. */
        ANNUAL,
        /** The weekday that does better, from Monday as 1. */
        BEST,
        /** The weekday that it is compared with, from Monday as 1. */
        OTHER,
        /** The mean of that weekday. */
        LEVEL,
        /** The change from that weekday to the better one, as a share of it. */
        LEAD,
        /** In how many weeks the one was better than the other. */
        WINS,
        /** How many weeks there were. */
        WEEKS,
        /** How often chance alone would look like this, at most. */
        ERROR,
        /** What is usual elsewhere, in the KPI's unit. */
        BENCHMARK,
        /** In how many periods in a row the figure has fallen. */
        FALLING,
        /** In how many periods in a row the figure has risen. */
        RISING,
        /** What budget lines returned, as revenue over spend. */
        RETURNED,
        /** How many budget lines there are. */
        LINES,
        /** How many of them are the strongest that are looked at. */
        CORE,
        /** By what events multiply what is usual. */
        FACTOR,
        /** The change that an event was expected to bring, as a share of what is usual. */
        EXPECTED,
        /** At how many earlier times the expected change was seen. */
        OCCURRENCES,
        /** A customer's score of recency, 5 for those who ordered last. */
        RECENCY,
        /** A customer's score of frequency, 5 for those who ordered most often. */
        FREQUENCY,
        /** A customer's score of monetary value, 5 for those who paid most. */
        MONETARY,
        /** In which month before the day the last order is, 1 for the latest one. */
        MONTHS
    }
}
