package org.goalhealth.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.goalhealth.history.History;
import org.goalhealth.history.source.Sources;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.GoalHealthBuilder;
import org.goalhealth.rules.RulePack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where plan, data and rules come from. */
final class InputOptions {

    @Parameters(index = "0", paramLabel = "PLAN", description = "The plan, a YAML file.")
    @SuppressWarnings("NullAway.Init") // set by the command line
    private Path planFile;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the plan's relative paths start. Default: the plan's own folder.")
    private @Nullable Path data;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = {
                "Adds the .drl files of a folder; a rule with a shipped rule's name replaces it. Can be given more than once.",
                "Rules are code: they run with all your rights."
            })
    private List<Path> rules = new ArrayList<>();

    Plan plan() {
        return PlanFile.read(planFile);
    }

    History history(Plan plan, Work work) {
        return history(plan, planFile, work);
    }

    /** What the plan reads, with its progress on the terminal. */
    History history(Plan plan) {
        try (Work work = new Work()) {
            return history(plan, work);
        }
    }

    /** What another plan reads; its relative paths start in its own folder where {@code --data} is not given. */
    History history(Plan plan, Path file, Work work) {
        return sources(file, work).read(plan);
    }

    Sources sources(Work work) {
        return sources(planFile, work);
    }

    private Sources sources(Path file, Work work) {
        return inFolder(data != null ? data : folderOf(file), work);
    }

    /** What lies in a folder, or is queried there. */
    static Sources inFolder(Path folder, Work work) {
        return Sources.in(folder)
                .connectingWith(new DuckDb(folder))
                // users run plans of their own, as they run their own rules
                .allowingUrls(url -> true)
                .progress(work::rows);
    }

    GoalHealth goalHealth() {
        return goalHealth(List.of());
    }

    /** With the rules of one more folder each laid over all before. */
    GoalHealth goalHealth(List<Path> more) {
        return goalHealthWith(Stream.concat(rules.stream(), more.stream()).toList());
    }

    /** The shipped rules, with those of each folder laid over all before. */
    static GoalHealth goalHealthWith(List<Path> folders) {
        GoalHealthBuilder builder = GoalHealth.builder();
        packsWith(folders).forEach(builder::rules);
        return builder.build();
    }

    List<RulePack> packs(List<Path> more) {
        return packsWith(Stream.concat(rules.stream(), more.stream()).toList());
    }

    private static List<RulePack> packsWith(List<Path> folders) {
        List<RulePack> packs = new ArrayList<>();
        packs.add(RulePack.standard());
        folders.stream().map(RulePack::directory).forEach(packs::add);
        return packs;
    }

    Path planFile() {
        return planFile;
    }

    List<Path> ruleFolders() {
        return rules;
    }

    static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? Path.of("") : parent;
    }
}
