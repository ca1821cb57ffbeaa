package org.goalhealth.plan;

import java.nio.file.Path;

/**
 * Reads an {@link Allocation} from YAML, in the grammar of plans.
 *
 * <pre>{@code
 * allocation: media-2027
 * total: 12000000
 * currency: CNY
 * step: 1000
 * period: 2027
 * every: month
 * goals: {growth: 3, retention: 1}
 * lines:
 *   search: {segment: {channel: search}, goal: growth, expected-return: 2.8, max: 4000000}
 *   mail: {segment: {channel: mail}, goal: retention, expected-return: 4.1, min: 500000}
 * }</pre>
 *
 * <p>All problems are reported together, each with its place and what to do. Stateless and thread-safe.
 */
public final class AllocationFile {

    private static final String KIND = "allocation";

    private AllocationFile() {}

    /**
     * Reads a file in UTF-8, of at most 5 MB.
     *
     * @throws InvalidPlanException with every problem, also where there is no such file or it cannot be read
     */
    public static Allocation read(Path file) {
        return PlanLikeFile.read(file, KIND, AllocationReader::read).orElseThrow();
    }

    /**
     * Reads a text.
     *
     * @param name stands for the file in the places of problems
     * @throws InvalidPlanException with every problem
     */
    public static Allocation parse(String text, String name) {
        return PlanLikeFile.parse(text, name, KIND, AllocationReader::read).orElseThrow();
    }
}
