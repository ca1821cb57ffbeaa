package org.goalhealth.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.report.Episodes.backtest;
import static org.goalhealth.report.Episodes.episode;

import java.util.List;
import org.goalhealth.alert.Episode;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.junit.jupiter.api.Test;

class LabelScoreTest {

    @Test
    void hitsAndFoundWindowsAreCountedApart() {
        LabelScore score = score(
                List.of(episode("W1", 5, 6, 7), episode("W2", 6, 6, 8), episode("W1", 30, 30, 31)),
                window(5, 8),
                window(50, 52));

        assertThat(score.precision()).contains(Fraction.of(2, 3));
        assertThat(score.recall()).contains(Fraction.of(1, 2));
    }

    @Test
    void theLeadTimeIsThatOfTheEpisodeThatFiredFirst() {
        assertThat(score(List.of(episode("W1", 5, 8, 9), episode("W2", 6, 6, 8)), window(5, 9))
                        .leadTime())
                .contains(Fraction.of(1));
    }

    @Test
    void anAlertThatStoodBeforeHasALeadTimeBelowZero() {
        assertThat(score(List.of(episode("W1", 3, 4, 9)), window(6, 9)).leadTime())
                .contains(Fraction.of(-2));
    }

    @Test
    void ofAnEvenNumberTheMedianIsBetweenTheTwoInTheMiddle() {
        LabelScore score =
                score(List.of(episode("W1", 5, 5, 6), episode("W1", 20, 23, 24)), window(5, 6), window(20, 24));

        assertThat(score.leadTime()).contains(Fraction.of(3, 2));
    }

    @Test
    void aWindowIsMissedByTheDayBeforeItAndMetByItsLastDay() {
        Episode weekFive = episode("W1", 5, 5, 5);
        LabelledWindow after = days(Episodes.start(6), Episodes.start(7));
        LabelledWindow until = days(Episodes.start(4), Episodes.start(5));

        assertThat(score(List.of(weekFive), after).found()).isZero();
        assertThat(score(List.of(weekFive), until).found()).isEqualTo(1);
    }

    @Test
    void withoutAnAlertPrecisionIsUndefinedAndRecallZero() {
        LabelScore score = score(List.of(), window(5, 6));

        assertThat(score.precision()).isEmpty();
        assertThat(score.recall()).contains(Fraction.ZERO);
        assertThat(score.leadTime()).isEmpty();
    }

    @Test
    void aWindowOutsideWhatWasEvaluatedDoesNotCount() {
        LabelScore score = score(List.of(episode("W1", 5, 5, 6)), window(200, 201));

        assertThat(score.recall()).isEmpty();
        assertThat(score.precision()).contains(Fraction.ZERO);
    }

    @Test
    void anAlertOfAKpiThatNoLabelNamesDoesNotCount() {
        LabelledWindow other =
                new LabelledWindow(new KpiId("visits"), Segment.TOTAL, Episodes.start(5), Episodes.start(6), "");

        assertThat(score(List.of(episode("W1", 5, 5, 6)), other).episodes()).isZero();
    }

    @Test
    void anotherSegmentIsNotMet() {
        LabelledWindow east = new LabelledWindow(
                new KpiId("orders"), Segment.of("region", "east"), Episodes.start(5), Episodes.start(6), "");

        assertThat(score(List.of(episode("W1", 5, 5, 6)), east).hits()).isZero();
    }

    private static LabelScore score(List<Episode> episodes, LabelledWindow... windows) {
        return LabelScore.of(backtest(episodes), List.of(windows));
    }

    private static LabelledWindow window(int from, int last) {
        return days(Episodes.start(from), Episodes.start(last + 1).minusDays(1));
    }

    private static LabelledWindow days(java.time.LocalDate from, java.time.LocalDate to) {
        return new LabelledWindow(new KpiId("orders"), Segment.TOTAL, from, to, "");
    }
}
