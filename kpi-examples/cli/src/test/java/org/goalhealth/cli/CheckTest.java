package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.cli.Shell.kpi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class CheckTest {

    private static final String GOOD = """
            package mine;

            import org.goalhealth.situation.Shortfall;

            global org.goalhealth.rules.Findings findings;

            rule "few-orders"
                @id("X1") @severity("WARNING") @limits("by: 15 %, periods: 3")
            when
                $short : Shortfall( rule == "few-orders", periods >= limit.periods )
            then
                findings.report($short);
            end
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void aGoodRule() throws IOException {
        write("good.drl", GOOD);
    }

    @Test
    void goodRulesEndWithZero() {
        assertThat(kpi("check", folder)).isEqualTo(new Shell(0, "0 errors, 0 warnings in 1 rule of 1 file\n", ""));
    }

    @Test
    void anErrorEndsWithOneAndShowsItsPlace() throws IOException {
        Path bad = write("bad.drl", GOOD.replace("few", "fewer").replace("periods >=", "perods >="));
        Shell shell = kpi("check", folder);
        assertThat(shell.exit()).isEqualTo(1);
        assertThat(shell.out()).isEqualTo(shown(bad) + """
                        :10:49: error: Shortfall has no property 'perods'
                            $short : Shortfall( rule == "fewer-orders", perods >= limit.periods )
                                                                        ^~~~~~
                          did you mean periods?
                        1 error, 0 warnings in 2 rules of 2 files
                        """);
    }

    @Test
    void warningsEndWithOneOnlyWhereStrict() throws IOException {
        write("good.drl", GOOD.replace("by: 15 %, ", ""));
        assertThat(kpi("check", folder).exit()).isZero();
        assertThat(kpi("check", folder, "--strict").exit()).isEqualTo(1);
    }

    @Test
    void filesGivenTogetherAreOnePack() throws IOException {
        Path other = write("other.drl", GOOD);
        Shell shell = kpi("check", folder.resolve("good.drl"), other);
        assertThat(shell.exit()).isEqualTo(1);
        assertThat(shell.out()).contains("two rules 'few-orders', the other at " + shown(folder.resolve("good.drl")));
    }

    @Test
    void foldersAreAPackEach() throws IOException {
        Path second = Files.createDirectory(folder.resolve("second"));
        Files.move(
                folder.resolve("good.drl"),
                Files.createDirectory(folder.resolve("first")).resolve("a.drl"));
        Files.writeString(second.resolve("a.drl"), GOOD);
        Shell shell = kpi("check", folder.resolve("first"), second);
        assertThat(shell.exit()).isZero();
        assertThat(shell.out())
                .contains("warning: rule 'few-orders' replaces the one at ")
                .contains("0 errors, 1 warning");
    }

    @Test
    void aFileThatIsNotUtf8IsToldByName() throws IOException {
        Path bad = folder.resolve("bad.drl");
        Files.write(bad, new byte[] {(byte) 0xB6, (byte) 0xFE});
        for (Path path : List.of(folder, bad)) {
            Shell shell = kpi("check", path);
            assertThat(shell.exit()).isEqualTo(1);
            assertThat(shell.out()).contains(shown(bad) + ": error: the file is not UTF-8\n  save it as UTF-8\n");
        }
    }

    @Test
    void aPathThatIsNoRuleFileCannotBeUsed() {
        Shell shell = kpi("check", folder.resolve("nowhere"));
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("nowhere is neither a folder nor a rule file");
    }

    @Test
    void rulesAreCheckedWithAPlan() throws IOException {
        Path plan = write("plan.yaml", "plan: shop\nkpis:\n  orders: {every: week}\n");
        assertThat(kpi("check", folder, "--plan", plan).out())
                .contains("warning: the plan has no Shortfall for rule few-orders: none of its kpis has a baseline");
    }

    @Test
    void aPlanThatCannotBeReadIsToldWithTheRest() throws IOException {
        Path plan = write("plan.yaml", "plan: shop\nkpi: {}\n");
        write("good.drl", GOOD.replace("periods >=", "perods >="));
        Shell shell = kpi("check", folder, "--plan", plan);
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.out()).contains("'perods'").contains("plan.yaml:2").contains("did you mean kpis?");
    }

    @Test
    void jsonHasEveryRemarkWithItsPlace() throws IOException {
        Path bad = write("bad.drl", GOOD.replace("few", "fewer").replace("WARNING", "WARNNG"));
        Shell shell = kpi("check", folder, "--format", "json");
        assertThat(shell.exit()).isEqualTo(1);
        assertThat(read(shell))
                .isEqualTo(Map.of(
                        "format",
                        1,
                        "errors",
                        1,
                        "warnings",
                        0,
                        "rules",
                        2,
                        "files",
                        2,
                        "remarks",
                        List.of(Map.of(
                                "kind",
                                "bad-annotation",
                                "level",
                                "error",
                                "file",
                                shown(bad),
                                "line",
                                8,
                                "column",
                                26,
                                "length",
                                6,
                                "rule",
                                "fewer-orders",
                                "message",
                                "'WARNNG' is no severity",
                                "hint",
                                "did you mean WARNING?"))));
    }

    @Test
    void sarifHasWhatReadersOfItNeed() throws IOException {
        Path bad = write("bad rule.drl", GOOD.replace("few", "fewer").replace("WARNING", "WARNNG"));
        Object sarif = read(kpi("check", folder, "--format", "sarif"));
        assertThat(at(sarif, "version")).isEqualTo("2.1.0");
        assertThat(at(sarif, "$schema").toString()).contains("sarif-2.1.0");
        assertThat(at(sarif, "runs", 0, "tool", "driver", "name")).isEqualTo("kpi check");
        List<?> rules = (List<?>) at(sarif, "runs", 0, "tool", "driver", "rules");
        assertThat(rules).extracting(rule -> at(rule, "id")).doesNotHaveDuplicates();
        assertThat(rules).allSatisfy(rule -> {
            assertThat(at(rule, "shortDescription", "text").toString()).isNotBlank();
            assertThat(at(rule, "defaultConfiguration", "level")).isIn("error", "warning");
        });
        Object result = at(sarif, "runs", 0, "results", 0);
        assertThat(at(result, "ruleId")).isEqualTo("bad-annotation");
        assertThat(at(rules, at(result, "ruleIndex"), "id")).isEqualTo("bad-annotation");
        assertThat(at(result, "level")).isEqualTo("error");
        assertThat(at(result, "message", "text")).isEqualTo("'WARNNG' is no severity\ndid you mean WARNING?");
        Object place = at(result, "locations", 0, "physicalLocation");
        assertThat(at(place, "artifactLocation", "uri")).isEqualTo(shown(bad).replace(" ", "%20"));
        assertThat(at(place, "region")).isEqualTo(Map.of("startLine", 8, "startColumn", 26, "endColumn", 32));
    }

    /** JSON is YAML too. */
    private static Object read(Shell shell) {
        return new Load(LoadSettings.builder().build()).loadFromString(shell.out());
    }

    private static Object at(Object json, Object... path) {
        Object found = json;
        for (Object step : path) {
            Object next = step instanceof Integer index ? ((List<?>) found).get(index) : ((Map<?, ?>) found).get(step);
            found = Objects.requireNonNull(next, () -> "there is no " + step);
        }
        return found;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
