package org.goalhealth.explanation;

import java.time.LocalDate;
import java.util.List;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.situation.Absence;
import org.goalhealth.situation.FactFigures;
import org.goalhealth.situation.Lack;

/** Why a rule does not find anything of a subject: the first reason that is met. */
public sealed interface WhyNot {

    /** What was asked. */
    Asked asked();

    /**
     * A rule, by its name, and what it should have found something of.
     *
     * @param date the answer is that of the start of this day
     */
    record Asked(LocalDate date, String rule, Subject subject, Segment segment) {}

    /**
     * There is no such rule.
     *
     * @param nearest at most three names of rules that are spelt alike
     */
    record UnknownRule(Asked asked, List<String> nearest) implements WhyNot {
        public UnknownRule {
            nearest = List.copyOf(nearest);
        }
    }

    /** The plan switches the rule off. */
    record SwitchedOff(Asked asked, RuleRef rule) implements WhyNot {}

    /** The rule fails, and is left out. */
    record RuleFails(Asked asked, RuleFailure failure) implements WhyNot {}

    /**
     * There is no fact that the rule could look at.
     *
     * @param fact the kind of fact, as the rule names it
     */
    record NoFact(Asked asked, RuleRef rule, String fact, Absence absence) implements WhyNot {}

    /** There is nothing to judge. */
    record NoData(Asked asked, RuleRef rule, Lack lack) implements WhyNot {}

    /**
     * A condition of the rule does not hold.
     *
     * @param condition the first that does not; of several alternatives of the rule, of the one of which most hold
     * @param figures what the fact rests on
     * @param raising the smallest change of the latest figure with which the rule would report
     */
    record ConditionFails(Asked asked, RuleRef rule, Condition condition, FactFigures figures, SmallestChange raising)
            implements WhyNot {}

    /**
     * All that the rule says of the subject's own facts holds, and something else that it asks for does not.
     *
     * @param others what else it asks for, in the words of rule files
     */
    record OtherCondition(Asked asked, RuleRef rule, List<String> others) implements WhyNot {
        public OtherCondition {
            others = List.copyOf(others);
        }
    }

    /**
     * It does find something.
     *
     * @param finding of the rule, or of a more severe one of the same id that speaks for both
     */
    record Fires(Asked asked, RuleRef rule, Finding finding) implements WhyNot {}
}
