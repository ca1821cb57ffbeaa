package org.goalhealth.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.goalhealth.history.History;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.report.FunnelView;
import org.goalhealth.situation.FunnelVolumes;
import org.goalhealth.situation.StagePass;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kpi funnel}: from a target back to what every stage needs (F4). */
@Command(
        name = "funnel",
        mixinStandardHelpOptions = true,
        description = {
            "Counts back from a target how many have to enter every stage of a funnel, in whole customers:",
            "so many reach the target, and one less does not."
        },
        footer = {
            "",
            "Example:  kpi funnel plan.yaml --target 500",
            "          kpi funnel plan.yaml --revenue 160000 --at present --as-of 2026-04-01"
        })
final class FunnelCommand implements Callable<Integer> {

    /** At which rates the stages are passed. */
    enum Rates {
        IDEAL,
        PRESENT
    }

    /** In what form the answer is given. */
    enum Format {
        TEXT,
        JSON,
        CSV
    }

    /** What is to be reached. */
    static final class Aim {
        @Option(names = "--target", paramLabel = "NUMBER", description = "How many are to come out at the end.")
        private @Nullable BigInteger target;

        @Option(
                names = "--revenue",
                paramLabel = "AMOUNT",
                description = "What they are to be worth, by the funnel's value of one.")
        private @Nullable BigDecimal revenue;
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Mixin
    private final InputOptions input = new InputOptions();

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // set by the command line
    private Aim aim;

    @Option(names = "--funnel", paramLabel = "ID", description = "Which funnel. Default: the plan's only one.")
    private @Nullable String id;

    @Option(names = "--segment", paramLabel = "SEGMENT", description = "Of which segment, as region=east.")
    private String segment = "";

    @Option(
            names = "--at",
            paramLabel = "ideal|present",
            description = "At the stages' ideal rates, or at those of the latest closed period. Default: ideal.")
    private Rates rates = Rates.IDEAL;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "What had ended before this day counts, and its month has its season. Default: today.")
    private @Nullable LocalDate asOf;

    @Option(names = "--format", paramLabel = "text|json|csv", description = "Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() {
        Plan plan = input.plan();
        Funnel funnel = funnel(plan);
        Segment part = plan.segment(Segment.parse(segment));
        LocalDate date = DayOption.or(asOf, plan);
        FunnelVolumes volumes = FunnelVolumes.reaching(
                target(funnel),
                rates == Rates.IDEAL ? ideal(plan, funnel, part, date) : present(plan, funnel, part, date));
        PrintWriter out = spec.commandLine().getOut();
        VolumesText text = new VolumesText(funnel, volumes);
        switch (format) {
            case TEXT -> text.print(new Labels("funnel", language.spoken()), out);
            case JSON -> out.print(text.json());
            case CSV -> text.csv(out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private Funnel funnel(Plan plan) {
        List<String> ids =
                plan.funnels().stream().map(funnel -> funnel.id().value()).toList();
        String wanted = id;
        if (wanted != null) {
            return plan.funnels().stream()
                    .filter(funnel -> funnel.id().value().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the plan has no funnel '" + Problem.shown(wanted) + "'\n  " + Nearest.hint(wanted, ids)));
        }
        if (ids.size() != 1) {
            throw new IllegalArgumentException("the plan has " + ids.size() + " funnels\n  "
                    + (ids.isEmpty()
                            ? "declare one under funnels"
                            : "name one, as --funnel " + ids.get(0) + "; there are " + String.join(", ", ids)));
        }
        return plan.funnels().get(0);
    }

    private BigInteger target(Funnel funnel) {
        BigDecimal revenue = aim.revenue;
        if (revenue == null) {
            return Objects.requireNonNull(aim.target);
        }
        BigDecimal value = funnel.value()
                .orElseThrow(() -> new IllegalArgumentException("funnel " + funnel.id()
                        + " does not say what an outcome is worth"
                        + "\n  give it a value and a currency, as value: 320, or ask with --target"))
                .amount();
        // Upwards: one outcome less would be worth less than is asked for.
        Fraction outcomes = Fraction.of(revenue).dividedBy(Fraction.of(value));
        return Fraction.ZERO.minus(outcomes).floor().negate();
    }

    private static List<StagePass> ideal(Plan plan, Funnel funnel, Segment part, LocalDate date) {
        return funnel.stages().stream()
                .map(stage -> StagePass.atIdeal(stage, plan.kpi(stage.kpi()), part, date.getMonth()))
                .toList();
    }

    private List<StagePass> present(Plan plan, Funnel funnel, Segment part, LocalDate date) {
        History history = input.history(plan);
        FunnelView view = input.goalHealth().assess(plan, history, date).funnels().stream()
                .filter(one -> one.funnel().equals(funnel))
                .findFirst()
                .orElseThrow();
        List<StagePass> passes = new ArrayList<>();
        for (Funnel.Stage stage : funnel.stages()) {
            Kpi kpi = plan.kpi(stage.kpi());
            FunnelView.StageView its = view.stages().stream()
                    .filter(one -> one.stage().equals(stage) && one.segment().equals(part))
                    .filter(one -> one.value().isPresent())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("stage " + stage.id() + " has no figure of '"
                            + (part.isTotal() ? "the total" : part) + "' as of " + date
                            + "\n  ask as of another date or of another segment, or at the ideal rates"));
            passes.add(StagePass.at(stage, kpi, its.zones(), its.value().orElseThrow()));
        }
        return passes;
    }
}
