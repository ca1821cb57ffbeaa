package org.goalhealth.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.goalhealth.plan.Place;
import org.junit.jupiter.api.Test;

class RemarkTest {

    @Test
    void theMarkStandsUnderWhatIsMeantBehindTabsAndWideCharacters() {
        assertThat(remark("\tkpi == \"订单\", perods > 2", 15, 6)).hasToString("""
                        a.drl:3:15: error: wrong
                        \tkpi == "订单", perods > 2
                        \t               ^~~~~~
                          mend it""");
    }

    @Test
    void aWideCharacterIsMarkedOverBothItsColumns() {
        assertThat(remark("rule 名字", 6, 2).toString()).contains("\n     ^~~~\n");
    }

    @Test
    void aMarkBehindTheLineStandsAtItsEnd() {
        assertThat(remark("end", 4, 1).toString()).contains("\nend\n   ^\n");
    }

    @Test
    void whatIsMeantAsAWholeHasNoMark() {
        Remark remark = new Remark(
                RemarkKind.BAD_PLAN, new Place("plan.yaml", 0, 0), 0, Optional.empty(), "", "wrong", "mend it");
        assertThat(remark).hasToString("plan.yaml: error: wrong\n  mend it");
    }

    private static Remark remark(String line, int column, int length) {
        return new Remark(
                RemarkKind.SYNTAX, new Place("a.drl", 3, column), length, Optional.of("x"), line, "wrong", "mend it");
    }
}
