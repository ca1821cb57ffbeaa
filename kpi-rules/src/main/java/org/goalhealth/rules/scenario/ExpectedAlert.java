package org.goalhealth.rules.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.situation.EvidenceFigure;

/**
 * An alert that a scenario expects. What is absent may be anything.
 *
 * @param place where it is written
 * @param rule its name or its id
 * @param since the label of the first period it speaks of
 * @param latest the label of the last one
 * @param periods how many they are
 * @param figures of its evidence
 * @param limits it was judged by, by name
 * @param suggestions all of them; absent where they are not looked at
 */
public record ExpectedAlert(
        Place place,
        String rule,
        Subject subject,
        Segment segment,
        Optional<Severity> severity,
        Optional<ExpectedState> state,
        Optional<String> since,
        Optional<String> latest,
        Optional<Integer> periods,
        Map<EvidenceFigure.Name, ExpectedFigure> figures,
        Map<String, LimitValue> limits,
        Optional<List<ExpectedSuggestion>> suggestions) {

    public ExpectedAlert {
        figures = Map.copyOf(figures);
        limits = Map.copyOf(limits);
        suggestions = suggestions.map(List::copyOf);
    }

    /** An alert of which nothing but rule, subject and segment is said. */
    public static ExpectedAlert of(Place place, String rule, Subject subject, Segment segment) {
        return new ExpectedAlert(
                place,
                rule,
                subject,
                segment,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty());
    }

    /** Whether a finding is the one that is meant, whatever it says. */
    public boolean means(Finding finding) {
        return (finding.rule().name().equals(rule) || finding.rule().id().equals(rule))
                && finding.subject().equals(subject)
                && finding.segment().equals(segment);
    }

    /** A finding named as an expected alert is. */
    static String named(Finding finding) {
        return of(Place.JAVA, finding.rule().name(), finding.subject(), finding.segment())
                .toString();
    }

    /** As in {@code baseline-shortfall on kpi:orders region=east}. */
    @Override
    public String toString() {
        return rule + " on " + subject + (segment.isTotal() ? "" : " " + segment);
    }
}
