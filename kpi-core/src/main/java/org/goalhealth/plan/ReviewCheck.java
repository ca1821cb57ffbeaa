package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Cadence;

/** Whether goals that are reviewed can be: each quarter has figures, the plan a course, and other targets lie the right way. */
final class ReviewCheck {

    private final Map<KpiId, Kpi> kpis;
    private final List<Problem> problems = new ArrayList<>();

    private ReviewCheck(Map<KpiId, Kpi> kpis) {
        this.kpis = kpis;
    }

    static List<Problem> problems(Map<KpiId, Kpi> kpis, List<Goal> goals) {
        ReviewCheck check = new ReviewCheck(kpis);
        for (Goal goal : goals) {
            goal.measure().ifPresent(measure -> measure.review().ifPresent(it -> check.goal(goal, measure, it)));
        }
        return check.problems;
    }

    private void goal(Goal goal, Goal.Measure measure, Review review) {
        String path = "goals." + goal.id() + ".review";
        Kpi kpi = kpis.get(measure.kpi());
        if (measure.course().isEmpty()) {
            add(
                    path,
                    goal.id().value(),
                    "goal " + goal.id() + " has no course, so a review could not say how far it should be",
                    "give it one, as course: linear");
        }
        if (kpi != null && kpi.every().compareTo(Cadence.QUARTER) > 0) {
            add(
                    path,
                    kpi.id().value(),
                    "kpi " + kpi.id() + " has no figure every quarter, and goal " + goal.id()
                            + " is reviewed when one closes",
                    "take a kpi with more frequent figures, or leave the review out");
        }
        if (kpi != null) {
            review.other().ifPresent(other -> {
                Fraction present = Fraction.of(measure.target().target());
                boolean lower = review instanceof Review.Hard;
                boolean fits = lower
                        ? kpi.better().worse(Fraction.of(other), present)
                        : kpi.better().worse(present, Fraction.of(other));
                if (!fits) {
                    add(
                            path + (lower ? ".lower" : ".raise"),
                            other.toPlainString(),
                            "a target of " + other.toPlainString() + " is no " + (lower ? "easier" : "better")
                                    + " than the " + measure.target().target().toPlainString() + " that goal "
                                    + goal.id() + " has",
                            "give " + (lower ? "an easier one" : "a better one"));
                }
            });
        }
    }

    private void add(String path, String value, String message, String fix) {
        problems.add(new Problem(Code.DOES_NOT_FIT, Place.JAVA, path, value, message, fix));
    }
}
