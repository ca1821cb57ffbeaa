package org.goalhealth.plan;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a {@link Split} of a plan's goal from YAML, in the grammar of plans.
 *
 * <pre>{@code
 * split: revenue-2027
 * goal: revenue
 * parts:
 *   every: quarter
 *   weights: [2, 3, 4, 3]
 *   parts:
 *     every: month
 *     from: {history: [2025, 2026]}
 *     parts:
 *       by: channel
 *       weights: {app: 50 %, web: 30 %, store: 20 %}
 *       owners: {app: An}
 * }</pre>
 *
 * <p>All problems are reported together, each with its place and what to do. Stateless and thread-safe.
 */
public final class SplitFile {

    private static final String KIND = "split";

    private SplitFile() {}

    /**
     * Reads a file in UTF-8, of at most 5 MB.
     *
     * @param plan whose goal, KPIs, dimensions and periods it names
     * @throws InvalidPlanException with every problem, also where there is no such file or it cannot be read
     */
    public static Split read(Path file, Plan plan) {
        return PlanLikeFile.read(file, KIND, whole -> new SplitReader(whole, plan, Optional.of(file)).split())
                .orElseThrow();
    }

    /**
     * Reads a text. Tables of weights are refused: there is no folder that they could stand in.
     *
     * @param name stands for the file in the places of problems
     * @param plan whose goal, KPIs, dimensions and periods it names
     * @throws InvalidPlanException with every problem
     */
    public static Split parse(String text, String name, Plan plan) {
        return PlanLikeFile.parse(text, name, KIND, whole -> new SplitReader(whole, plan, Optional.empty()).split())
                .orElseThrow();
    }
}
