package org.goalhealth.cli;

import java.time.LocalDate;
import org.goalhealth.plan.Plan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** As of which day a command looks at a plan. */
final class DayOption {

    @Option(
            names = {"--at", "--as-of"},
            paramLabel = "DATE",
            description = "What had ended before this day counts; the plan is the one that is valid on it."
                    + " Default: today in the plan's zone.")
    private @Nullable LocalDate day;

    /** The day that was asked for; else today in the plan's zone. */
    LocalDate in(Plan plan) {
        return or(day, plan);
    }

    /** For commands that ask for the day in another way. */
    static LocalDate or(@Nullable LocalDate asked, Plan plan) {
        return asked != null ? asked : LocalDate.now(plan.calendar().zone());
    }
}
