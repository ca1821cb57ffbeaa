package org.goalhealth.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.check.RuleTexts.HEAD;
import static org.goalhealth.rules.check.RuleTexts.remarks;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goalhealth.plan.Place;

class RuleCheckProperties {

    private static final List<String> GAPS = List.of(
            "\n",
            "\n\n\n",
            "// 规则：then end rule \"x\" when\n",
            "    // Question : \"is it open?\n",
            "/* rule \"x\" when then\n   中文 end */\n",
            "\t\n");

    /** What stands around a mistake, and how lines are written. */
    record Surroundings(List<String> before, List<String> after, boolean tabs, boolean crlf) {

        String around(String rule) {
            String text = HEAD + String.join("", before) + rule + "\n" + String.join("", after);
            String indented = tabs ? text.replace("    ", "\t") : text;
            return crlf ? indented.replace("\n", "\r\n") : indented;
        }
    }

    @Property(tries = 50)
    void aMistakeIsToldAtItsPlaceWhateverStandsAroundIt(
            @ForAll Mistake mistake, @ForAll("surroundings") Surroundings surroundings) {
        Marked marked = Marked.of(surroundings.around(mistake.text));

        assertThat(remarks(marked.text())).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(mistake.kind);
            assertThat(remark.place()).isEqualTo(new Place("mine.drl", marked.line(), marked.column()));
            assertThat(remark.length()).isEqualTo(marked.length());
        });
    }

    @Property(tries = 25)
    void noRemarkSpeaksOfWhatTheEngineGenerates(
            @ForAll Mistake mistake, @ForAll("surroundings") Surroundings surroundings) {
        assertThat(remarks(Marked.of(surroundings.around(mistake.text)).text()))
                .allSatisfy(remark -> assertThat(remark.toString())
                        .doesNotContainIgnoringCase("lambda")
                        .doesNotContain("$1", ".java", "Exception", "\tat ", "org.drools", "null "));
    }

    @Provide
    Arbitrary<Surroundings> surroundings() {
        return Combinators.combine(
                        pieces(RuleTexts.GOOD.subList(0, 2)),
                        pieces(RuleTexts.GOOD.subList(2, 4)),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Surroundings::new);
    }

    /** Gaps and good rules in any order, each rule at most once. */
    private static Arbitrary<List<String>> pieces(List<String> rules) {
        return Combinators.combine(
                        Arbitraries.subsetOf(rules), Arbitraries.of(GAPS).list().ofMaxSize(5))
                .flatAs((some, gaps) -> Arbitraries.shuffle(
                        Stream.concat(some.stream(), gaps.stream()).toList()));
    }
}
