package org.goalhealth.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.Samples.finding;

import java.util.List;
import org.goalhealth.Samples;
import org.goalhealth.plan.Segment;
import org.junit.jupiter.api.Test;

class FindingDifferenceTest {

    private static final Finding ONE = finding("W1", Severity.WARNING, "2026-W01", "2026-W03", 80);
    private static final Finding OTHER = finding("W2", Severity.WARNING, "2026-W01", "2026-W03", 80);

    @Test
    void theSameFindingsDifferInNothing() {
        assertThat(FindingDifference.between(List.of(ONE, OTHER), List.of(OTHER, ONE)))
                .isEmpty();
    }

    @Test
    void whatBeganAndChangedStandsBeforeWhatEnded() {
        Finding worse = finding("W1", Severity.CRITICAL, "2026-W01", "2026-W03", 80);
        Finding third = finding("W3", Severity.WARNING, "2026-W01", "2026-W03", 80);

        assertThat(FindingDifference.between(List.of(OTHER, ONE), List.of(third, worse)))
                .extracting(Object::toString)
                .containsExactly("BEGAN W3 kpi:orders", "CHANGED W1 kpi:orders", "ENDED W2 kpi:orders");
    }

    @Test
    void anotherFigureIsAChange() {
        assertThat(FindingDifference.between(
                        List.of(ONE), List.of(finding("W1", Severity.WARNING, "2026-W01", "2026-W03", 79))))
                .singleElement()
                .extracting(FindingChange::kind)
                .isEqualTo(FindingChange.Kind.CHANGED);
    }

    @Test
    void anotherPackAloneIsNoChange() {
        Finding moved = Samples.finding(
                new RuleRef("some-rule", "W1", "mine"),
                Severity.WARNING,
                Segment.TOTAL,
                ONE.evidence().since(),
                ONE.evidence().latest(),
                80);

        assertThat(FindingDifference.between(List.of(ONE), List.of(moved))).isEmpty();
    }
}
