package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake of {@code mistakes.txt} is reported as it stands there: once, at its place, with what to do. */
class PlanMistakesTest {

    private record Mistake(String name, String text, String report) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeIsReportedWhereItStandsWithTheFix(Mistake mistake) {
        InvalidPlanException invalid =
                catchThrowableOfType(InvalidPlanException.class, () -> PlanFile.parse(mistake.text(), "plan.yaml"));

        assertThat(report(invalid)).isEqualTo(mistake.report());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMessageIsOneSentenceWithoutAFullStop(Mistake mistake) {
        InvalidPlanException invalid =
                catchThrowableOfType(InvalidPlanException.class, () -> PlanFile.parse(mistake.text(), "plan.yaml"));

        assertThat(invalid.problems()).allSatisfy(problem -> {
            assertThat(problem.message()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
            assertThat(problem.fix()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
        });
    }

    @Test
    void everyKindOfProblemHasItsMistake() {
        String all = mistakes().map(Mistake::report).collect(Collectors.joining());

        assertThat(Arrays.stream(Problem.Code.values()).map(Problem.Code::name))
                .allSatisfy(code -> assertThat(all).contains(code + " "));
    }

    private static String report(InvalidPlanException invalid) {
        return invalid.problems().stream()
                .map(problem -> problem.code() + " " + problem + "\n")
                .collect(Collectors.joining());
    }

    private static Stream<Mistake> mistakes() {
        return Arrays.stream(Samples.text("mistakes.txt").split("(?m)^=== "))
                .filter(part -> !part.isBlank())
                .map(PlanMistakesTest::mistake);
    }

    private static Mistake mistake(String part) {
        int name = part.indexOf('\n');
        int report = part.indexOf("-->\n");
        return new Mistake(
                part.substring(0, name), part.substring(name + 1, report), part.substring(report + "-->\n".length()));
    }
}
