package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.goalhealth.plan.Condition.IfEmpty;
import org.goalhealth.plan.RowVerdict.Counts;
import org.goalhealth.plan.RowVerdict.Doubt;
import org.goalhealth.plan.RowVerdict.Refused;
import org.goalhealth.plan.RowVerdict.Undecided;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowDefinitionTest {

    private static final Condition FILLED = Condition.is("form", "filled");
    private static final Condition SEEN = Condition.atLeast("product-views", 3);
    private static final RowDefinition EFFECTIVE = RowDefinition.of("effective-lead", "leads", FILLED, SEEN);

    private static RowVerdict lead(Object form, Object views) {
        return EFFECTIVE.judge(RowCells.of(Map.of("form", form, "product-views", views)));
    }

    @Test
    void aLeadCountsFromTheThirdViewOn() {
        assertThat(lead("filled", 3)).isEqualTo(Counts.COUNTS);
        assertThat(lead("filled", 2)).isEqualTo(new Refused(List.of(SEEN)));
        assertThat(lead("filled", new BigDecimal("2.999999"))).isEqualTo(new Refused(List.of(SEEN)));
    }

    @Test
    void everyConditionThatFailsIsToldInItsOrder() {
        assertThat(lead("open", 0)).isEqualTo(new Refused(List.of(FILLED, SEEN)));
    }

    @Test
    void whatIsNotKnownDecidesNothing() {
        assertThat(lead("filled", ""))
                .isEqualTo(new Undecided(List.of(new Doubt(
                        SEEN,
                        "",
                        "is empty",
                        "fill it in, or say in the condition that empty means no: if-empty: no"))));
        assertThat(EFFECTIVE.judge(RowCells.of(Map.of())))
                .isInstanceOfSatisfying(
                        Undecided.class, verdict -> assertThat(verdict.doubts()).hasSize(2));
    }

    @Test
    void aConditionThatFailsOutweighsOneThatIsNotKnown() {
        assertThat(lead("open", "")).isEqualTo(new Refused(List.of(FILLED)));
        assertThat(lead("", 2)).isEqualTo(new Refused(List.of(SEEN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "3,0", "3 %", "1e5"})
    void whatIsNoNumberIsNotTakenForOne(String views) {
        assertThat(lead("filled", views)).isInstanceOfSatisfying(Undecided.class, verdict -> {
            assertThat(verdict.first().value()).isEqualTo(views);
            assertThat(verdict.first())
                    .hasToString(
                            "product-views '" + views + "' " + verdict.first().why());
        });
    }

    @Test
    void emptyIsANoWhereTheConditionSaysSo() {
        Condition.AtLeast orNone = new Condition.AtLeast("product-views", BigDecimal.valueOf(3), IfEmpty.NO);
        RowDefinition definition = RowDefinition.of("effective-lead", "leads", orNone);

        assertThat(definition.judge(RowCells.of(Map.of()))).isEqualTo(new Refused(List.of(orNone)));
        assertThat(definition.judge(RowCells.of(Map.of("product-views", "many"))))
                .isInstanceOf(Undecided.class);
    }

    @Test
    void aTextIsComparedLetterByLetterWithoutTheWhiteSpaceAroundIt() {
        assertThat(lead(" filled\t", 3)).isEqualTo(Counts.COUNTS);
        assertThat(lead("Filled", 3)).isInstanceOf(Refused.class);
        // the same letter in two Unicode forms
        assertThat(Condition.is("form", "re\u0301el").judge(RowCells.of(Map.of("form", "r\u00e9el"))))
                .isEqualTo(Counts.COUNTS);
    }

    @Test
    void oneOfSeveralTextsWillDo() {
        Condition either = Condition.is("form", "filled", "by-phone");
        assertThat(either.judge(RowCells.of(Map.of("form", "by-phone")))).isEqualTo(Counts.COUNTS);
        assertThat(either).hasToString("form is filled or by-phone");
    }

    @Test
    void atMostHoldsAtItsLimit() {
        Condition few = Condition.atMost("complaints", 1);
        assertThat(few.judge(RowCells.of(Map.of("complaints", 1)))).isEqualTo(Counts.COUNTS);
        assertThat(few.judge(RowCells.of(Map.of("complaints", 2)))).isEqualTo(new Refused(List.of(few)));
    }

    @ParameterizedTest
    @CsvSource({"known, 2026-01-05, true", "known, ' ', false", "empty, 2026-01-05, false", "empty, ' ', true"})
    void whetherAnythingIsWrittenIsAlwaysKnown(String kind, String cell, boolean counts) {
        Condition condition = kind.equals("known") ? Condition.known("sent") : Condition.empty("sent");
        RowVerdict verdict = condition.judge(RowCells.of(Map.of("sent", cell)));
        assertThat(verdict).isEqualTo(counts ? Counts.COUNTS : new Refused(List.of(condition)));
    }

    @Test
    void definitionsAreEqualWhereTheyCountTheSame() {
        assertThat(new Condition.AtLeast("n", new BigDecimal("3.0"), IfEmpty.UNDECIDED))
                .isEqualTo(Condition.atLeast("n", 3));
        assertThat(EFFECTIVE).isEqualTo(RowDefinition.of("effective-lead", "leads", FILLED, SEEN));
        assertThat(EFFECTIVE).isNotEqualTo(RowDefinition.of("effective-lead", "leads", FILLED));
        assertThat(EFFECTIVE.columns()).containsExactly("form", "product-views");
    }

    @Test
    void whatCountsEverythingOrNothingIsRefused() {
        assertThatThrownBy(() -> RowDefinition.of("d", "leads"))
                .hasMessageStartingWith("definition d has no condition, and so would count every row\n  give it one");
        assertThatThrownBy(() -> RowDefinition.of("d", "leads", FILLED, FILLED))
                .hasMessage("definition d says 'form is filled' twice\n  take one of them out");
        assertThatThrownBy(() -> RowDefinition.of("d", "leads", Condition.atLeast("n", 4), Condition.atMost("n", 3)))
                .hasMessage("definition d counts no row: nothing is both 'n at least 4' and 'n at most 3'\n"
                        + "  mend one of the two numbers");
        assertThatThrownBy(() -> Condition.is("form")).hasMessageContaining("names no text");
        assertThatThrownBy(() -> Condition.is("form", " ")).hasMessageContaining("names a blank text");
        assertThatThrownBy(() -> Condition.is("form", "a", "a ")).hasMessageContaining("names 'a' twice");
        assertThatThrownBy(() -> Condition.known(" ")).hasMessageContaining("names no column");
    }

    @Test
    void limitsThatMeetAreNoContradiction() {
        RowDefinition exactlyThree =
                RowDefinition.of("d", "leads", Condition.atLeast("n", 3), Condition.atMost("n", 3));
        assertThat(exactlyThree.judge(RowCells.of(Map.of("n", "3.00")))).isEqualTo(Counts.COUNTS);
    }

    @Test
    void rowsIsNoNameForADefinition() {
        assertThatThrownBy(() -> new DefinitionId("rows")).hasMessageStartingWith("'rows' stands for every row");
    }
}
