package org.goalhealth.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page on alerts shows the table of the code. */
class AlertsPageTest {

    @Test
    void theTableOnThePageIsTheOneInTheCode() throws IOException {
        String code = Files.readString(Path.of("src/main/java/org/goalhealth/alert/LifeCycle.java"));
        List<String> table = code.substring(code.indexOf("<pre>") + 5, code.indexOf("</pre>"))
                .lines()
                .map(line -> line.replaceFirst("^ \\* ?", "").stripTrailing())
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(table).hasSizeGreaterThan(15);
        assertThat(Files.readAllLines(Path.of("../docs/alerts.md"))).containsSequence(table);
    }
}
