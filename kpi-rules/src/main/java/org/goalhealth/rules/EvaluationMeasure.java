package org.goalhealth.rules;

import java.time.Duration;
import java.time.LocalDate;

/**
 * One evaluation of a monitor in numbers.
 *
 * @param plan the plan's id
 * @param took how long the rules took; what was observed had been taken before
 * @param told how often the engine was told of a fact that it had to look at
 * @param fired how often rules fired
 * @param changes how many findings changed
 * @param failures how many rules are left out because they fail
 */
public record EvaluationMeasure(
        String plan, LocalDate date, Duration took, long told, long fired, int changes, int failures) {}
