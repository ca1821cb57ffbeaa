package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide for rule authors, in both languages, does what it says. */
class GuideTest {

    /** A file's name on a line of its own, and its text behind it. */
    private static final Pattern FILE =
            Pattern.compile("^`([\\w./-]+)`[:：]\\n\\n```\\w+\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rule-authors.md", "rule-authors_zh.md"})
    void whoeverFollowsItGetsWhatItShows(String page) throws IOException {
        Matcher file = FILE.matcher(Files.readString(Path.of("../../docs").resolve(page)));
        int files = 0;
        while (file.find()) {
            Path path = folder.resolve(file.group(1));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.group(2));
            files++;
        }
        assertThat(files).isEqualTo(6);
        String plan = folder.resolve("plan.yaml").toString();
        String rules = folder.resolve("rules").toString();

        assertThat(run(0, "check", rules, "--plan", plan)).contains("0 errors, 2 warnings in 1 rule of 1 file");
        assertThat(run(0, "test", rules, "--mutate", "--min-killed", "100", "--lang", "en"))
                .contains("failed: 0");
        assertThat(run(0, "backtest", plan, "--rules", rules))
                .contains("N1,mail-fatigue,kpi:open-rate,region=east,warning,2026-W04,2026-W05,");
        assertThat(run(0, "assess", plan, "--rules", rules, "--as-of", "2026-02-09", "--lang", "en"))
                .contains("open rate, east: 10.9 % opened in 2026-W06, less than 12 % for 3 weeks in a row");
        assertThat(run(
                        0,
                        "explain",
                        plan,
                        "--rules",
                        rules,
                        "--as-of",
                        "2026-02-09",
                        "--lang",
                        "en",
                        "--why-not",
                        "mail-fatigue",
                        "--subject",
                        "kpi:open-rate;region=west"))
                .contains("does not hold: periods >= limit.periods, where periods is 0 and limit.periods is 2");

        Path rule = folder.resolve("rules/mail-fatigue.drl");
        Files.writeString(rule, Files.readString(rule).replace("periods >=", "perods >="));
        assertThat(run(1, "check", rules))
                .contains("mail-fatigue.drl:13:55: error: ThresholdBreach has no property 'perods'");
    }

    private static String run(int code, String... args) {
        Shell shell = Shell.kpi((Object[]) args);
        assertThat(shell.exit()).as(() -> String.join(" ", args) + "\n" + shell).isEqualTo(code);
        return shell.out();
    }
}
