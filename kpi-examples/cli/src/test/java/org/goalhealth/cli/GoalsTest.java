package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalsTest {

    @TempDir
    Path folder;

    private Path plan = Path.of("");

    @BeforeEach
    void figures() throws IOException {
        plan = Files.writeString(folder.resolve("plan.yaml"), """
                plan: shop
                dimensions: {region: [east, west]}
                sources: {sales: {csv: sales.csv, dates: {column: month, name: start, format: yyyy-MM}}}
                kpis: {sales: {every: month, levels: [[], [region]], from: {source: sales, sum: sales}, unit: CNY}}
                goals:
                  all: {name: {en: everywhere, zh: 全部}, level: strategic}
                  east: {parent: all, weight: 75 %, kpi: sales, segment: {region: east}, period: 2026, target: 1200, course: linear}
                  west: {parent: all, weight: 25 %, kpi: sales, segment: {region: west}, period: 2026, target: 1200, course: linear}
                """);
        Files.writeString(folder.resolve("sales.csv"), """
                month,region,sales
                2026-01,east,100
                2026-01,west,60
                2026-02,east,100
                2026-02,west,60
                """);
    }

    @Test
    void healthRollsUpAsAskedAndHowIsSaid() {
        assertThat(goals("--roll-up", "worst").out())
                .containsPattern("everywhere +strategic +60 %")
                .containsPattern("  east +CNY 1,200, 2026 +100 %")
                .contains("as well as the worst that is known");
        assertThat(goals("--roll-up", "weighted").out()).containsPattern("everywhere +strategic +90 %");
        assertThat(goals("--roll-up", "value").out()).containsPattern("everywhere +strategic +80 %");
    }

    @Test
    void whatIsNotKnownIsCounted() throws IOException {
        Files.writeString(folder.resolve("sales.csv"), "month,region,sales\n2026-01,east,100\n2026-02,east,100\n");
        assertThat(goals("--roll-up", "weighted").out()).containsPattern("everywhere +strategic +1\n");
        assertThat(goals("--roll-up", "worst").out()).containsPattern("everywhere +strategic +100 % +1\n");
    }

    @Test
    void jsonHasTheTree() {
        assertThat(goals("--json").out())
                .contains("\"rollUp\" : \"worst\"", "\"goal\" : \"all\"", "\"made\" : 0.6", "\"unknown\" : 0");
    }

    @Test
    void aWeightThatOthersHaveIsMissed() throws IOException {
        Files.writeString(plan, Files.readString(plan).replace("weight: 25 %, ", ""));
        Shell shell = goals();
        assertThat(shell.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shell.err()).contains("goal west has no weight, as goals beside it have");
    }

    private Shell goals(Object... more) {
        Object[] words = new Object[more.length + 6];
        System.arraycopy(new Object[] {"goals", plan, "--at", "2026-03-01", "--lang", "en"}, 0, words, 0, 6);
        System.arraycopy(more, 0, words, 6, more.length);
        return Shell.kpi(words);
    }
}
