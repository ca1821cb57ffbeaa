package org.goalhealth.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.check.RuleTexts.HEAD;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.InvalidRulesException;
import org.goalhealth.rules.RulePack;
import org.junit.jupiter.api.Test;

/** Good rules of which a piece is missing, doubled or replaced. */
class BrokenRulesProperties {

    private static final Pattern PIECE = Pattern.compile("\\w+|\\s+|\\W");
    private static final List<String> OTHERS = List.of(
            "", "x", "\"", "(", ")", ";", "=", "3", "end", "then", "rule", "//", "/*", "$", "@", "'", ",", "\n");

    @Property(tries = 80)
    void loadingRefusesWhatTheCheckCallsAnErrorAndNothingElse(
            @ForAll @IntRange(max = 3) int which,
            @ForAll @IntRange(max = 10_000) int piece,
            @ForAll @IntRange(max = 17) int other) {
        agree(HEAD + broken(RuleTexts.GOOD.get(which), piece, OTHERS.get(other)));
    }

    /** Seen once in some hundred tries: the rest of the line is a comment, and the annotation has no value. */
    @Test
    void anAnnotationWithoutAValueIsJudgedAlike() {
        for (String annotation : List.of("id", "severity", "limits")) {
            agree(HEAD + RuleTexts.GOOD.get(1).replace("@" + annotation + "(", "@" + annotation + "//"));
        }
    }

    /** The engine would read on to the next quotation mark. */
    @Test
    void aTextThatGoesOnInTheNextLineIsRefusedByBoth() {
        agree(HEAD + RuleTexts.GOOD.get(0).replace("by: ", "by:\n"));
        agree(HEAD + RuleTexts.GOOD.get(0).replace("periods: ", "periods:\n"));
    }

    private static void agree(String drl) {
        RulePack pack = RulePack.of("mine", Map.of("mine.drl", drl));

        List<Remark> refusing = RuleCheck.of(pack).remarks().stream()
                .filter(remark -> remark.kind().refusesLoading())
                .toList();

        assertThat(refusing.isEmpty()).as("%s%n%s", drl, refusing).isEqualTo(loads(pack));
        assertThat(refusing)
                .allSatisfy(remark -> assertThat(remark.toString())
                        .doesNotContainIgnoringCase("lambda")
                        .doesNotContain("$1", ".java", "Exception", "\tat ", "org.drools"));
    }

    private static String broken(String rule, int piece, String other) {
        List<MatchResult> pieces = PIECE.matcher(rule).results().toList();
        MatchResult replaced = pieces.get(piece % pieces.size());
        return rule.substring(0, replaced.start()) + other + rule.substring(replaced.end());
    }

    private static boolean loads(RulePack pack) {
        try {
            return !GoalHealth.builder().rules(pack).build().rules().isEmpty();
        } catch (InvalidRulesException e) {
            return false;
        }
    }
}
