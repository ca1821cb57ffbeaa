package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.history.source.Sources;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.RulePack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {

    private static final String PLAN = """
            plan: shop
            sources: {orders: {csv: orders.csv, dates: {name: start}}}
            kpis:
              orders: {every: week, from: {source: orders, sum: orders}, baseline: {fixed: 100}}
            """;
    private static final String RULE = """
            package mine;
            import org.goalhealth.situation.Shortfall;
            global org.goalhealth.rules.Findings findings;
            rule "my-shortfall"
                @id("M1") @severity("WARNING") @limits("by: 15 %, periods: 3")
            when
                $shortfall : Shortfall( rule == "my-shortfall", periods >= limit.periods )
            then
                findings.report($shortfall);
            end
            """;

    @TempDir
    Path folder;

    private final AtomicInteger readings = new AtomicInteger();
    private Path planFile = Path.of("");
    private Path rule = Path.of("");

    @BeforeEach
    void aShopThatHasLostFifteenPercentForThreeWeeks() throws IOException {
        planFile = Files.writeString(folder.resolve("plan.yaml"), PLAN);
        Files.writeString(
                folder.resolve("orders.csv"),
                "date,orders\n2026-01-05,100\n2026-01-12,85\n2026-01-19,85\n2026-01-26,85\n");
        rule = Files.createDirectory(folder.resolve("mine")).resolve("my-shortfall.drl");
        Files.writeString(rule, RULE);
    }

    @Test
    void whereNothingIsSavedThereIsNothingToSay() {
        Desk desk = desk();

        assertThat(desk.report().findings()).extracting(f -> f.rule().id()).contains("M1");
        assertThat(desk.look()).isEmpty();
        assertThat(desk.look()).isEmpty();
    }

    @Test
    void aSavedRuleClearsItsAlertAndRaisesItAgain() throws IOException {
        Desk desk = desk();
        Files.writeString(rule, RULE.replace("periods: 3", "periods: 4"));
        assertThat(changes(desk)).containsExactly("ENDED M1 kpi:orders");

        Files.writeString(rule, RULE);
        assertThat(changes(desk)).containsExactly("BEGAN M1 kpi:orders");
        assertThat(readings).hasValue(1);
    }

    @Test
    void aFileThatIsStillWrittenIsNotReadYet() throws IOException {
        Desk desk = desk();
        Files.writeString(rule, RULE.substring(0, 100));
        assertThat(desk.look()).isEmpty();
        Files.writeString(rule, RULE.replace("periods: 3", "periods: 4"));
        assertThat(desk.look()).isEmpty();

        assertThat(desk.look()).get().isInstanceOf(Desk.Found.class);
    }

    @Test
    void aMistakeIsToldWithItsPlaceAndWhatWasThereGoesOn() throws IOException {
        Desk desk = desk();
        Files.writeString(rule, RULE.replace("periods >= limit", "perods >= limit"));
        assertThat(saved(desk))
                .isInstanceOfSatisfying(
                        Desk.Refused.class,
                        refused -> assertThat(refused.problems())
                                .isNotEmpty()
                                .allSatisfy(problem -> assertThat(problem).contains("my-shortfall.drl")));

        Files.writeString(rule, RULE.replace("periods: 3", "periods: 4"));
        assertThat(changes(desk)).containsExactly("ENDED M1 kpi:orders");
    }

    @Test
    void aSavedPlanIsReadAndADeletedOneRefused() throws IOException {
        Desk desk = desk();
        Files.writeString(planFile, PLAN + "off: [my-shortfall]\n");
        assertThat(changes(desk)).containsExactly("ENDED M1 kpi:orders");

        Files.delete(planFile);
        assertThat(saved(desk)).isInstanceOf(Desk.Refused.class);
        Files.writeString(planFile, PLAN);
        assertThat(changes(desk)).containsExactly("BEGAN M1 kpi:orders");
    }

    @Test
    void aPlanThatIsBrokenIsToldAgainWhenARuleIsSaved() throws IOException {
        Desk desk = desk();
        Files.writeString(planFile, PLAN + "of: [my-shortfall]\n");
        assertThat(saved(desk)).isInstanceOf(Desk.Refused.class);
        Files.writeString(rule, RULE.replace("periods: 3", "periods: 4"));
        assertThat(saved(desk)).isInstanceOf(Desk.Refused.class);

        Files.writeString(planFile, PLAN);
        assertThat(changes(desk)).containsExactly("ENDED M1 kpi:orders");
    }

    @Test
    void aTableOfLimitsIsWatchedAndSoIsOneThatIsToBlame() throws IOException {
        Desk desk = desk();
        Path table = Files.writeString(folder.resolve("limits.csv"), "rule,by\nmy-shortfall,many\n");
        Files.writeString(planFile, PLAN + "limits: [{table: limits.csv}]\n");
        assertThat(saved(desk)).isInstanceOf(Desk.Refused.class);

        Files.writeString(table, "rule,by\nmy-shortfall,20 %\n");
        assertThat(changes(desk)).containsExactly("ENDED M1 kpi:orders");
        Files.writeString(table, "rule,by\nmy-shortfall,10 %\n");
        assertThat(changes(desk)).containsExactly("BEGAN M1 kpi:orders");
    }

    @Test
    void theHistoryIsReadAgainOnlyWhereAPlanMeasuresOtherwise() throws IOException {
        Desk desk = desk();
        Files.writeString(planFile, PLAN.replace("week,", "week, decimals: 0,"));
        changes(desk);

        assertThat(readings).hasValue(2);
    }

    @Test
    void whatIsSavedIsToldInBothLanguages() throws IOException {
        Desk desk = desk();
        Files.writeString(rule, RULE.replace("periods: 3", "periods: 4"));
        Desk.Saved saved = saved(desk);

        assertThat(told(saved, Language.EN))
                .containsPattern("my-shortfall.drl saved \\(0.25 s\\)\n  - WARNING  M1 ")
                .contains("0 raised, 1 cleared, 0 changed");
        assertThat(told(saved, Language.ZH)).contains("消除 1 项");
    }

    private static String told(Desk.Saved saved, Language language) {
        StringWriter out = new StringWriter();
        new DeskBoard(new PrintWriter(out), new Labels("watch", language)).print(saved);
        return out.toString();
    }

    private static List<String> changes(Desk desk) {
        Desk.Saved saved = saved(desk);
        assertThat(saved).isInstanceOf(Desk.Found.class);
        return ((Desk.Found) saved)
                .changes().stream().map(FindingChange::toString).toList();
    }

    /** A save is noticed at one look, and read at the next. */
    private static Desk.Saved saved(Desk desk) {
        Optional<Desk.Saved> first = desk.look();
        assertThat(first).isEmpty();
        return desk.look().orElseThrow();
    }

    private Desk desk() {
        List<Path> folders = List.of(folder.resolve("mine"));
        AtomicInteger quarters = new AtomicInteger();
        return new Desk(
                planFile,
                folders,
                () -> PlanFile.read(planFile),
                this::packs,
                plan -> {
                    readings.incrementAndGet();
                    return Sources.in(folder).read(plan);
                },
                LocalDate.of(2026, 2, 2),
                () -> GoalHealth.builder()
                        .rules(packs().get(0))
                        .rules(packs().get(1))
                        .build(),
                () -> quarters.incrementAndGet() * 250_000_000L);
    }

    private List<RulePack> packs() {
        return List.of(RulePack.standard(), RulePack.directory(folder.resolve("mine")));
    }
}
