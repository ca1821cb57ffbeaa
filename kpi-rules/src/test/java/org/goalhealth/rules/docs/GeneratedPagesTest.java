package org.goalhealth.rules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.goalhealth.rules.GoalHealth;
import org.junit.jupiter.api.Test;

/** Pages that are made from the code are those that the code makes; {@code -Dgoalhealth.write=true} makes them anew. */
class GeneratedPagesTest {

    private static final Path DOCS = Path.of("../docs");

    @Test
    void thePageOfShippedRulesIsWhatTheirFilesSay() throws IOException {
        check("triggers.md", new TriggersPage(GoalHealth.standard()).text());
    }

    @Test
    void thePageOfWordsIsWhatTheFactsSay() throws IOException {
        check("rule-vocabulary.md", new VocabularyPage().text());
    }

    private static void check(String page, String text) throws IOException {
        Path file = DOCS.resolve(page);
        if (Boolean.getBoolean("goalhealth.write")) {
            Files.writeString(file, text);
        }
        assertThat(file)
                .as("the page is stale: run mvn -pl kpi-core,kpi-rules test -Dtest=GeneratedPagesTest "
                        + "-Dsurefire.failIfNoSpecifiedTests=false -Dgoalhealth.write=true")
                .hasContent(text);
    }
}
