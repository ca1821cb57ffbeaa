package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import org.goalhealth.rules.EditedRules.Edit;
import org.goalhealth.rules.EditedRules.Kind;
import org.junit.jupiter.api.Test;

/** What the edits of the property tests can be made of. */
class EditedRulesTest {

    @Test
    void everyTwoEditsOfEveryRuleOfEveryFileCanBeWritten() {
        for (Path file : EditedRules.files()) {
            for (int rule = 0; rule < EditedRules.names(file).size(); rule++) {
                for (Kind first : Kind.values()) {
                    for (Kind second : Kind.values()) {
                        write(file, rule, first, second);
                    }
                }
            }
        }
    }

    private static void write(Path file, int rule, Kind first, Kind second) {
        for (int a = 0; a < 6; a++) {
            List<Edit> edits = List.of(new Edit(first, rule, a, a + 1, a + 2), new Edit(second, rule, a, a + 1, a + 2));
            assertThatCode(() -> EditedRules.of(file, edits, true))
                    .as("%s of %s", edits, file)
                    .doesNotThrowAnyException();
        }
    }
}
