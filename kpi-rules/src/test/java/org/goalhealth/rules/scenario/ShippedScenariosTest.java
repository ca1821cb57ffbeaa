package org.goalhealth.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goalhealth.plan.Language;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.Occasion;
import org.goalhealth.rules.RuleInfo;
import org.goalhealth.rules.RuleMutant;
import org.goalhealth.rules.RulePack;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The shipped rules by their scenarios: what they find, that they are tested at their borders, and that edits show.
 *
 * <p>Scenarios are about plans: rules on customers have no figures of a plan, and their own tests hold them to the same.
 */
class ShippedScenariosTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/goalhealth/rules");
    private static final GoalHealth HEALTH = GoalHealth.standard();
    private static final List<ScenarioFile> FILES = ScenarioFile.readAll(FOLDER);
    private static final DifferenceText TEXT = DifferenceText.in(Language.EN);

    @TestFactory
    Stream<DynamicContainer> everyScenarioOfAShippedRulePasses() {
        ScenarioRunner runner = new ScenarioRunner(HEALTH);
        return FILES.stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.rule(),
                        file.scenarios().stream()
                                .map(scenario -> DynamicTest.dynamicTest(
                                        scenario.name(),
                                        () -> assertThat(TEXT.lines(runner.run(file.rule(), scenario)))
                                                .isEmpty()))));
    }

    @Test
    void everyShippedRuleHasItsScenariosBesideItsRuleFile() throws IOException {
        assertThat(byRule().keySet())
                .containsExactlyInAnyOrderElementsOf(HEALTH.rules().stream()
                        .filter(rule -> rule.occasion() != Occasion.CUSTOMERS)
                        .map(RuleInfo::name)
                        .toList());
        for (String rule : byRule().keySet()) {
            Path scenarios = one(path -> path.getFileName().toString().equals(rule + ScenarioFile.ENDING));
            Path rules =
                    one(path -> path.toString().endsWith(".drl") && text(path).contains("rule \"" + rule + "\""));
            assertThat(scenarios.getParent()).isEqualTo(rules.getParent());
        }
    }

    @Test
    void everyShippedRuleFiresStaysSilentAndIsMetAtItsBorder() {
        CoverageRun coverage = new CoverageRun(HEALTH);
        assertThat(FILES).map(coverage::run).allMatch(RuleCoverage::isComplete);
    }

    @Test
    void everyEditOfAShippedRuleThatWeakensItByOneStepIsNoticed() {
        MutationRun mutation = new MutationRun(List.of(RulePack.standard(), RulePack.directory(FOLDER)));
        int killed = 0;
        int edits = 0;
        for (ScenarioFile file : FILES) {
            MutationResult result = mutation.run(file);
            killed += result.killed();
            edits += result.edits();
            assertThat(result.edits()).as("edits of " + file.rule()).isGreaterThan(4);
            assertThat(result.survivors())
                    .as("edits of " + file.rule() + " that no scenario notices")
                    .extracting(RuleMutant::edit)
                    .isEmpty();
            assertThat(result.unused())
                    .as("explanations for " + file.rule() + " of edits that are noticed")
                    .isEmpty();
        }
        assertThat(killed * 100 / edits).isGreaterThanOrEqualTo(95);
    }

    private static Map<String, ScenarioFile> byRule() {
        return FILES.stream().collect(Collectors.toMap(ScenarioFile::rule, Function.identity()));
    }

    private static Path one(Predicate<Path> wanted) throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            List<Path> found = all.filter(Files::isRegularFile).filter(wanted).toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
