package org.goalhealth.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.Samples.finding;

import java.util.List;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.quantity.Fraction;
import org.junit.jupiter.api.Test;

class EpisodeBookTest {

    private static final java.time.LocalDate DATE = java.time.LocalDate.of(2026, 4, 1);

    private final EpisodeBook book = new EpisodeBook();

    @Test
    void findingsOfOneRunAreOneEpisode() {
        book.add(DATE, List.of(finding("W1", Severity.WARNING, "2026-W01", "2026-W03", 80)));
        book.add(DATE, List.of(finding("W1", Severity.WARNING, "2026-W01", "2026-W04", 70)));

        assertThat(book.episodes()).singleElement().satisfies(episode -> {
            assertThat(episode.firstBreach().label()).isEqualTo("2026-W01");
            assertThat(episode.fired().label()).isEqualTo("2026-W03");
            assertThat(episode.lastBreach().label()).isEqualTo("2026-W04");
            assertThat(episode.periods()).isEqualTo(4);
            assertThat(episode.value().orElseThrow().value()).isEqualTo(Fraction.of(80));
            assertThat(episode.limit().orElseThrow().value()).isEqualTo(Fraction.of(851, 10));
        });
    }

    @Test
    void aNewRunIsANewEpisode() {
        book.add(DATE, List.of(finding("W1", Severity.WARNING, "2026-W01", "2026-W03", 80)));
        book.add(DATE, List.of(finding("W1", Severity.WARNING, "2026-W05", "2026-W07", 80)));

        assertThat(book.episodes()).hasSize(2);
    }

    @Test
    void anEvaluationWithoutNewsNeitherEndsNorSplitsAnEpisode() {
        Finding finding = finding("W1", Severity.WARNING, "2026-W01", "2026-W03", 80);
        book.add(DATE, List.of(finding));
        book.add(DATE, List.of());
        book.add(DATE, List.of(finding));

        assertThat(book.episodes()).singleElement().extracting(Episode::periods).isEqualTo(3);
    }

    @Test
    void twoTriggersAreTwoEpisodes() {
        book.add(
                DATE,
                List.of(
                        finding("W1", Severity.WARNING, "2026-W01", "2026-W03", 80),
                        finding("W2", Severity.WARNING, "2026-W01", "2026-W03", 80)));

        assertThat(book.episodes()).hasSize(2);
    }

    @Test
    void theWorstSeverityIsRemembered() {
        book.add(DATE, List.of(finding("F1", Severity.WARNING, "2026-W01", "2026-W01", 1)));
        book.add(DATE, List.of(finding("F1", Severity.CRITICAL, "2026-W01", "2026-W02", 1)));
        book.add(DATE, List.of(finding("F1", Severity.WARNING, "2026-W01", "2026-W03", 1)));

        assertThat(book.episodes())
                .singleElement()
                .extracting(e -> e.worst().severity())
                .isEqualTo(Severity.CRITICAL);
    }

    @Test
    void episodesStandInOrderOfWhenTheyFired() {
        book.add(DATE, List.of(finding("W2", Severity.WARNING, "2026-W01", "2026-W09", 1)));
        book.add(DATE, List.of(finding("W1", Severity.WARNING, "2026-W02", "2026-W04", 1)));

        assertThat(book.episodes())
                .extracting(episode -> episode.first().rule().id())
                .containsExactly("W1", "W2");
    }
}
