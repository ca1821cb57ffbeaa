package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {

    @TempDir
    static Path out;

    @BeforeAll
    static void theDemosPlan() {
        Shell.kpi("demo", "--out", out);
    }

    @Test
    void anAlertIsExplainedInTheLanguageAskedFor() {
        assertThat(explain("--alert", "W1 kpi:online-orders region=west", "--lang", "en")
                        .out())
                .startsWith("W1 kpi:online-orders region=west\nWARNING W1, Short of its baseline")
                .contains("clears with: ");
        assertThat(explain("--alert", "W1 kpi:online-orders region=west", "--lang", "zh")
                        .out())
                .contains("线上订单，华西");
    }

    @Test
    void anUnknownAlertIsToldTheNearestPresentOnes() {
        Shell shell = explain("--alert", "W1 kpi:online-orders region=east");

        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err())
                .contains("there is no alert 'W1 kpi:online-orders region=east' on 2026-04-01")
                .contains("did you mean W1 kpi:online-orders region=west?");
    }

    @Test
    void withoutAQuestionAllAlertsAreExplained() {
        assertThat(explain("--lang", "en").out())
                .contains("W1 kpi:online-orders region=west\n")
                .contains("\n\nF1 stage:private-domain/");
        assertThat(explain("--format", "json").out())
                .contains("\"explanations\"")
                .contains("\"zh\"");
    }

    @Test
    void silenceIsExplained() {
        assertThat(explain(
                                "--why-not",
                                "baseline-shortfall",
                                "--subject",
                                "kpi:online-orders;region=east",
                                "--lang",
                                "en")
                        .out())
                .contains("periods >= limit.periods");
        assertThat(explain(
                                "--why-not",
                                "baseline-shortfall",
                                "--subject",
                                "kpi:online-orders;region=east",
                                "--format",
                                "json")
                        .out())
                .contains("\"kind\" : \"condition-fails\"");
    }

    @Test
    void namesThatAreNotThereAreMet() {
        assertThat(explain("--why-not", "baseline-shortfal", "--subject", "kpi:online-orders", "--lang", "en")
                        .out())
                .contains("baseline-shortfall");
        assertThat(explain("--why-not", "baseline-shortfall", "--subject", "kpi:online-order")
                        .err())
                .contains("did you mean kpi:online-orders or ");
        assertThat(explain("--why-not", "baseline-shortfall", "--subject", "kpi:online-orders;region=esat")
                        .err())
                .contains("did you mean east");
        assertThat(explain("--why-not", "baseline-shortfall", "--subject", "online-orders")
                        .err())
                .contains("kpi:ID");
    }

    @Test
    void whyNotAndAlertAreTwoQuestions() {
        assertThat(explain("--alert", "W1 kpi:online-orders", "--why-not", "x", "--subject", "kpi:online-orders")
                        .exit())
                .isEqualTo(2);
        assertThat(explain("--why-not", "baseline-shortfall").exit()).isEqualTo(2);
    }

    private static Shell explain(Object... more) {
        List<Object> args =
                new ArrayList<>(List.of("explain", out.resolve("input").resolve("plan.yaml"), "--as-of", "2026-04-01"));
        args.addAll(List.of(more));
        return Shell.kpi(args.toArray());
    }
}
