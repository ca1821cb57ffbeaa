package org.goalhealth.plan;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * Reads YAML files that are written as plans are: in the same grammar, with the same places and problems.
 *
 * <p>Stateless and thread-safe.
 */
public final class PlanLikeFile {

    private PlanLikeFile() {}

    /**
     * Reads a file in UTF-8, of at most 5 MB.
     *
     * @param kind what the file is, in a word or two, for messages: {@code scenario file}
     * @param read makes something of the whole, and reports what is wrong with it to its fields
     * @throws InvalidPlanException with every problem, also where there is no such file or it cannot be read
     */
    public static <T> T read(Path file, String kind, Function<Field, T> read) {
        return parse(PlanText.read(file), file.toString(), kind, read);
    }

    /**
     * Reads a text.
     *
     * @param name stands for the file in the places of problems
     * @throws InvalidPlanException with every problem
     */
    public static <T> T parse(String text, String name, String kind, Function<Field, T> read) {
        Problems problems = new Problems(name, kind);
        T made = PlanTree.compose(text, problems).map(read).orElseThrow(problems::exception);
        if (!problems.isEmpty()) {
            throw problems.exception();
        }
        return made;
    }
}
