package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.report.JsonReport;
import org.goalhealth.situation.FactKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedRulesTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/goalhealth/rules");
    private static final Pattern RULE = Pattern.compile("(?s)\\brule \"([^\"]*)\"(.*?)\\bend\\b");

    @Test
    void theSameRulesCompiledAtRunTimeSayTheSameOfThemselves() {
        assertThat(copy().rules())
                .extracting(rule -> List.of(
                        rule.name(), rule.ref().id(), rule.severity(), rule.playbook(), rule.judged(), rule.defaults()))
                .isEqualTo(Given.STANDARD.rules().stream()
                        .map(rule -> List.of(
                                rule.name(),
                                rule.ref().id(),
                                rule.severity(),
                                rule.playbook(),
                                rule.judged(),
                                rule.defaults()))
                        .toList());
    }

    @Test
    void theSameRulesCompiledAtRunTimeFindTheSame() {
        GoalHealth copy = copy();
        GoalHealth over = GoalHealth.builder()
                .rules(RulePack.standard())
                .rules(copyPack())
                .build();
        Set<String> fired = new TreeSet<>();
        for (long seed = 0; seed < 40; seed++) {
            List<Finding> shipped = RichPlan.of(seed, 1).findings();
            shipped.forEach(finding -> fired.add(finding.rule().name()));
            assertThat(RichPlan.of(seed, 1).judgedBy(copy).findings())
                    .map(ShippedRulesTest::asShipped)
                    .isEqualTo(shipped);
            assertThat(RichPlan.of(seed, 1).judgedBy(over).findings())
                    .map(ShippedRulesTest::asShipped)
                    .isEqualTo(shipped);
        }
        assertThat(fired)
                .as("rules that fired at least once")
                .containsExactlyElementsOf(
                        Given.judging().stream().map(RuleInfo::name).toList());
    }

    @Test
    void sameInputGivesTheSameBytes() {
        assertThat(JsonReport.toString(RichPlan.of(7, 1).report()))
                .isEqualTo(JsonReport.toString(
                        RichPlan.of(7, 1).judgedBy(GoalHealth.standard()).report()));
    }

    @Test
    void everyRuleOfTheFilesIsLoaded() {
        assertThat(names(Given.STANDARD))
                .containsExactlyElementsOf(ruleFiles().stream()
                        .flatMap(file -> rules(file).stream())
                        .map(rule -> rule.group(1))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("ruleFiles")
    void everyShippedRuleFileHasATestClassOrLooksAtPlansWhichScenariosHaveWhole(Path file) {
        if (file.resolveSibling("vague-goal.drl").toFile().exists()) {
            assertThat(rules(file))
                    .allSatisfy(rule -> assertThat(file.resolveSibling(rule.group(1) + ".scenarios.yaml"))
                            .exists());
            return;
        }
        String name = Arrays.stream(fileName(file).split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", "org.goalhealth.rules.", "Test"));
        assertThatCode(() -> Class.forName(name)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("ruleFiles")
    void ruleFilesAndRulesHaveNamesInKebabCase(Path file) {
        List<String> names = rules(file).stream().map(rule -> rule.group(1)).toList();
        assertThat(names).isNotEmpty();
        assertThat(fileName(file)).matches("[a-z]+(-[a-z]+)*");
        assertThat(names).allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
        if (names.size() == 1) {
            assertThat(names).containsExactly(fileName(file));
        }
    }

    @ParameterizedTest
    @MethodSource("ruleFiles")
    void everyShippedRuleNamesItselfInItsPatterns(Path file) {
        String limited = Arrays.stream(FactKind.values())
                .map(kind -> kind.factType().getSimpleName())
                .collect(Collectors.joining("|"));
        Pattern pattern = Pattern.compile("\\b(?:" + limited + ")\\(([^)]*)\\)");
        for (MatchResult rule : rules(file)) {
            pattern.matcher(rule.group(2))
                    .results()
                    .forEach(found -> assertThat(found.group(1)).contains("rule == \"" + rule.group(1) + "\""));
        }
    }

    @ParameterizedTest
    @MethodSource("ruleFiles")
    void ruleFilesAskTheirQuestionNameTheirSourceAndComputeNothing(Path file) {
        String text = read(file);
        Set<String> ids = new HashSet<>();
        Pattern.compile("@id\\(\"(.*?)\"\\)").matcher(text).results().forEach(id -> ids.add(id.group(1)));
        assertThat(text).contains("// Question : ");
        assertThat(ids).hasSize(1).allSatisfy(id -> assertThat(text).contains("// Source   : " + id.split("-", 2)[0]));
        assertThat(text).doesNotContain("eval(", "salience", "System.out", "function ", "insertLogical");
    }

    @ParameterizedTest
    @MethodSource("ruleFiles")
    void everyShippedRuleHasATextInBothLanguages(Path file) {
        for (MatchResult rule : Pattern.compile("rule \"(.*?)\"\\s+@id\\(\"(.*?)\"\\)")
                .matcher(read(file))
                .results()
                .toList()) {
            String id = rule.group(2);
            for (String language : List.of("en", "zh")) {
                assertThat(read(file.resolveSibling("messages_" + language + ".properties")))
                        .contains(id + ".title = ")
                        .containsPattern("(?m)^" + id + "(\\." + rule.group(1) + ")? = ");
            }
        }
    }

    static List<Path> ruleFiles() {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".drl")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoalHealth copy() {
        return GoalHealth.builder().rules(copyPack()).build();
    }

    private static RulePack copyPack() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(FOLDER)) {
            all.filter(file ->
                            file.toString().endsWith(".drl") || file.toString().endsWith(".properties"))
                    .forEach(
                            file -> files.put(FOLDER.relativize(file).toString().replace('\\', '/'), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RulePack.of("copy", files);
    }

    private static Finding asShipped(Finding finding) {
        return new Finding(
                new RuleRef(finding.rule().name(), finding.rule().id(), RulePack.STANDARD),
                finding.severity(),
                finding.subject(),
                finding.segment(),
                finding.evidence(),
                finding.suggestions(),
                finding.playbook(),
                finding.title(),
                finding.text());
    }

    private static List<MatchResult> rules(Path file) {
        return RULE.matcher(read(file)).results().toList();
    }

    private static List<String> names(GoalHealth health) {
        return health.rules().stream().map(RuleInfo::name).toList();
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName()).replace(".drl", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
