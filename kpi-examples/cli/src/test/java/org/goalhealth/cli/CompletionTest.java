package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {

    @TempDir
    Path folder;

    @Test
    void bashCompletesACommand() throws Exception {
        assertThat(completed("kpi", "back")).containsExactly("backtest");
    }

    @Test
    void bashCompletesAnOption() throws Exception {
        assertThat(completed("kpi", "backtest", "--compare")).contains("--compare", "--compare-plan");
        assertThat(completed("kpi", "explain", "--why")).containsExactly("--why-not");
    }

    /** What bash offers for the last word. */
    private List<String> completed(String... words) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash on this machine: completion was not tried");
        Path script = Files.writeString(
                folder.resolve("completion"), Shell.kpi("completion").out());
        String line = String.join(" ", words);
        Path out = folder.resolve("out");
        Process bash = new ProcessBuilder(
                        "/bin/bash",
                        "-c",
                        ". " + script + "; COMP_WORDS=(" + line + "); COMP_CWORD=" + (words.length - 1)
                                + "; COMP_LINE='" + line + "'; _complete_kpi; printf '%s\\n' \"${COMPREPLY[@]}\"")
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(bash.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return Files.readAllLines(out, StandardCharsets.UTF_8).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
