package org.goalhealth.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.check.RuleTexts.HEAD;
import static org.goalhealth.rules.check.RuleTexts.remarks;

import org.goalhealth.plan.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleCheckTest {

    @ParameterizedTest
    @EnumSource
    void aMistakeIsToldAtItsPlaceInWordsAndNothingElseIs(Mistake mistake) {
        Marked marked = Marked.of(HEAD + mistake.text);
        assertThat(remarks(marked.text())).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(mistake.kind);
            assertThat(remark.place()).isEqualTo(new Place("mine.drl", marked.line(), marked.column()));
            assertThat(remark.length()).isEqualTo(Math.max(1, marked.length()));
            assertThat(remark.line()).isEqualTo(marked.text().lines().toList().get(marked.line() - 1));
            assertThat(remark.message()).contains(mistake.message);
            assertThat(remark.hint()).contains(mistake.hint);
        });
    }

    @Test
    void goodRulesGiveNoRemark() {
        assertThat(remarks(HEAD + String.join("\n", RuleTexts.GOOD))).isEmpty();
    }
}
