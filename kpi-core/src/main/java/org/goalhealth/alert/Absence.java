package org.goalhealth.alert;

/** Why an alert that is still alive was not found. */
public sealed interface Absence {

    /**
     * There are figures, and by them nothing is found.
     *
     * @param recovered whether they are past the rule's recovery limit; where the rule has none, they are
     */
    record ByFigures(boolean recovered) implements Absence {}

    /** There is nothing to tell by. */
    record WithoutData(NoData.Reason reason) implements Absence {}

    /** By figures that were corrected since, the evaluation in which it fired would not have found it. */
    record ByCorrection() implements Absence {}

    /** Its rule is there no longer, or switched off. */
    record WithoutRule() implements Absence {}

    /** What it was about is not judged any more. */
    record WithoutSubject() implements Absence {}

    /** Answers for one alert that the present evaluation did not find. */
    @FunctionalInterface
    interface Judge {
        Absence of(Alert alert);
    }
}
