package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rows of a source count, said once for every KPI that names it, such as what an effective lead is (F5).
 *
 * <p>A row counts where all conditions hold. Immutable and thread-safe.
 *
 * @param when the conditions, at least one, in the order in which they are told
 */
public record RowDefinition(DefinitionId id, LocalText name, SourceId source, List<Condition> when) {

    public RowDefinition {
        when = List.copyOf(when);
        if (when.isEmpty()) {
            throw new IllegalArgumentException(
                    "definition " + id + " has no condition, and so would count every row\n  "
                            + "give it one, as {column: form, is: filled}; a KPI counts every row by count: rows");
        }
        Set<Condition> seen = new LinkedHashSet<>();
        for (Condition condition : when) {
            if (!seen.add(condition)) {
                throw new IllegalArgumentException(
                        "definition " + id + " says '" + condition + "' twice\n  take one of them out");
            }
        }
        ConditionCheck.possible(id, when);
    }

    /** One that is named by its id. */
    public static RowDefinition of(String id, String source, Condition... when) {
        return new RowDefinition(new DefinitionId(id), LocalText.of(id), new SourceId(source), List.of(when));
    }

    /** The columns that it looks at. */
    public Set<String> columns() {
        return when.stream().map(Condition::column).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a row counts, and if not, for which conditions; one that fails outweighs any that cannot be judged. */
    public RowVerdict judge(RowCells row) {
        List<Condition> failing = new ArrayList<>(0);
        List<RowVerdict.Doubt> doubts = new ArrayList<>(0);
        for (Condition condition : when) {
            RowVerdict verdict = condition.judge(row);
            if (verdict instanceof RowVerdict.Refused refused) {
                failing.addAll(refused.failing());
            } else if (verdict instanceof RowVerdict.Undecided undecided) {
                doubts.addAll(undecided.doubts());
            }
        }
        if (!failing.isEmpty()) {
            return new RowVerdict.Refused(failing);
        }
        return doubts.isEmpty() ? RowVerdict.Counts.COUNTS : new RowVerdict.Undecided(doubts);
    }
}
