package org.goalhealth.report.html;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.history.History;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.report.Report;
import org.goalhealth.situation.Situation;

/** Reports of an invented restaurant chain in Sichuan style. */
final class SampleReport {

    static final String HOSTILE_SCRIPT = "</script><script>document.title='owned';alert(1)</script>";
    static final String HOSTILE_IMAGE = "<img src=x onerror=\"document.title='owned';alert(1)\">";

    private static final LocalDate DATE = LocalDate.of(2026, 4, 6);

    private SampleReport() {}

    /** Four regions, one of them strong, with something of every kind. */
    static Report restaurants() {
        return report(List.of("east", "south", "west", "north"), LocalText::new, "", true);
    }

    /** Nothing goes wrong. */
    static Report calm() {
        return report(List.of("east", "south", "west", "north"), LocalText::new, "", false);
    }

    /** Nothing goes wrong but a rule. */
    static Report withAFailedRule() {
        return report(List.of("east", "south"), LocalText::new, "", false, List.of(failure("own-rule", "it threw")));
    }

    /** So many stores that the findings would be a wall. */
    static Report manyStores() {
        List<String> stores =
                IntStream.rangeClosed(1, 24).mapToObj("store %02d"::formatted).toList();
        return report(stores, LocalText::new, "", true);
    }

    /** Every name, label and message tries to break out of the text it stands in. */
    static Report hostile() {
        return report(
                List.of(
                        "east</script><script>alert(2)</script>",
                        "<svg/onload>",
                        "{a|b}&amp{{data}}",
                        "</style>'\"\u2028"),
                (en, zh) -> new LocalText(HOSTILE_SCRIPT + en, HOSTILE_IMAGE + zh),
                HOSTILE_IMAGE,
                true,
                List.of(failure(HOSTILE_IMAGE, HOSTILE_SCRIPT)));
    }

    private static RuleFailure failure(String rule, String message) {
        return new RuleFailure(new RuleRef(rule, "X1", "mine"), RuleFailure.Kind.CONDITION_THREW, message);
    }

    private static Report report(List<String> regions, SamplePlan.Naming naming, String mark, boolean falling) {
        return report(regions, naming, mark, falling, List.of());
    }

    private static Report report(
            List<String> regions, SamplePlan.Naming naming, String mark, boolean falling, List<RuleFailure> failures) {
        Plan plan = new SamplePlan(regions, naming).plan();
        History history = new SampleHistory(regions, mark, falling).of(plan);
        Situation situation = Situation.at(DATE, plan, history, SampleFindings.limits(plan));
        return Report.of(plan, history, situation, SampleFindings.of(plan, situation), failures);
    }
}
