package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerFileTest {

    private static final String SOUND = """
            customers: spice-house
            name: {zh: 川香小馆会员, en: members}
            currency: CNY
            time: {zone: Asia/Shanghai}
            at: 2026-04-01
            limits:
              recency: [30, 60, 90, 180]
              orders: [2, 3, 5, 10]
              amount: [100, 500, 1000.5, 5000]
            sources:
              orders:
                csv: orders.csv
                columns: {customer: member, amount: paid}
                dates: {column: day, format: d.M.yyyy}
                when: [{column: state, is: done}]
                returns: left-out
              prospects:
                csv: leads.csv
                columns: {customer: lead}
            """;

    @Test
    void whatIsWrittenIsRead() {
        CustomerPlan read = CustomerFile.parse(SOUND, "customers.yaml");

        assertThat(read.id()).isEqualTo("spice-house");
        assertThat(read.name()).isEqualTo(new LocalText("members", "川香小馆会员"));
        assertThat(read.currency()).isEqualTo(Currency.getInstance("CNY"));
        assertThat(read.calendar().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(read.at()).contains(LocalDate.parse("2026-04-01"));
        assertThat(read.scale())
                .isEqualTo(new RfmScale.Limits(
                        figures("30", "60", "90", "180"),
                        figures("2", "3", "5", "10"),
                        figures("100", "500", "1000.5", "5000")));
        OrderSource orders = read.orders();
        assertThat(orders.source().column(OrderSource.CUSTOMER)).isEqualTo("member");
        assertThat(orders.source().column(OrderSource.AMOUNT)).isEqualTo("paid");
        assertThat(orders.source().dates()).isEqualTo(new DateColumn("day", "d.M.yyyy", DateColumn.Names.ANY, 0));
        assertThat(orders.counts().orElseThrow().when()).containsExactly(Condition.is("state", "done"));
        assertThat(orders.returns()).isEqualTo(OrderSource.Returns.LEFT_OUT);
        assertThat(read.prospects().orElseThrow().column(CustomerPlan.EXPECTED)).isEqualTo("expected");
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        CustomerPlan read = CustomerFile.parse("""
                customers: spice-house
                currency: CNY
                sources: {orders: {csv: orders.csv}}
                """, "customers.yaml");

        assertThat(read.at()).isEmpty();
        assertThat(read.scale()).isEqualTo(RfmScale.Quintiles.PUBLISHED);
        assertThat(read.orders().counts()).isEmpty();
        assertThat(read.orders().returns()).isEqualTo(OrderSource.Returns.REFUSED);
        assertThat(read.prospects()).isEmpty();
    }

    @Test
    void ordersMayComeFromAQueryAndQuintilesHaveAMargin() {
        CustomerPlan read = CustomerFile.parse("""
                customers: spice-house
                currency: CNY
                margin: 0.50
                sources: {orders: {sql: select * from orders}}
                """, "customers.yaml");

        assertThat(read.orders().source()).isInstanceOf(Source.Sql.class);
        assertThat(read.scale()).isEqualTo(new RfmScale.Quintiles(new BigDecimal("0.5")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "customers: spice-house|customers: Spice House|1:12: customers: customers id 'Spice House' is no id",
                "customers: spice-house||has no 'customers'",
                "currency: CNY|currency: XAU|3:11: currency: 'XAU' is no currency",
                "zone: Asia/Shanghai|zone: Asia/Shangai|4:14: time.zone: 'Asia/Shangai' is no time zone",
                "at: 2026-04-01|at: 2026-02-30|5:5: at: '2026-02-30' is no date",
                "at: 2026-04-01|margin: 1|5:9: margin: 'margin' has no meaning beside 'limits'",
                "[30, 60, 90, 180]|[30, 60, 90]|7:12: limits.recency: 'recency' has 3 limits",
                "[30, 60, 90, 180]|[30, 60, 60, 180]|7:12: limits.recency: 'recency' has the limit 60, which is not above 60",
                "[2, 3, 5, 10]|[0, 3, 5, 10]|8:11: limits.orders: 'orders' has the limit 0, which is not above 0",
                "[2, 3, 5, 10]|[2 %, 3, 5, 10]|8:12: limits.orders.0: '2 %' is a percentage",
                "amount: [100, 500, 1000.5, 5000]||limits.amount: 'limits' has no 'amount'",
                "  recency: |  resency: |did you mean recency?",
                "  orders:\\n    csv|  order:\\n    csv|sources.order: 'sources' has no field 'order'",
                "format: d.M.yyyy|format: d.M.yyyy, name: end|sources.orders.dates: source orders has dates of periods (name: end)",
                "is: done|is: []|sources.orders.when",
                "returns: left-out|returns: dropped|16:14: sources.orders.returns: 'dropped' is none of refused, left-out, subtracted",
                "returns: left-out|retruns: left-out|did you mean returns?",
                "csv: leads.csv|csv: leads.csv\\n    when: []|sources.prospects.when: 'prospects' has no field 'when'",
                "customers: spice-house|customers: spice-house\\nscale: quintiles|2:1: scale: the customer file has no field 'scale'"
            })
    void whatIsWrongIsSaidWhereItStands(String sound, String wrong, String message) {
        String text = SOUND.replace(sound.replace("\\n", "\n"), wrong == null ? "" : wrong.replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(SOUND);
        assertThatThrownBy(() -> CustomerFile.parse(text, "customers.yaml"))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aMarginBelowZeroIsRefused() {
        assertThatThrownBy(() -> CustomerFile.parse("""
                        customers: spice-house
                        currency: CNY
                        margin: -1
                        sources: {orders: {csv: orders.csv}}
                        """, "customers.yaml"))
                .hasMessageContaining("customers.yaml:3:9: margin: a margin of -1 is below 0");
    }

    /** Each line left out, emptied, or with something else as its value: the file is read, or says what is wrong. */
    @Test
    void noSlipOfThePenEndsInAnythingButProblemsWithTheirPlace() {
        List<String> lines = SOUND.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String key = lines.get(i).substring(0, lines.get(i).indexOf(':') + 1);
            for (String slip : List.of("", key, key + " x", key + " []", key + " {}", key + " [{}]", key + " {x: 1}")) {
                List<String> text = new ArrayList<>(lines);
                text.set(i, slip);
                assertReadOrRefused(String.join("\n", text));
            }
        }
    }

    private static void assertReadOrRefused(String text) {
        try {
            CustomerFile.parse(text, "customers.yaml");
        } catch (InvalidPlanException e) {
            assertThat(e.problems()).as(text).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.place().file()).isEqualTo("customers.yaml");
                assertThat(problem.place().line()).isPositive();
                assertThat(problem.fix()).isNotBlank();
            });
        }
    }

    @Test
    void ordersAndProspectsHaveASourceEachAndConditionsAreOfTheirOwnSource() {
        CustomerPlan read = CustomerFile.parse(SOUND, "customers.yaml");
        Source orders = read.orders().source();

        assertThatThrownBy(() -> new CustomerPlan(
                        "shop",
                        read.name(),
                        read.calendar(),
                        read.currency(),
                        read.at(),
                        read.scale(),
                        read.orders(),
                        Optional.of(orders),
                        SegmentSettings.NONE))
                .hasMessageContaining("orders and prospects are both of source orders");
        assertThatThrownBy(() -> new OrderSource(
                        orders,
                        Optional.of(RowDefinition.of("paid", "payments", Condition.known("state"))),
                        OrderSource.Returns.REFUSED))
                .hasMessageContaining("definition paid is of source payments, and the orders are of orders");
    }

    @Test
    void whatIsSaidOfSegmentsIsRead() {
        SegmentSettings read = CustomerFile.parse(SOUND + """
                        segments:
                          limits:
                            - {rule: to-be-woken, recency: 3}
                            - {rule: key-account}
                          off: [potential]
                          care:
                            high-value: [{en: call, zh: 致电}, write]
                        """, "customers.yaml").segments();

        assertThat(read.limits()).extracting(LimitLine::rule).containsExactly("to-be-woken", "key-account");
        assertThat(read.limits().get(0).values()).containsExactly(Map.entry("recency", LimitValue.parse("3")));
        assertThat(read.limits().get(0).place().line()).isEqualTo(22);
        assertThat(read.off()).containsExactly("potential");
        assertThat(read.care("high-value").orElseThrow().steps())
                .containsExactly(new LocalText("call", "致电"), LocalText.of("write"));
        assertThat(read.care("potential")).isEmpty();
        assertThat(CustomerFile.parse(SOUND, "customers.yaml").segments()).isEqualTo(SegmentSettings.NONE);
    }

    @Test
    void whatIsWrongWithSegmentsIsSaidWhereItStands() {
        assertThatThrownBy(() -> CustomerFile.parse(SOUND + """
                        segments:
                          limits:
                            - {ruel: to-be-woken, recency: 3}
                            - {rule: potential, recency: soon, kpi: sales}
                          care:
                            high-value: []
                            potential: call
                          cares: {}
                        """, "customers.yaml"))
                .isInstanceOfSatisfying(
                        InvalidPlanException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::path)
                                .containsExactlyInAnyOrder(
                                        "segments.limits.0.ruel",
                                        "segments.limits.1.recency",
                                        "segments.limits.1.kpi",
                                        "segments.care.high-value",
                                        "segments.care.potential",
                                        "segments.cares"));
    }

    @Test
    void allProblemsAreSaidTogether() {
        String text = SOUND.replace("CNY", "XXX9").replace("left-out", "gone").replace("30, 60", "x, 60");
        assertThatThrownBy(() -> CustomerFile.parse(text, "customers.yaml"))
                .isInstanceOfSatisfying(
                        InvalidPlanException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::path)
                                .containsExactly("currency", "limits.recency.0", "sources.orders.returns"));
    }

    private static List<BigDecimal> figures(String... figures) {
        return List.of(figures).stream().map(BigDecimal::new).toList();
    }
}
