package org.goalhealth.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.goalhealth.rules.GoalHealth;

/** Prints how many milliseconds a new JVM takes to its first alert, and ends there. */
public final class FirstAlert {

    /** The system property that says when the JVM was started, in milliseconds of the clock. */
    static final String BEGUN = "contest.begun";

    private FirstAlert() {}

    /** Reads the folder that is the one argument. */
    public static void main(String[] args) throws IOException {
        AlertSink first = (trigger, series, week, other) -> {
            System.out.println(System.currentTimeMillis() - Long.getLong(BEGUN, 0));
            System.exit(0);
        };
        CsvContest.library(Path.of(args[0]), first, GoalHealth.standard());
    }
}
