package org.goalhealth.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.goalhealth.history.History;
import org.goalhealth.history.source.Sources;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.rules.GoalHealth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kpi demo}: an invented restaurant chain, to look at and to play with. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Assesses an invented restaurant chain: goals, funnels, budgets, channels and milestones;",
            "every family of rules has something to say.",
            "Writes its plan and data beside the report, to be changed and assessed again."
        },
        footer = {"", "Example:  kpi demo --out demo-out"})
final class DemoCommand implements Callable<Integer> {

    /** The day after the first quarter: its results are known. */
    private static final LocalDate DATE = LocalDate.of(2026, 4, 1);

    private static final List<String> FILES = List.of(
            "plan.yaml",
            "orders.csv",
            "money.csv",
            "funnel.csv",
            "media.csv",
            "kitchen.csv",
            "campaign.csv",
            "service.csv",
            "visits.csv",
            "promotion.csv",
            "worth.csv",
            "next-year.yaml",
            "customers.yaml",
            "member-orders.csv",
            "prospects.csv",
            "plan-2027.yaml",
            "split-2027.yaml",
            "README.md");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "demo-out", description = "Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Path out;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        Path input = out.resolve("input");
        Files.createDirectories(input);
        for (String file : FILES) {
            try (InputStream in = DemoCommand.class.getResourceAsStream("demo/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("demo/" + file + " is missing from the jar");
                }
                Files.copy(in, input.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Plan plan = PlanFile.read(input.resolve("plan.yaml"));
        History history = Sources.in(input)
                .connectingWith(new DuckDb(input))
                .allowingUrls(url -> true)
                .read(plan);
        Labels labels = new Labels(language.spoken());
        return new Assessment(GoalHealth.standard(), plan, history, DATE)
                .tell(
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr(),
                        labels,
                        Optional.of(out),
                        Optional.empty());
    }
}
