package org.goalhealth.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemarkKindTest {

    @Test
    void theDocumentationNamesEveryKindAsItIs() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../docs/rule-check.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(RemarkKind.values())
                        .map(kind -> "| `" + kind.id() + "` | " + kind.level().word()
                                + (kind.level() == RemarkKind.Level.ERROR && !kind.refusesLoading() ? "*" : "")
                                + " | " + kind.meaning() + " | `" + kind.example() + "` |")
                        .toList());
    }
}
