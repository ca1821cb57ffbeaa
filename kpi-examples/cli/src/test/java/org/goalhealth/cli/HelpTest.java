package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** Every command but picocli's own {@code help}, with the words that call it. */
    static Stream<List<String>> commands() {
        return commands(Kpi.commandLine(), List.of());
    }

    private static Stream<List<String>> commands(CommandLine command, List<String> words) {
        return Stream.concat(
                Stream.of(words),
                command.getSubcommands().entrySet().stream()
                        .filter(below -> !below.getKey().equals("help"))
                        .flatMap(below -> commands(
                                below.getValue(),
                                Stream.concat(words.stream(), Stream.of(below.getKey()))
                                        .toList())));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theHelpOfEveryCommandEndsWithAnExampleThatTheCommandTakes(List<String> command) {
        List<String> words = new ArrayList<>(command);
        words.add("--help");
        Shell shell = Shell.kpi(words.toArray());
        assertThat(shell.exit()).isZero();

        List<String> lines = shell.out().strip().lines().toList();
        List<String> examples = lines.subList(first(lines), lines.size());
        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            assertThat(example).matches("(Examples?:)? +kpi .*");
            assertThatCode(() -> parse(example)).as(example).doesNotThrowAnyException();
        }
        assertThat(examples)
                .allSatisfy(example -> assertThat(
                                command.isEmpty() || example.contains("kpi " + String.join(" ", command) + " "))
                        .isTrue());
    }

    private static int first(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).startsWith("Example")) {
                return i;
            }
        }
        return lines.size();
    }

    /** As a shell takes it: up to where its output goes elsewhere. */
    private static void parse(String example) {
        String call = example.substring(example.indexOf("kpi ") + 4).split(" > ", 2)[0];
        List<String> words = WORD.matcher(call)
                .results()
                .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
                .toList();
        CommandLine.ParseResult result = Kpi.commandLine().parseArgs(words.toArray(String[]::new));
        assertThat(result.hasSubcommand()).isTrue();
    }
}
