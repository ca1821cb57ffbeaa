package org.goalhealth.explanation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.Finding;

/**
 * Why a finding is there, and what would clear it.
 *
 * @param date the finding is that of the start of this day
 * @param finding with its rule, evidence (since when, how many periods, every figure and limit, how the baseline was
 *     made), playbook and suggestions
 * @param compared the figure that was compared with a limit; empty where the rule itself compares raw figures, or counts
 *     periods without one
 * @param conditions what the rule says of the fact it reported, in the order in which it says it; none where it reports
 *     a fact that it only counts
 * @param clearing the smallest change of the latest figure with which no rule of the same id would report it
 */
public record Explanation(
        LocalDate date,
        Finding finding,
        Optional<FigureCompared> compared,
        List<Condition> conditions,
        SmallestChange clearing) {

    public Explanation {
        conditions = List.copyOf(conditions);
    }
}
