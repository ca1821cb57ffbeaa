package org.goalhealth.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.GoalLevel;
import org.goalhealth.plan.Horizon;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.report.Contingency;
import org.goalhealth.report.GoalCanvas;
import org.goalhealth.situation.AppliedLimit;
import org.goalhealth.situation.LimitOrigin;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class HtmlCanvasTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)></script>{{data}}";

    // A browser may still write to its profile while the folder is deleted; that is no failure of the page.
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void theWayTheMeansAndWhatStandsReadyAreShownInBothLanguages() throws Exception {
        Browser.Visit english = Browser.orSkip(folder).open(page(canvas("loyal"), Language.EN));

        assertThat(english.console()).isEmpty();
        assertThat(english.text())
                .contains("Customers worth more", "Growth", "Strategic", "Owner: an")
                .contains("3.2", "8.5", "+165.6 %")
                .contains("CRM system", "CNY 150,000", "3 people", "Sum of these items", "CNY 230,000.50")
                .contains(
                        "W2",
                        "Past its threshold",
                        "rule low-conversion",
                        "Worse than",
                        "2.5 %",
                        "Then: new content (bo)")
                .contains("Nothing stands ready.", "None said.", "start not said");

        Browser.Visit chinese = Browser.orSkip(folder).open(page(canvas("loyal"), Language.ZH));
        assertThat(chinese.console()).isEmpty();
        assertThat(chinese.text())
                .contains("提升客户价值", "战略意图", "以上资金合计", "应急预案", "届时启动：内容焕新（bo）")
                .doesNotContain("Intent", "Resources");
    }

    @Test
    void aPlanThatSaysNothingIsToldSo() throws Exception {
        Browser.Visit visit = Browser.orSkip(folder).open(page(canvas("none-of-it"), Language.EN));

        assertThat(visit.console()).isEmpty();
        assertThat(visit.text()).contains("No goal of the plan says where it starts");
    }

    @Test
    void hostileNamesAreShownAndDoNotRun() throws Exception {
        Browser.Visit visit = Browser.orSkip(folder).open(page(canvas("loyal", HOSTILE), Language.EN));

        assertThat(visit.console()).isEmpty();
        assertThat(visit.shown()).doesNotContain("<img");
        assertThat(visit.text()).contains(HOSTILE);
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Json.names(Resources.text("canvas_zh.json")))
                .isEqualTo(Json.names(Resources.text("canvas_en.json")));
        assertThat(Json.names(Resources.text("limits_zh.json")))
                .isEqualTo(Json.names(Resources.text("limits_en.json")));
    }

    @Test
    void everyLabelThatTheScriptNamesIsThere() {
        Set<String> named = Pattern.compile("\\b(?:t|none)\\('([a-z.]+)'")
                .matcher(Resources.text("canvas.js"))
                .results()
                .map(match -> match.group(1))
                .filter(key -> !key.endsWith("."))
                .collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(Json.names(Resources.text("canvas_en.json")))
                .containsAll(named)
                .contains("intent.title", "resources.title", "contingencies.title")
                .containsAll(keys("level.", GoalLevel.values()))
                .containsAll(keys("horizon.", Horizon.values()))
                .containsAll(keys("every.", Cadence.values()))
                .containsAll(keys("severity.", Severity.values()));
    }

    @Test
    void theSameCanvasGivesTheSameBytes() throws IOException {
        assertThat(page(canvas("loyal"), Language.EN)).isEqualTo(page(canvas("loyal"), Language.EN));
    }

    private static Set<String> keys(String prefix, Enum<?>[] words) {
        return Arrays.stream(words)
                .map(word -> prefix + word.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static GoalCanvas canvas(String goal) {
        return canvas(goal, "Customers worth more");
    }

    private static GoalCanvas canvas(String goal, String name) {
        Plan plan = PlanFile.parse("""
                plan: shop
                dimensions: {channel: [app, web]}
                kpis:
                  ltv: {every: month}
                  sales: {every: month, unit: CNY, levels: [[], [channel]]}
                goals:
                  growth: {name: {en: Growth, zh: 增长}, owner: an}
                  loyal:
                    name: {en: 'NAME', zh: 提升客户价值}
                    parent: growth
                    level: strategic
                    kpi: ltv
                    period: 2026
                    target: 8.5
                    from: 3.2
                    resources:
                      - {name: CRM system, amount: 150000, unit: CNY}
                      - {name: content fund, amount: 80000.50, unit: CNY}
                      - {name: editors, amount: 3, unit: {en: people, zh: 人}}
                    contingencies: [{rule: low-conversion, kpi: ltv}]
                  new: {parent: loyal, kpi: sales, segment: {channel: web}, period: 2026, target: 9, from: 7}
                  grow: {parent: loyal, kpi: sales, period: 2026, target: 9, resources: [{name: fund, amount: 5, unit: CNY}]}
                  none-of-it: {kpi: sales, period: 2026-Q1, target: 9}
                playbooks:
                  new-content: {en: new content, zh: 内容焕新, owner: bo}
                """.replace("NAME", name.replace("'", "''")), "plan.yaml");
        GoalCanvas all = GoalCanvas.of(
                plan,
                LocalDate.of(2026, 3, 1),
                line -> new Contingency(
                        new RuleRef(line.rule(), "W2", "standard"),
                        Severity.WARNING,
                        new LocalText("Past its threshold", "越过界限"),
                        line,
                        List.of(new AppliedLimit(
                                "threshold", LimitValue.parse("2.5 %"), LimitOrigin.RuleDefault.RULE_DEFAULT)),
                        Optional.of(new PlaybookId("new-content")),
                        false));
        return all.of(new GoalId(goal));
    }

    private static String page(GoalCanvas canvas, Language language) throws IOException {
        StringWriter out = new StringWriter();
        HtmlCanvas.write(canvas, language, out);
        return out.toString();
    }
}
