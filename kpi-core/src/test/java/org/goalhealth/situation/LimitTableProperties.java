package org.goalhealth.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.plan.Segment;
import org.goalhealth.report.CsvLimits;

class LimitTableProperties {

    private static final String PLAN = """
            plan: shop
            dimensions: {region: [east, west], channel: [-web, 应用]}
            kpis:
              orders: {every: week, by: [region, channel], baseline: {mean: 8}}
              visits: {every: week, by: [region, channel], baseline: {mean: 8}}
            goals: {more: {kpi: orders, period: 2026, target: 10}}
            budgets:
              media:
                return: visits
                currency: CNY
                every: week
                lines: [{segment: {region: east, channel: 应用}, amount: 10}]
            limits:
            """;

    private static final List<JudgedRule> RULES = List.of(
            rule("shortfall", FactKind.SHORTFALL, Map.of("by", "15 %", "periods", "3")),
            rule("breach", FactKind.THRESHOLD_BREACH, Map.of("threshold", "2.5 %", "periods", "2")),
            rule(
                    "return",
                    FactKind.LINE_RETURN,
                    Map.of("low", "1.5", "periods", "2", "strong", "2.8", "move", "40 %")));

    private static final List<Segment> SEGMENTS = List.of(
            Segment.TOTAL,
            Segment.of("region", "east"),
            Segment.of("region", "east").and("channel", "应用"),
            Segment.of("region", "west").and("channel", "-web"),
            Segment.of("channel", "-web"));

    @Property(tries = 200)
    void aTableThatIsWrittenAndReadDecidesAsBefore(@ForAll("lines") List<String> lines) throws IOException {
        Plan written = PlanFile.parse(PLAN + String.join("", lines), "plan.yaml");
        StringWriter table = new StringWriter();
        CsvLimits.write(written, RULES, table);
        Plan read = readBack(table.toString());

        LimitBook before = LimitBook.of(written, RULES);
        LimitBook after = LimitBook.of(read, RULES);
        for (JudgedRule rule : RULES) {
            for (LimitScope subject : subjects()) {
                assertThat(figures(after, rule, subject)).isEqualTo(figures(before, rule, subject));
                assertThat(after.names(rule, subject)).isEqualTo(before.names(rule, subject));
            }
        }
    }

    private static Plan readBack(String table) throws IOException {
        Path folder = Files.createTempDirectory("limits");
        try {
            Files.writeString(folder.resolve("limits.csv"), table);
            return PlanFile.read(Files.writeString(folder.resolve("plan.yaml"), PLAN + "  - {table: limits.csv}\n"));
        } finally {
            Files.deleteIfExists(folder.resolve("limits.csv"));
            Files.deleteIfExists(folder.resolve("plan.yaml"));
            Files.deleteIfExists(folder);
        }
    }

    private static Map<String, LimitValue> figures(LimitBook book, JudgedRule rule, LimitScope subject) {
        return book.limits(rule, subject).all().stream()
                .collect(Collectors.toMap(AppliedLimit::name, AppliedLimit::value));
    }

    private static List<LimitScope> subjects() {
        return SEGMENTS.stream()
                .flatMap(segment -> Stream.of(
                        LimitScope.of(new KpiId("orders"), segment),
                        LimitScope.of(new KpiId("visits"), segment),
                        LimitScope.of(new BudgetId("media"), segment)))
                .toList();
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> segments = Arbitraries.of(
                "",
                ", segment: {region: east}",
                ", segment: {channel: 应用, region: east}",
                ", segment: {channel: -web}");
        Arbitrary<String> shares = Arbitraries.of("", ", by: 10 %", ", by: 0.5 %", ", periods: 4", ", recover: 5 %");
        Arbitrary<String> shortfalls = Combinators.combine(
                        Arbitraries.of("", ", kpi: orders", ", kpi: visits", ", goal: more"), segments, shares, shares)
                .filter((subject, segment, one, other) -> other.isEmpty() || !key(one).equals(key(other)))
                .as((subject, segment, one, other) -> "  - {rule: shortfall" + subject + segment + one + other + "}\n");
        Arbitrary<String> breaches = Combinators.combine(
                        Arbitraries.of(", kpi: orders", ", goal: more"),
                        segments,
                        Arbitraries.of("", ", threshold: -1.5", ", threshold: 4 %", ", periods: 1"))
                .as((subject, segment, limit) -> "  - {rule: breach" + subject + segment + limit + "}\n");
        Arbitrary<String> returns = Combinators.combine(
                        Arbitraries.of("", ", budget: media"),
                        Arbitraries.of("", ", segment: {region: east}"),
                        Arbitraries.of(", low: 1", ", strong: 3.25, move: 5 %"))
                .as((subject, segment, limit) -> "  - {rule: return" + subject + segment + limit + "}\n");
        return Arbitraries.oneOf(shortfalls, breaches, returns)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static String key(String limit) {
        return limit.replaceAll(":.*", "");
    }

    private static JudgedRule rule(String name, FactKind kind, Map<String, String> figures) {
        Map<String, LimitValue> defaults = new LinkedHashMap<>();
        figures.forEach((limit, figure) -> defaults.put(limit, LimitValue.parse(figure)));
        return new JudgedRule(name, Set.of(kind), defaults);
    }
}
