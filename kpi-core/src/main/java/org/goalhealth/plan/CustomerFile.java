package org.goalhealth.plan;

import java.nio.file.Path;

/**
 * Reads a {@link CustomerPlan} from YAML, in the grammar of plans.
 *
 * <pre>{@code
 * customers: spice-house
 * currency: CNY
 * at: 2026-04-01
 * sources:
 *   orders:
 *     csv: orders.csv
 *     columns: {customer: member, amount: paid}
 *     when: [{column: state, is: done}]
 *     returns: subtracted
 *   prospects: {csv: leads.csv, columns: {customer: lead}, dates: {column: last-contact}}
 * }</pre>
 *
 * <p>All problems are reported together, each with its place and what to do. Stateless and thread-safe.
 */
public final class CustomerFile {

    private static final String KIND = "customer file";

    private CustomerFile() {}

    /**
     * Reads a file in UTF-8, of at most 5 MB.
     *
     * @throws InvalidPlanException with every problem, also where there is no such file or it cannot be read
     */
    public static CustomerPlan read(Path file) {
        return PlanLikeFile.read(file, KIND, CustomerReader::read).orElseThrow();
    }

    /**
     * Reads a text.
     *
     * @param name stands for the file in the places of problems
     * @throws InvalidPlanException with every problem
     */
    public static CustomerPlan parse(String text, String name) {
        return PlanLikeFile.parse(text, name, KIND, CustomerReader::read).orElseThrow();
    }
}
