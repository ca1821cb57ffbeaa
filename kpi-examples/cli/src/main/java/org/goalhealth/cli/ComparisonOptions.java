package org.goalhealth.cli;

import java.nio.file.Path;
import java.util.List;
import org.goalhealth.history.History;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.report.LabelFile;
import org.goalhealth.report.LabelledWindow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a backtest is compared with, and what is known of the past. */
final class ComparisonOptions {

    @Option(
            names = "--compare",
            paramLabel = "DIR",
            description = "Compares with the same rules and those of this folder, which add to them or replace them.")
    private @Nullable Path rules;

    @Option(names = "--compare-plan", paramLabel = "PLAN2", description = "Compares with another plan.")
    private @Nullable Path plan;

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = "A CSV file of known incidents (kpi, segment, from, to, name): adds precision, recall and"
                    + " lead time to a comparison.")
    private @Nullable Path labels;

    boolean isAsked() {
        return rules != null || plan != null;
    }

    /**
     * Refuses labels that nothing would be measured against.
     *
     * @throws IllegalArgumentException where they stand alone
     */
    void check() {
        if (labels != null && !isAsked()) {
            throw new IllegalArgumentException(
                    "--labels measures a comparison, and none is asked for\n  add --compare DIR or --compare-plan PLAN2");
        }
    }

    List<Path> rules() {
        return rules == null ? List.of() : List.of(rules);
    }

    Plan plan(Plan otherwise) {
        return plan == null ? otherwise : PlanFile.read(plan);
    }

    /** The history at hand, where the other plan measures the same; else what it reads itself. */
    History history(Plan other, History known, InputOptions input, Work work) {
        return plan == null || known.fits(other) ? known : input.history(other, plan, work);
    }

    List<LabelledWindow> labels(Plan read) {
        return labels == null ? List.of() : LabelFile.read(labels, read);
    }
}
