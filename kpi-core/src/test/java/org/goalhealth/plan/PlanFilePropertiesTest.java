package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class PlanFilePropertiesTest {

    private static final String VALID = Samples.text("spice-house.yaml");
    private static final String SIGNS = "{}[]:,-#&*!|>'\"%@`?<\n\t \\~=.0aé川\u200b\ud83d\u0000";

    /** One change of a text, at a place between its start (0) and its end (1). */
    private record Change(Kind kind, double at, int sign) {
        private enum Kind {
            DELETE,
            INSERT,
            DUPLICATE,
            DELETE_LINE,
            DUPLICATE_LINE,
            SWAP_LINES,
            CUT
        }

        String of(String text) {
            int i = (int) (at * Math.max(0, text.length() - 1));
            String head = text.substring(0, i);
            String tail = text.substring(Math.min(text.length(), i + 1));
            return switch (kind) {
                case DELETE -> head + tail;
                case INSERT -> head + SIGNS.charAt(sign) + text.substring(i);
                case DUPLICATE -> head + text.substring(i, Math.min(text.length(), i + 1 + sign)) + text.substring(i);
                case CUT -> head;
                default -> lines(text);
            };
        }

        private String lines(String text) {
            List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
            int i = (int) (at * (lines.size() - 1));
            switch (kind) {
                case DELETE_LINE -> lines.remove(i);
                case DUPLICATE_LINE -> lines.add(i, lines.get(i));
                default -> Collections.swap(lines, i, sign % lines.size());
            }
            return String.join("\n", lines);
        }
    }

    @Property(tries = 2000)
    void aChangedTextIsAPlanOrAListOfProblems(@ForAll("changes") List<Change> changes) {
        String text = VALID;
        for (Change change : changes) {
            text = change.of(text);
        }
        try {
            assertThat(PlanFile.parse(text, "plan.yaml").id()).isNotEmpty();
            Statistics.collect("a plan");
        } catch (InvalidPlanException e) {
            Statistics.collect("problems");
            assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.place().line()).isPositive();
                assertThat(problem.message()).isNotBlank();
                assertThat(problem.fix()).isNotBlank();
            });
        }
        Statistics.coverage(outcomes -> {
            outcomes.check("a plan").percentage(share -> share > 1);
            outcomes.check("problems").percentage(share -> share > 20);
        });
    }

    @Property(tries = 100)
    void theOrderOfSectionsDoesNotMatter(@ForAll Random random) {
        List<String> sections = new ArrayList<>(Arrays.asList(VALID.split("(?m)^(?=[a-z])")));
        // A limit's place is part of it, so limits stay where they are.
        sections.removeIf(section -> section.startsWith("limits"));
        Plan inOrder = PlanFile.parse(String.join("", sections), "plan.yaml");
        Collections.shuffle(sections, random);

        assertThat(PlanFile.parse(String.join("", sections), "plan.yaml")).isEqualTo(inOrder);
    }

    @Property(tries = 500)
    void anyTextAtAllIsAPlanOrAListOfProblems(@ForAll String text) {
        try {
            assertThat(PlanFile.parse(text, "plan.yaml").id()).isNotEmpty();
        } catch (InvalidPlanException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(
                        Arbitraries.of(Change.Kind.values()),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, SIGNS.length() - 1))
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
