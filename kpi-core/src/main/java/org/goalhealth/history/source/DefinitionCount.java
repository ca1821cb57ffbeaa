package org.goalhealth.history.source;

import java.util.List;
import org.goalhealth.history.Intake;
import org.goalhealth.plan.Condition;
import org.goalhealth.plan.RowDefinition;

/**
 * What a definition says of all rows of its source: {@code counting + refused + undecided = rows}.
 *
 * <p>Dates and dimensions are not looked at: a row without a date that can be read is among these, and in no period of a
 * KPI.
 *
 * @param counting how many count
 * @param conditions what each does, in the definition's order
 * @param intake what became of the rows; rejected are those that are none, as with too few columns
 */
public record DefinitionCount(RowDefinition definition, long counting, List<ConditionCount> conditions, Intake intake) {

    public DefinitionCount {
        conditions = List.copyOf(conditions);
    }

    /**
     * What one condition does.
     *
     * @param first rows of which it is the first to fail; of all conditions these add up to the refused ones
     * @param any rows of which it fails, alone or with others
     * @param open undecided rows of which it cannot be judged
     */
    public record ConditionCount(Condition condition, long first, long any, long open) {}

    /** How many rows were judged. */
    public long rows() {
        return intake.accepted();
    }

    /** How many do not count. */
    public long refused() {
        return rows() - counting - undecided();
    }

    /** Of how many nobody can say. */
    public long undecided() {
        return intake.undecided();
    }
}
