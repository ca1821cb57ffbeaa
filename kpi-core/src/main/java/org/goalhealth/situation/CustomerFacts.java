package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import org.goalhealth.customer.CustomerTable;
import org.goalhealth.customer.CustomerValue;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Plan;

/** Makes the facts of customers, in the table's order. */
final class CustomerFacts {

    /** What one rule is judged by. */
    private record Applied(JudgedRule rule, AppliedLimits limits) {}

    private final Plan plan;
    private final CustomerTable table;
    private final List<Applied> byScores;
    private final List<Applied> byAccounts;

    CustomerFacts(Plan plan, CustomerTable table, LimitBook rules) {
        this.plan = plan;
        this.table = table;
        this.byScores = applied(FactKind.CUSTOMER_SCORE, plan, rules);
        this.byAccounts = applied(FactKind.CUSTOMER_ACCOUNT, plan, rules);
    }

    private static List<Applied> applied(FactKind kind, Plan plan, LimitBook rules) {
        return rules.rules().stream()
                .filter(rule ->
                        rule.kinds().contains(kind) && !plan.off().contains(rule.name()) && rules.judgesCustomers(rule))
                .map(rule -> new Applied(rule, rules.limits(rule, LimitScope.EVERYWHERE)))
                .toList();
    }

    List<Fact> all() {
        List<Fact> facts = new ArrayList<>();
        table.customers().forEach(customer -> add(customer, facts));
        return facts;
    }

    private void add(CustomerValue customer, List<Fact> facts) {
        for (Applied one : byScores) {
            facts.add(new CustomerScore(one.rule().name(), one.limits(), customer, plan.calendar(), table.asOf()));
        }
        for (Applied one : byAccounts) {
            facts.add(new CustomerAccount(one.rule().name(), one.limits(), customer, plan.calendar(), table.asOf()));
        }
        facts.add(new CustomerStatus(customer, plan.calendar(), table.asOf()));
    }
}
