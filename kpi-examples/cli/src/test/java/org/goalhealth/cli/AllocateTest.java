package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllocateTest {

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void anAllocation() throws IOException {
        file = Files.writeString(folder.resolve("media.yaml"), """
                allocation: media
                name: {en: media, zh: 媒体}
                total: 9000
                currency: CNY
                period: 2027-Q1
                every: month
                season: [1, 1, 2]
                return: media-return
                goals: {growth: 2, retention: 1}
                lines:
                  search: {segment: {channel: search}, goal: growth, expected-return: 2, max: 4000, lines: {brand: {}}}
                  mail: {name: {en: mail, zh: 邮件}, segment: {channel: mail}, goal: retention, expected-return: 3.5}
                """);
    }

    @Test
    void theTableSaysWhatEveryLineGoalAndPeriodGets() {
        assertThat(Shell.kpi("allocate", file, "--lang", "en").out()).isEqualTo("""
                        media: 9,000 CNY
                        line       amount   share  expected back         held
                        search      4,000  44.4 %          8,000  at its most
                          brand     4,000  44.4 %          8,000
                        mail        5,000  55.6 %         17,500
                        all lines   9,000   100 %         25,500

                        goal       amount   share
                        growth      4,000  44.4 %
                        retention   5,000  55.6 %

                        period   amount  share
                        2027-01   2,250   25 %
                        2027-02   2,250   25 %
                        2027-03   4,500   50 %
                        """);
        assertThat(Shell.kpi("allocate", file, "--lang", "zh").out()).contains("媒体：9,000 CNY", "邮件", "取上限");
    }

    @Test
    void aTableHasARowForEachLineAndPeriod() {
        assertThat(Shell.kpi("allocate", file, "--format", "csv").out()).isEqualTo("""
                        line,segment,period,from,to,amount,currency
                        search/brand,channel=search,2027-01,2027-01-01,2027-01-31,1000.00,CNY
                        search/brand,channel=search,2027-02,2027-02-01,2027-02-28,1000.00,CNY
                        search/brand,channel=search,2027-03,2027-03-01,2027-03-31,2000.00,CNY
                        mail,channel=mail,2027-01,2027-01-01,2027-01-31,1250.00,CNY
                        mail,channel=mail,2027-02,2027-02-01,2027-02-28,1250.00,CNY
                        mail,channel=mail,2027-03,2027-03-01,2027-03-31,2500.00,CNY
                        """);
    }

    @Test
    void programsGetEveryLevel() {
        assertThat(Shell.kpi("allocate", file, "--format", "json").out())
                .contains("\"total\" : 9000.00", "\"id\" : \"brand\"", "\"held\" : \"most\"", "\"growth\" : 4000.00");
    }

    @Test
    void aPlanReadsOnePeriodAsItsBudget() throws IOException {
        String budgets = Shell.kpi("allocate", file, "--budget", "2027-03").out();
        Path plan = Files.writeString(folder.resolve("plan.yaml"), """
                plan: shop
                dimensions: {channel: [search, mail]}
                kpis:
                  media-return: {every: month, by: [channel], from: {given: ratio}, unit: percent}
                """ + budgets);
        assertThat(Shell.kpi("limits", plan).err()).isEmpty();
        assertThat(budgets).contains("channel: search", "amount: 2000", "amount: 2500");
    }

    @Test
    void limitsThatLeaveNoWayAreNamedWithTheirPlace() throws IOException {
        Files.writeString(
                file, Files.readString(file).replace("expected-return: 3.5", "expected-return: 3.5, max: 4999"));
        Shell shell = Shell.kpi("allocate", file);
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err())
                .contains("media.yaml:10:1: lines: there is no way to spread the money")
                .contains("total 9000.00 CNY is 1.00 CNY more than max 4000.00 CNY of search, max 4999.00 CNY of mail");
    }

    @Test
    void aPeriodThatIsNotThereIsAnswered() {
        Shell shell = Shell.kpi("allocate", file, "--budget", "2027-04");
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("has no period '2027-04'", "name one from 2027-01 to 2027-03");
    }

    @Test
    void aTableAndABudgetAreNotAskedForAtOnce() {
        assertThat(Shell.kpi("allocate", file, "--budget", "2027-03", "--format", "csv")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void theExampleOfTheDocumentsIsTakenApart() throws IOException {
        String page = Files.readString(Path.of("../../docs/plan.md"));
        int begin = page.indexOf("allocation: media-2027");
        Path example =
                Files.writeString(folder.resolve("media-2027.yaml"), page.substring(begin, page.indexOf("```", begin)));
        assertThat(Shell.kpi("allocate", example, "--lang", "en").out())
                .containsPattern("search +4,000,000 +33.3 % +11,200,000 +at its most");
    }

    @Test
    void theDemosNextYearGivesABudgetThatItsPlanReads() throws IOException {
        for (String name : List.of("plan.yaml", "next-year.yaml")) {
            try (InputStream in = Objects.requireNonNull(Kpi.class.getResourceAsStream("demo/" + name))) {
                Files.copy(in, folder.resolve(name));
            }
        }
        Path plan = folder.resolve("plan.yaml");
        String text = Files.readString(plan);
        String budget = Shell.kpi("allocate", folder.resolve("next-year.yaml"), "--budget", "2026-04")
                .out();
        int from = text.indexOf("  media:\n", text.indexOf("budgets:"));
        Files.writeString(
                plan,
                text.substring(0, from)
                        + budget.substring("budgets:\n".length())
                        + text.substring(text.indexOf("  channels:\n", from)));

        Shell shell = Shell.kpi("limits", plan);
        assertThat(shell.err()).isEmpty();
        assertThat(shell.exit()).isZero();
    }
}
