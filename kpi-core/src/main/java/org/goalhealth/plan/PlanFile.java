package org.goalhealth.plan;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a {@link Plan} from YAML.
 *
 * <p>A plan's text has the fields {@code plan}, {@code name}, {@code time}, {@code dimensions}, {@code sources}, {@code
 * kpis}, {@code goals}, {@code funnels}, {@code budgets}, {@code limits}, {@code off}, {@code playbooks}, {@code links},
 * {@code milestones}, {@code channels}, {@code disruptions}, {@code shocks}, {@code events}, {@code objectives},
 * {@code roles}, {@code teams}, {@code people}, {@code awards}, {@code notes}, {@code adjustments}, {@code phases} and
 * {@code tasks}; only {@code plan}, its id, is required. Entries are named by their ids:
 *
 * <pre>{@code
 * plan: spice-house
 * dimensions: {region: [east, south]}
 * kpis:
 *   online-orders: {every: week, by: [region], baseline: {mean: 8}}
 * limits:
 *   - {rule: baseline-shortfall, by: 15 %, periods: 3}
 * }</pre>
 *
 * <p>Every value is the text that is written: {@code no} and {@code 2026} are names where a name stands. Figures are
 * digits with an optional sign, decimal point and percent sign, and nothing else. Anchors, aliases, tags and merge keys
 * are refused.
 *
 * <p>All problems are reported together, each once, with its place and what to do: {@link InvalidPlanException#problems}
 * holds them in the order of the text. What names something that could not be read is not blamed for it. The reasons
 * for reading the text this way are decision 13 of the design.
 *
 * <p>Stateless and thread-safe; the same text always gives an equal plan or the same problems.
 */
public final class PlanFile {

    private PlanFile() {}

    /**
     * Reads a file in UTF-8, with or without a byte order mark, of at most 5 MB.
     *
     * @throws InvalidPlanException with every problem, also where there is no such file or it cannot be read
     */
    public static Plan read(Path file) {
        return parse(PlanText.read(file), file.toString(), Optional.of(file));
    }

    /**
     * Reads a plan from text. Tables of limits are refused: there is no folder that they could stand in.
     *
     * @param name stands for the file in the places of problems
     * @throws InvalidPlanException with every problem
     */
    public static Plan parse(String text, String name) {
        return parse(text, name, Optional.empty());
    }

    /**
     * As {@link #read}, with the places of the plan's parts: for what is to be said of them where they stand.
     *
     * @throws InvalidPlanException with every problem, also where there is no such file or it cannot be read
     */
    public static LocatedPlan readLocated(Path file) {
        Problems problems = new Problems(file.toString());
        Plan plan = parse(PlanText.read(file), problems, Optional.of(file));
        return new LocatedPlan(plan, new Place(file.toString(), 1, 1), problems.places());
    }

    private static Plan parse(String text, String name, Optional<Path> file) {
        return parse(text, new Problems(name), file);
    }

    private static Plan parse(String text, Problems problems, Optional<Path> file) {
        return PlanTree.compose(text, problems)
                .map(root -> new PlanReader(root, problems, Optional.empty(), file).read())
                .orElseThrow(problems::exception);
    }
}
