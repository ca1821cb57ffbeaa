package org.goalhealth.score;

import java.util.Optional;
import org.goalhealth.plan.GoalNote;
import org.goalhealth.plan.Grade;

/**
 * A goal on the review sheet of a quarter (R11).
 *
 * @param grade of the goal's completion alone, by the role's scale; absent without one
 * @param note successes, problems and what comes next, where somebody wrote them down
 */
public record ReviewRow(GoalLine line, Optional<Grade> grade, Optional<GoalNote> note) {}
