package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goalhealth.plan.Problem.Code;

/** Whether the responses of budget lines can be fitted: a return in two parts, an outcome that adds up in time. */
final class ResponseCheck {

    private final Map<KpiId, Kpi> kpis;
    private final List<Problem> problems = new ArrayList<>();

    private ResponseCheck(Map<KpiId, Kpi> kpis) {
        this.kpis = kpis;
    }

    /** KPIs that are not there are said by {@link PlanCheck}. */
    static List<Problem> problems(Map<KpiId, Kpi> kpis, List<Budget> budgets) {
        ResponseCheck check = new ResponseCheck(kpis);
        for (Budget budget : budgets) {
            // Lines that have their response from the budget are of one mind.
            Set<Response> seen = new HashSet<>();
            for (int i = 0; i < budget.lines().size(); i++) {
                String path = "budgets." + budget.id() + ".lines." + i + ".response";
                budget.lines()
                        .get(i)
                        .response()
                        .filter(seen::add)
                        .ifPresent(response -> check.line(path, budget, response));
            }
        }
        return check.problems;
    }

    private void line(String path, Budget budget, Response response) {
        if (response instanceof Response.Given) {
            return;
        }
        Kpi returns = kpis.get(budget.returnKpi());
        if (returns != null && !returns.input().isRatio()) {
            add(
                    path,
                    returns.id().value(),
                    "kpi " + returns.id() + " is no ratio, so what a line spent is not known",
                    "give the budget a return that is a ratio, as ratio: [revenue, spend], or give the curve");
        }
        if (response instanceof Response.Joint joint) {
            outcome(path + ".outcome", budget, joint.outcome());
        }
    }

    private void outcome(String path, Budget budget, KpiId id) {
        Kpi kpi = kpis.get(id);
        if (kpi == null) {
            return;
        }
        if (kpi.input().isRatio()) {
            add(
                    path,
                    id.value(),
                    "kpi " + id + " is a ratio, and does not add up",
                    "name one that is a sum or a count");
        } else if (kpi.every().compareTo(budget.every()) > 0) {
            add(
                    path,
                    id.value(),
                    "kpi " + id + " has fewer figures than the budget has periods",
                    "name one with a figure as often as the budget stands, or oftener");
        }
    }

    private void add(String path, String value, String message, String fix) {
        problems.add(new Problem(Code.DOES_NOT_FIT, Place.JAVA, path, value, message, fix));
    }
}
