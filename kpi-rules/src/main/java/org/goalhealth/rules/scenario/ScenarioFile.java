package org.goalhealth.rules.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.PlanLikeFile;
import org.goalhealth.plan.Problem;

/**
 * The scenarios of one rule, as {@code NAME.scenarios.yaml} beside the rule file has them.
 *
 * @param rule the name of the rule they are about
 * @param place where the rule is named
 * @param scenarios at least one
 * @param survivors edits of the rule that no scenario can tell from the rule, with the reason
 */
public record ScenarioFile(String rule, Place place, List<Scenario> scenarios, List<Survivor> survivors) {

    /** What the names of scenario files end with. */
    public static final String ENDING = ".scenarios.yaml";

    /** What messages call such a file. */
    private static final String KIND = "scenario file";

    public ScenarioFile {
        scenarios = List.copyOf(scenarios);
        survivors = List.copyOf(survivors);
    }

    /**
     * An edit of the rule that changes nothing anybody could see.
     *
     * @param edit in the words in which the edit is listed
     * @param because why
     */
    public record Survivor(Place place, String edit, String because) {}

    /**
     * Reads a file.
     *
     * @throws InvalidScenariosException with every problem of it
     */
    public static ScenarioFile read(Path file) {
        return guarded(() -> PlanLikeFile.read(file, KIND, ScenarioFileReader::read));
    }

    /**
     * Reads every scenario file in a folder and the folders below it, in the order of their paths.
     *
     * @throws InvalidScenariosException with every problem of all of them, also where the folder cannot be read
     */
    public static List<ScenarioFile> readAll(Path folder) {
        List<ScenarioFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path path : paths(folder)) {
            try {
                files.add(read(path));
            } catch (InvalidScenariosException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidScenariosException(problems);
        }
        return files;
    }

    /** The scenario files in a folder and the folders below it; a file is its own only one. */
    private static List<Path> paths(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.equals(folder)
                            ? Files.isRegularFile(path)
                            : path.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new InvalidScenariosException(List.of(new Problem(
                    Problem.Code.UNREADABLE,
                    new Place(folder.toString(), 0, 0),
                    "path",
                    "",
                    "the path cannot be read",
                    "give a folder with scenario files, or one of them")));
        }
    }

    /**
     * Reads a text.
     *
     * @param name stands for the file in the places of problems
     * @throws InvalidScenariosException with every problem of it
     */
    public static ScenarioFile parse(String text, String name) {
        return guarded(() -> PlanLikeFile.parse(text, name, KIND, ScenarioFileReader::read));
    }

    private static ScenarioFile guarded(Supplier<ScenarioFile> read) {
        try {
            return read.get();
        } catch (InvalidPlanException e) {
            throw new InvalidScenariosException(e.problems());
        }
    }
}
