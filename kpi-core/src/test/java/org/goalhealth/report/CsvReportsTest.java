package org.goalhealth.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.Samples.finding;
import static org.goalhealth.Samples.labelled;

import java.io.StringWriter;
import java.util.Currency;
import java.util.List;
import org.goalhealth.alert.EpisodeBook;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportsTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    @Test
    void theColumnsOfEpisodesAreStable() {
        assertThat(episodes(List.of()))
                .isEqualTo(
                        "trigger,rule,subject,segment,severity,first_breach,fired,last_breach,periods,value,limit\n");
    }

    @Test
    void anEpisodeIsOneLineWithTheFiguresThatMadeItFire() {
        assertThat(episodes(List.of(finding("W1", Severity.WARNING, "2026-W01", "2026-W03", -80)))
                        .lines())
                .last()
                .isEqualTo("W1,some-rule,kpi:orders,,warning,2026-W01,2026-W03,2026-W03,3,-80,85.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum(a1)", "\tx", "\rx"})
    void aCellThatASpreadsheetWouldRunGetsAnApostrophe(String label) {
        Finding finding = finding(
                new RuleRef("some-rule", "W1", "standard"),
                Severity.WARNING,
                Segment.TOTAL,
                labelled("2026-W01", label),
                labelled("2026-W01", "safe = 1"),
                1);

        assertThat(episodes(List.of(finding))).contains("'" + label).contains(",safe = 1,");
    }

    @Test
    void cellsWithCommasQuotesAndLinesAreQuoted() {
        Finding finding = finding(
                new RuleRef("some-rule", "W1", "standard"),
                Severity.WARNING,
                Segment.of("region", "a, \"b\"\nc"),
                labelled("2026-W01", "x"),
                labelled("2026-W01", "x"),
                1);

        assertThat(episodes(List.of(finding))).contains("\"region=a, \"\"b\"\"\nc\"");
    }

    @Test
    void suggestionsAreOneLineAMoveAndOneAPlaybook() {
        Finding plain = finding("B1", Severity.WARNING, "2026-01", "2026-02", 1);
        Segment east = Segment.of("region", "east");
        Suggestion.Move move = new Suggestion.Move(Segment.of("region", "west"), Money.of(160_000, CNY));
        Finding finding = new Finding(
                plain.rule(),
                plain.severity(),
                plain.subject(),
                plain.segment(),
                plain.evidence(),
                List.of(
                        new Suggestion.BudgetShift(new BudgetId("media"), east, List.of(move), List.of()),
                        new Suggestion.BudgetShift(
                                new BudgetId("media"), east, List.of(), List.of(Suggestion.Binding.NO_RECEIVER)),
                        new Suggestion.PlaybookStart(new PlaybookId("iterate"))),
                plain.playbook(),
                plain.title(),
                plain.text());
        StringWriter out = new StringWriter();
        CsvReports.suggestions(List.of(finding), out);

        assertThat(out.toString().lines())
                .containsExactly(
                        "trigger,rule,subject,segment,kind,budget,from,to,amount,currency,playbook,binding",
                        "B1,some-rule,kpi:orders,,budget-shift,media,region=east,region=west,160000.00,CNY,,",
                        "B1,some-rule,kpi:orders,,budget-shift,media,region=east,,,,,no-receiver",
                        "B1,some-rule,kpi:orders,,playbook-start,,,,,,iterate,");
    }

    private static String episodes(List<Finding> findings) {
        EpisodeBook book = new EpisodeBook();
        book.add(java.time.LocalDate.of(2026, 4, 1), findings);
        StringWriter out = new StringWriter();
        CsvReports.episodes(book.episodes(), out);
        return out.toString();
    }
}
