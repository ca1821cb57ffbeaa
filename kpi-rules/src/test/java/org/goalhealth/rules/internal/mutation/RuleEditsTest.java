package org.goalhealth.rules.internal.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleEditsTest {

    private static final String HEAD = """
            package mine;
            import org.goalhealth.situation.*;
            // rule "late" >= 3
            rule "late"
                @id("X1") @severity("INFO") @limits("by: 15 %, low: 1.5, periods: 3")
            when
            """;
    private static final String TAIL = """
            then
                findings.report($s);
            end
            """;

    @Test
    void aComparisonIsShiftedByOneStep() {
        assertThat(edits("$s : A( x >= y, x > y, x <= y, x < y, x == y, x != y )"))
                .contains(
                        "8: x >= y -> x > y",
                        "8: x > y -> x >= y",
                        "8: x <= y -> x < y",
                        "8: x < y -> x <= y",
                        "8: x == y -> x != y",
                        "8: x != y -> x == y");
    }

    @Test
    void aConditionIsDroppedWithItsComma() {
        assertThat(texts("$s : A( first, x > y, last )"))
                .contains("$s : A( x > y, last )", "$s : A( first, last )", "$s : A( first, x > y )");
        assertThat(texts("$s : A( only )")).contains("$s : A( )");
    }

    @Test
    void whoseLimitsAreMeantAndANameForAValueAreNoDecisions() {
        assertThat(edits("$s : A( rule == \"late\", $b : budget, strong )"))
                .noneMatch(edit -> edit.contains("rule == ") && edit.startsWith("8: rule"))
                .noneMatch(edit -> edit.startsWith("8: $b"))
                .contains("8: strong -> ", "8: strong -> !strong");
    }

    @Test
    void anotherRulesNameIsADecision() {
        assertThat(edits("$s : A( rule == \"other\" )")).contains("8: rule == \"other\" -> rule != \"other\"");
    }

    @Test
    void aNamedValueKeepsItsNameWhenItsConditionIsDropped() {
        assertThat(texts("$s : A( $b : budget == \"x\" )")).contains("$s : A( $b : budget )");
    }

    @Test
    void aConstantBecomesEveryOtherOfItsEnum() {
        assertThat(edits("$s : A( zone == Zone.WARNING )"))
                .contains(
                        "8: zone == Zone.WARNING -> zone == Zone.IDEAL",
                        "8: zone == Zone.WARNING -> zone == Zone.DANGER",
                        "8: zone == Zone.WARNING -> zone == Zone.UNKNOWN");
        assertThat(edits("$s : A( zone == org.goalhealth.situation.Zone.WARNING )"))
                .contains("8: zone == org.goalhealth.situation.Zone.WARNING -> zone =="
                        + " org.goalhealth.situation.Zone.DANGER");
    }

    @Test
    void aFigureIsMovedByAUnitOfItsLastDigit() {
        assertThat(edits("$s : A( x < 0.12, n > 0, name == \"a 5\", x1 > y )"))
                .contains("8: x < 0.12 -> x < 0.13", "8: x < 0.12 -> x < 0.11", "8: n > 0 -> n > 1")
                .noneMatch(edit -> edit.contains("-1") || edit.contains("a 6") || edit.contains("x2"));
    }

    @Test
    void limitsMoveSeveritiesChangeAndTheRuleGoes() {
        assertThat(edits("$s : A( )"))
                .contains(
                        "4: rule \"late\" -> ",
                        "5: @severity(\"INFO\") -> @severity(\"WARNING\")",
                        "5: @severity(\"INFO\") -> @severity(\"CRITICAL\")",
                        "5: limit by: 15 % -> limit by: 16 %",
                        "5: limit by: 15 % -> limit by: 14 %",
                        "5: limit low: 1.5 -> limit low: 1.6",
                        "5: limit low: 1.5 -> limit low: 1.4",
                        "5: limit periods: 3 -> limit periods: 4",
                        "5: limit periods: 3 -> limit periods: 2");
    }

    @Test
    void notAndExistsAreTakenAwayAndPatternsDropped() {
        assertThat(edits("$s : A( )\nnot B( x )\nexists( C( ) and D( ) )"))
                .contains(
                        "8: $s : A( ) -> ",
                        "9: not B( x ) -> ",
                        "9: not B( x ) -> B( x )",
                        "9: x -> !x",
                        "10: exists( C( ) and D( ) ) -> ( C( ) and D( ) )");
    }

    @Test
    void whatIsCountedTogetherIsEditedWithinAndDroppedAsAWhole() {
        assertThat(edits("$s : A( )\naccumulate( B( x > 1 ); $n : count(); $n > 2 )"))
                .contains(
                        "9: x > 1 -> x >= 1",
                        "9: $n > 2 -> $n >= 2",
                        "9: accumulate( B( x > 1 ); $n : count(); $n > 2 ) -> ");
    }

    @Test
    void commentsAndTextsAreLeftAlone() {
        assertThat(edits("$s : A( /* x > 1 */ name == \"a > b && 5\" ) // not > 3"))
                .filteredOn(edit -> edit.startsWith("8"))
                .containsExactly(
                        "8: $s : A( name == \"a > b && 5\" ) -> ",
                        "8: name == \"a > b && 5\" -> ",
                        "8: name == \"a > b && 5\" -> name != \"a > b && 5\"");
    }

    @Test
    void aPlaceCountsCharactersAsPeopleDo() {
        RuleSource source = source("$s : A( /* 界限 \uD83D\uDE00 */ x > y )");
        assertThat(RuleEdits.of(source, source.rule("late").orElseThrow()))
                .filteredOn(edit -> edit.after().equals("x >= y"))
                .singleElement()
                .satisfies(edit -> assertThat(edit.place()).hasToString("late.drl:8:22"));
    }

    @Test
    void aVersionOfAFileHasAPackageOfItsOwn() {
        assertThat(RuleSource.inPackage("// package a;\npackage b.c ;\nrule", "d"))
                .endsWith("package d;\nrule");
        assertThat(RuleSource.inPackage("// package a;\nrule", "d")).startsWith("package d;\n//");
    }

    private static List<String> edits(String conditions) {
        RuleSource source = source(conditions);
        return RuleEdits.of(source, source.rule("late").orElseThrow()).stream()
                .map(edit -> edit.place().line() + ": " + edit.before() + " -> " + edit.after())
                .toList();
    }

    /** The conditions after each edit. */
    private static List<String> texts(String conditions) {
        RuleSource source = source(conditions);
        int end = TAIL.length() + 1;
        return RuleEdits.of(source, source.rule("late").orElseThrow()).stream()
                .filter(edit -> edit.place().line() >= 8)
                .map(edit -> edit.in(source.text()))
                .filter(text -> text.startsWith(HEAD) && text.endsWith(TAIL))
                .map(text -> text.substring(HEAD.length(), text.length() - end)
                        .strip()
                        .replaceAll(" +", " "))
                .toList();
    }

    private static RuleSource source(String conditions) {
        return RuleSource.parse("late.drl", HEAD + "\n" + conditions + "\n" + TAIL)
                .orElseThrow();
    }
}
