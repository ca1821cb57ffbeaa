package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomersTest {

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void customers() throws IOException {
        file = Files.writeString(folder.resolve("customers.yaml"), """
                customers: spice-house
                name: {en: members, zh: 会员}
                currency: CNY
                at: 2026-04-01
                limits:
                  recency: [30, 60, 90, 180]
                  orders: [2, 3, 5, 10]
                  amount: [100, 500, 1000, 5000]
                sources:
                  orders: {csv: orders.csv, when: [{column: state, is: done}], returns: subtracted}
                  prospects: {csv: leads.csv}
                """);
        Files.writeString(folder.resolve("orders.csv"), """
                date,customer,amount,state
                2026-03-20,=ann,700,done
                2025-12-24,=ann,400.50,done
                2026-03-21,=ann,-50,done
                2025-05-01,ben,60,done
                2024-05-01,ben,6000,done
                2026-03-01,eve,-10,done
                2026-04-01,ben,10,done
                2026-03-30,ben,10,cancelled
                2026-03-30,ben,ten,done
                """);
        Files.writeString(folder.resolve("leads.csv"), """
                date,customer,expected
                2026-03-25,dan,5200
                2026-03-25,dan,5200.00
                """);
    }

    @Test
    void theTableSaysWhereTheBordersLieWhoIsWorthMostAndWhatWasNotLookedAt() {
        assertThat(Shell.kpi("customers", file, "--lang", "en").out()).isEqualTo("""
                        members as of 2026-04-01: 2 customers, 4 orders, 7,110.5 CNY
                        and 1 who have not ordered yet, scored by their last contact and what is expected of them

                        score  days since    orders           amount
                        5            < 30      ≥ 10          ≥ 5,000
                        4       30 … < 60  5 … < 10  1,000 … < 5,000
                        3       60 … < 90   3 … < 5    500 … < 1,000
                        2      90 … < 180   2 … < 3      100 … < 500
                        1           ≥ 180       < 2            < 100

                        customer  RFM    last day  days since  orders   amount  last 12 months  expected     segments
                        ben       125  2025-05-01         335       2    6,060              60            To be woken
                        dan       515  2026-03-25           7       0        0               0     5,200    Potential
                        =ann      524  2026-03-20          12       2  1,050.5         1,050.5

                        High value (high-value): 0
                        Potential (potential): 1
                        To be woken (to-be-woken): 1
                        in no segment: 1
                        rows of orders left out, as the file says: 1
                        rows of that day or later, not looked at: 1
                        customers with returns and no order, left out: 1
                        orders: rows rejected: 1
                          orders.csv:10:3: sources.orders: amount 'ten' is no number
                            write digits with the decimal sign '.'; leave it empty where nothing is known
                        prospects: rows that say the same again: 1
                        """);
        assertThat(Shell.kpi("customers", file, "--lang", "zh").out())
                .contains("会员，截至 2026-04-01：客户 2 位", "另有 1 位尚未下单", "被拒绝的行");
    }

    @Test
    void theTableIsCutAndSaysSo() {
        assertThat(Shell.kpi("customers", file, "--top", "1", "--lang", "en").out())
                .contains("ben       125", "… and 2 others; --csv has all")
                .doesNotContain("=ann");
    }

    @Test
    void asCsvEveryCustomerHasARowNoneIsRunAsAFormulaAndNotesGoElsewhere() {
        Shell shell = Shell.kpi("customers", file, "--csv", "--lang", "en");
        assertThat(shell.out()).isEqualTo("""
                        customer,paying,last_day,recency_days,orders,amount,orders_half_year,orders_year,amount_year,expected,currency,r,f,m,score,segments
                        '=ann,yes,2026-03-20,12,2,1050.50,2,2,1050.50,,CNY,5,2,4,524,
                        ben,yes,2025-05-01,335,2,6060.00,0,1,60.00,,CNY,1,2,5,125,to-be-woken
                        dan,no,2026-03-25,7,0,0.00,0,0,0.00,5200.00,CNY,5,1,5,515,potential
                        """);
        assertThat(shell.err()).contains("orders: rows rejected: 1", "orders.csv:10:3");
        assertThat(shell.exit()).isZero();
    }

    @Test
    void programsGetBordersCustomersAndWhatBecameOfTheRows() {
        assertThat(Shell.kpi("customers", file, "--json").out())
                .contains(
                        "\"scale\" : \"limits\"",
                        "\"customer\" : \"dan\"",
                        "\"paying\" : false",
                        "\"expected\" : 5200.00",
                        "\"expected\" : null",
                        "\"monetary\" : 4",
                        "\"amount\" : 7110.5",
                        "\"returnsOnly\" : 1",
                        "\"rejected\" : 1",
                        "\"place\" : \"orders.csv:10:3\"");
    }

    @Test
    void eachSegmentIsPrintedWithItsCareListAndWhoIsInItAndWhy() throws IOException {
        Files.writeString(file, Files.readString(file) + """
                segments:
                  limits: [{rule: high-value, frequency: 2}]
                  off: [potential]
                  care: {high-value: [{en: say thanks, zh: 致谢}]}
                """);
        assertThat(Shell.kpi("customers", file, "--segments", "--lang", "en").out())
                .contains(
                        "High value (high-value), info: 1 customers\n  1. say thanks\n  - =ann: orders lately",
                        "To be woken (to-be-woken), warning: 1 customers\n  1. Ask why",
                        "  - ben: paid CNY 6,060 in few orders, and last ordered on 2025-05-01 (scores 1, 2, 5).",
                        "in no segment: 1")
                .doesNotContain("potential", "dan");
        assertThat(Shell.kpi("customers", file, "--segments", "--lang", "zh").out())
                .contains("高价值客户（high-value），提示：1 位\n  1. 致谢", "未归入任何分群：1");
    }

    @Test
    void programsGetSegmentsWithCareListsFiguresAndLimits() {
        assertThat(Shell.kpi("customers", file, "--json").out())
                .contains(
                        "\"segment\" : \"to-be-woken\"",
                        "\"severity\" : \"warning\"",
                        "\"zh\" : \"待唤醒客户\"",
                        "\"inNone\" : 1",
                        "\"failures\" : [ ]",
                        "\"last\" : \"2025-05-01\"",
                        "\"name\" : \"frequency\"");
    }

    @Test
    void aSegmentThatNoRuleHasIsNamedAtItsPlaceWithTheNearest() throws IOException {
        Files.writeString(file, Files.readString(file) + "segments: {limits: [{rule: high-valeu, recency: 4}]}\n");
        Shell shell = Shell.kpi("customers", file);

        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err())
                .contains("customers.yaml:12:21: segments.limits.0.rule: there is no rule 'high-valeu'", "high-value?");
    }

    @Test
    void rulesOfAnAuthorAddASegment() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("regular.drl"), """
                package mine;
                import org.goalhealth.situation.CustomerStatus;
                global org.goalhealth.rules.Findings findings;
                rule "regular" @id("X1") @severity("INFO")
                when
                    $customer : CustomerStatus( orders >= 2 )
                then
                    findings.report($customer);
                end
                """);
        assertThat(Shell.kpi("customers", file, "--rules", rules, "--csv").out())
                .contains("125,to-be-woken;regular\n", "524,regular\n");
    }

    @Test
    void theDayOfTheCommandOutweighsThatOfTheFile() {
        assertThat(Shell.kpi("customers", file, "--at", "2026-04-02", "--csv").out())
                .contains("ben,yes,2026-04-01,1,3,6070.00");
        assertThat(Shell.kpi("customers", file, "--at", "2025-01-01", "--csv").out())
                .contains("ben,yes,2024-05-01,245,1,6000.00")
                .doesNotContain("ann", "dan");
    }

    @Test
    void withoutOrdersThereAreNoQuintiles() throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.indexOf("limits:")) + text.substring(text.indexOf("sources:")));
        Shell shell = Shell.kpi("customers", file, "--at", "2020-01-01");

        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("nobody had ordered before 2020-01-01", "give a later day, or limits");
    }

    @Test
    void whatIsWrongWithTheFileIsSaidWhereItStands() throws IOException {
        Files.writeString(file, Files.readString(file).replace("returns: subtracted", "returns: taken"));
        Shell shell = Shell.kpi("customers", file);

        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("customers.yaml:10:73: sources.orders.returns: 'taken' is none of");
    }

    @Test
    void aFileOfOrdersThatIsNotThereIsNamedWithTheNearest() throws IOException {
        Files.move(folder.resolve("orders.csv"), folder.resolve("order.csv"));
        Shell shell = Shell.kpi("customers", file);

        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("file orders.csv does not exist", "did you mean order.csv?");
    }

    @Test
    void jsonAndCsvAreNotAskedForAtOnce() {
        assertThat(Shell.kpi("customers", file, "--json", "--csv").exit()).isEqualTo(2);
    }

    @Test
    void theDemosCustomersCanBeLookedAt() throws IOException {
        for (String name : List.of("customers.yaml", "member-orders.csv", "prospects.csv")) {
            try (InputStream in = Objects.requireNonNull(Kpi.class.getResourceAsStream("demo/" + name))) {
                Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Shell shell = Shell.kpi("customers", folder.resolve("customers.yaml"), "--lang", "en");

        assertThat(shell.err()).isEmpty();
        assertThat(shell.out())
                .contains("(invented) as of 2026-04-01", "and 4 who have not ordered yet")
                .contains(
                        "High value (high-value): ",
                        "Key account (key-account): ",
                        "Sleeping account (sleeping-account): ")
                .doesNotContainPattern("\\([a-z-]+\\): 0\\n")
                .doesNotContain("rejected", "contradict");
    }

    @Test
    void theExampleOfTheDocumentsIsRead() throws IOException {
        String page = Files.readString(Path.of("../../docs/customers.md"));
        int begin = page.indexOf("customers: spice-house");
        String limits = page.substring(page.indexOf("limits:\n"), page.indexOf("```", page.indexOf("limits:\n")));
        Files.writeString(file, page.substring(begin, page.indexOf("```", begin)) + limits);
        Files.writeString(folder.resolve("orders.csv"), "日期,会员,实付,状态\n2026-03-20,甲,1000,done\n");
        Files.writeString(folder.resolve("leads.csv"), "last-contact,lead,yearly-value\n2026-02-20,乙,5000\n");

        assertThat(Shell.kpi("customers", file, "--csv").out())
                .contains("甲,yes,2026-03-20,12,1,1000.00,1,1,1000.00,,CNY,5,1,4,514,")
                .contains("乙,no,2026-02-20,40,0,0.00,0,0,0.00,5000.00,CNY,4,1,5,415,potential");
    }
}
