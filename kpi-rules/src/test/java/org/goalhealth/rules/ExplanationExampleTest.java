package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.goalhealth.explanation.ExplanationText;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the documentation is what the library says. */
class ExplanationExampleTest {

    private static final Path PAGE = Path.of("../docs/explanation.md");
    private static final LocalDate DATE = LocalDate.of(2026, 2, 16);

    @TempDir
    Path folder;

    @Test
    void theExampleIsWhatIsSaid() throws IOException {
        String page = Files.readString(PAGE);
        Plan plan = PlanFile.read(Files.writeString(folder.resolve("plan.yaml"), block(page, "yaml")));
        List<Observation> observations = new ArrayList<>();
        orders(observations, "west", figures(page, "([\\d, and]+) in the west"));
        orders(observations, "east", figures(page, "([\\d, and]+) in the east"));
        History history = History.of(plan, observations);
        ExplanationText texts = ExplanationText.of(plan);

        String explained = Given.STANDARD.explainAll(plan, history, DATE).stream()
                .map(explanation -> texts.text(explanation).en())
                .collect(Collectors.joining("\n\n"));
        String unexplained = texts.text(Given.STANDARD.whyNot(
                        plan,
                        history,
                        DATE,
                        "baseline-shortfall",
                        new Subject.OfKpi(new KpiId("online-orders")),
                        Segment.of("region", "east")))
                .en();

        assertThat(block(page, "text")).isEqualTo(explained + "\n\n" + unexplained + "\n");
    }

    private static void orders(List<Observation> all, String region, List<Integer> figures) {
        for (int figure : figures) {
            LocalDate week = LocalDate.of(2025, 12, 29)
                    .plusWeeks(all.stream()
                            .filter(one -> one.segment().equals(Segment.of("region", region)))
                            .count());
            all.add(Observation.of("online-orders", Segment.of("region", region), week, figure));
        }
    }

    private static List<Integer> figures(String page, String where) {
        String all = found(page, where).group(1);
        return Pattern.compile("\\d+")
                .matcher(all)
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
    }

    private static String block(String page, String language) {
        return found(page, "(?s)```" + language + "\\n(.*?)```").group(1);
    }

    private static MatchResult found(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().findFirst().orElseThrow();
    }
}
