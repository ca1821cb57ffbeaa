package org.goalhealth.rules.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.explanation.Explanation;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.plan.Problem;

/** One thing in which a scenario and what the rules find are not the same. */
public sealed interface Difference {

    /**
     * An expected alert is not there.
     *
     * @param whyNot why the rule finds nothing; empty where the rule failed, or reasons are not asked for
     */
    record NotThere(LocalDate date, ExpectedAlert expected, Optional<WhyNot> whyNot) implements Difference {}

    /**
     * An alert is there that is not expected.
     *
     * @param why empty where reasons are not asked for
     */
    record NotExpected(LocalDate date, Finding found, Optional<Explanation> why) implements Difference {}

    /** An expected alert is there, and says something else. */
    record SaysOther(LocalDate date, ExpectedAlert alert, Said what, String name, String expected, String actual)
            implements Difference {}

    /** A rule failed. */
    record Failed(LocalDate date, RuleFailure failure) implements Difference {}

    /** The scenario cannot be judged by these rules. */
    record Unusable(List<Problem> problems) implements Difference {
        public Unusable {
            problems = List.copyOf(problems);
        }
    }

    /** What of an alert is compared. */
    enum Said {
        SEVERITY,
        STATE,
        SINCE,
        LATEST,
        PERIODS,
        /** A figure of the evidence; which one is its name. */
        FIGURE,
        /** A limit it was judged by; which one is its name. */
        LIMIT,
        SUGGESTIONS
    }
}
