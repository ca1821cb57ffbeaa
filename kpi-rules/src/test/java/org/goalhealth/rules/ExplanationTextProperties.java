package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.goalhealth.explanation.Explanation;
import org.goalhealth.explanation.ExplanationText;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.LocalText;
import org.junit.jupiter.api.Test;

/** Every number that a text says is a figure, count or place of what it puts into words, in either language. */
class ExplanationTextProperties {

    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?");

    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
    void everyNumberInATextIsAFieldOfWhatItSays(
            @ForAll("plans") PlanShape shape, @ForAll("starts") LocalDate start, @ForAll("steps") List<Step> steps) {
        everyNumberIsAField(shape, start, steps);
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(LongRunsOnly.class)
    void everyNumberInManyTextsIsAFieldOfWhatTheySay(
            @ForAll("plans") PlanShape shape, @ForAll("starts") LocalDate start, @ForAll("steps") List<Step> steps) {
        everyNumberIsAField(shape, start, steps);
    }

    private static void everyNumberIsAField(PlanShape shape, LocalDate start, List<Step> steps) {
        everyNumberIsAField(Assessed.after(
                Given.STANDARD,
                shape.plan(PlanShape.Names.USUAL, start, Given.STANDARD),
                start,
                Script.of(shape, PlanShape.Names.USUAL, start, steps).stream()
                        .filter(call -> !(call instanceof Call.Replace))
                        .toList()));
    }

    @Test
    void everyNumberInATextOfARichPlanIsAFieldOfWhatItSays() {
        int numbers = 0;
        for (long seed = 0; seed < 4; seed++) {
            // Amounts in the thousands are grouped.
            numbers += everyNumberIsAField(Assessed.of(RichPlan.of(seed, 37)));
        }
        assertThat(numbers).isGreaterThan(1000);
    }

    private static int everyNumberIsAField(Assessed assessed) {
        ExplanationText texts = ExplanationText.of(assessed.plan());
        int numbers = 0;
        for (Explanation explanation : assessed.explained()) {
            Said said = new Said();
            said.explanation(explanation);
            numbers += check(texts.text(explanation), said);
        }
        Set<Assessed.About> abouts = assessed.abouts();
        try (Explanations explanations = assessed.explanations()) {
            for (RuleInfo rule : assessed.health().rules()) {
                for (Assessed.About about : abouts) {
                    WhyNot answer = explanations.whyNot(rule.name(), about.subject(), about.segment());
                    if (!(answer instanceof WhyNot.Fires)) {
                        Said said = new Said();
                        said.whyNot(answer);
                        numbers += check(texts.text(answer), said);
                    }
                }
            }
        }
        return numbers;
    }

    private static int check(LocalText text, Said said) {
        int numbers = 0;
        for (Language language : Language.values()) {
            String rest = text.in(language);
            // What holds digits and is no number: names, periods, conditions.
            for (String word : said.words()) {
                rest = rest.replace(word, " ");
            }
            Set<String> found = new LinkedHashSet<>();
            NUMBER.matcher(rest).results().forEach(number -> found.add(number.group()));
            for (String number : found) {
                BigDecimal shown = new BigDecimal(number.replace(",", ""));
                assertThat(said.numbers())
                        .as("%s in\n%s", number, text.in(language))
                        .anyMatch(field ->
                                field.rounded(Math.max(2, shown.scale())).compareTo(shown) == 0);
            }
            numbers += found.size();
        }
        return numbers;
    }

    @Provide
    Arbitrary<PlanShape> plans() {
        return Portfolios.plans();
    }

    @Provide
    Arbitrary<LocalDate> starts() {
        return Portfolios.starts();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Portfolios.steps(6);
    }
}
