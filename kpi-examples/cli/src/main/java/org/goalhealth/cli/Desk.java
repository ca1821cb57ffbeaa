package org.goalhealth.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.finding.FindingDifference;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.history.History;
import org.goalhealth.history.source.UnreadableSourceException;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.LimitLine;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.report.Report;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.InvalidRulesException;
import org.goalhealth.rules.RuleFailedException;
import org.goalhealth.rules.RulePack;

/**
 * An assessment that stays open: it notices when plan or rules are saved, and says what is found otherwise.
 *
 * <p>The history is read once, and again only where a saved plan measures otherwise. What cannot be used changes nothing:
 * the last that could is kept, and compared with when it is mended. A file counts as saved when it is the same at two
 * looks in a row, so that one half written is not read. Not thread-safe.
 */
final class Desk {

    /** What came of a save. */
    sealed interface Saved {
        /** The files that were saved. */
        Set<Path> files();

        Duration took();
    }

    /** It could be used. */
    record Found(Set<Path> files, Duration took, List<FindingChange> changes, List<RuleFailure> failures, int alerts)
            implements Saved {}

    /** It could not, and why: each problem in two lines, with its place. */
    record Refused(Set<Path> files, Duration took, List<String> problems) implements Saved {}

    private final Path planFile;
    private final List<Path> ruleFolders;
    private final Supplier<Plan> plans;
    private final Supplier<List<RulePack>> packs;
    private final Function<Plan, History> histories;
    private final LongSupplier nanos;
    private final LocalDate date;
    private final GoalHealth health;

    private Plan plan;
    private History history;
    private Report report;
    private SavedFiles used;
    private SavedFiles seen;
    private Set<Path> tables;
    private boolean planIsOld;
    private boolean rulesAreOld;

    /**
     * Reads everything once.
     *
     * @param plans reads the plan as it is now
     * @param packs reads the rules as they are now
     * @param histories reads the history that a plan measures
     * @param health loads the rules as they are now
     * @param nanos a clock that only goes forward
     */
    Desk(
            Path planFile,
            List<Path> ruleFolders,
            Supplier<Plan> plans,
            Supplier<List<RulePack>> packs,
            Function<Plan, History> histories,
            LocalDate date,
            Supplier<GoalHealth> health,
            LongSupplier nanos) {
        // What is saved while all this is read is read at the next look.
        SavedFiles begun = SavedFiles.of(sources(planFile, ruleFolders));
        this.planFile = planFile;
        this.ruleFolders = List.copyOf(ruleFolders);
        this.plans = plans;
        this.packs = packs;
        this.histories = histories;
        this.date = date;
        this.health = health.get();
        this.nanos = nanos;
        this.plan = plans.get();
        this.tables = tables(plan);
        this.used = begun.and(SavedFiles.of(tables));
        this.seen = used;
        this.history = histories.apply(plan);
        this.report = this.health.assess(plan, history, date);
    }

    Report report() {
        return report;
    }

    /** Looks at the files; empty where nothing was saved since what is in use, or it may still be being written. */
    Optional<Saved> look() {
        SavedFiles now = SavedFiles.of(watched());
        boolean isSettled = now.equals(seen);
        seen = now;
        Set<Path> files = now.differentFrom(used);
        if (files.isEmpty() || !isSettled) {
            return Optional.empty();
        }
        used = now;
        long begun = nanos.getAsLong();
        List<String> problems = new ArrayList<>();
        List<FindingChange> changes = List.of();
        try {
            changes = reload(files);
        } catch (InvalidPlanException e) {
            e.problems().stream().map(Problem::toString).forEach(problems::add);
            watchAlso(e.problems());
        } catch (InvalidRulesException e) {
            e.problems().stream().map(Problem::toString).forEach(problems::add);
        } catch (UnreadableSourceException e) {
            e.problems().stream().map(Problem::toString).forEach(problems::add);
        } catch (RuleFailedException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        Duration took = Duration.ofNanos(nanos.getAsLong() - begun);
        return Optional.of(
                problems.isEmpty()
                        ? new Found(
                                files,
                                took,
                                changes,
                                report.failures(),
                                report.findings().size())
                        : new Refused(files, took, problems));
    }

    private List<FindingChange> reload(Set<Path> files) {
        boolean isPlan = files.contains(planFile) || files.stream().anyMatch(tables::contains);
        planIsOld |= isPlan;
        rulesAreOld |= files.stream().anyMatch(file -> ruleFolders.stream().anyMatch(file::startsWith));
        if (rulesAreOld) {
            health.replaceRules(packs.get());
            rulesAreOld = false;
        }
        if (planIsOld) {
            plan = plans.get();
            planIsOld = false;
            tables = tables(plan);
            nothingIsSaved();
        }
        if (!history.fits(plan)) {
            history = histories.apply(plan);
        }
        List<Finding> before = report.findings();
        report = health.assess(plan, history, date);
        return FindingDifference.between(before, report.findings());
    }

    /** A table that is to blame is looked at too, so that mending it is noticed. */
    private void watchAlso(List<Problem> problems) {
        problems.stream()
                .map(problem -> Path.of(problem.place().file()))
                .filter(Files::isRegularFile)
                .forEach(tables::add);
        nothingIsSaved();
    }

    /** What is looked at has become more or less; none of it was saved by that. */
    private void nothingIsSaved() {
        used = SavedFiles.of(watched());
        seen = used;
    }

    private Set<Path> watched() {
        Set<Path> all = sources(planFile, ruleFolders);
        all.addAll(tables);
        return all;
    }

    private static Set<Path> sources(Path planFile, List<Path> ruleFolders) {
        Set<Path> all = new TreeSet<>(ruleFolders);
        all.add(planFile);
        return all;
    }

    /** The tables that a plan's limits came from. */
    private static Set<Path> tables(Plan plan) {
        Set<Path> files = new TreeSet<>();
        plan.limits().stream().map(LimitLine::place).forEach(place -> files.add(Path.of(place.file())));
        return files;
    }
}
