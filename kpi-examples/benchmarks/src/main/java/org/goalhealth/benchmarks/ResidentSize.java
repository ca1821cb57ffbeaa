package org.goalhealth.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.goalhealth.rules.GoalHealth;

/** Prints how many megabytes of memory this process has held at most in a whole run; needs Linux. */
public final class ResidentSize {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String HIGH_WATER = "VmHWM:";
    private static final int KILO = 1024;

    private ResidentSize() {}

    /** Runs over the folder that is the one argument. */
    public static void main(String[] args) throws IOException {
        Path out = Files.createTempFile("contest", ".csv");
        try {
            CsvContest.library(Path.of(args[0]), out, GoalHealth.standard());
        } finally {
            Files.deleteIfExists(out);
        }
        if (!Files.isReadable(STATUS)) {
            System.out.println("the resident size is known on Linux only");
            return;
        }
        for (String line : Files.readAllLines(STATUS)) {
            if (line.startsWith(HIGH_WATER)) {
                System.out.println(Long.parseLong(line.replaceAll("\\D", "")) / KILO);
            }
        }
    }
}
