package org.goalhealth.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.rules.GoalHealth;

/**
 * The command {@code contest}: reads series and observations into a real plan, runs the whole library over them and
 * writes the alerts; on demand beside a hand-written loop.
 */
public final class Contest {

    static final int DONE = 0;
    static final int DIFFERENT = 1;
    static final int BAD_INPUT = 2;

    private Contest() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                args));
    }

    /** Runs the command line and returns its exit code. */
    static int run(PrintStream out, PrintStream err, String... args) {
        if (List.of(args).contains("--help")) {
            out.print(ContestArguments.USAGE);
            return DONE;
        }
        try {
            if (args.length == 3 && args[0].equals("nab")) {
                NabRun.run(Path.of(args[1]), Path.of(args[2]));
                return DONE;
            }
            ContestArguments arguments = ContestArguments.parse(args);
            GoalHealth health = GoalHealth.standard();
            CsvContest.library(arguments.folder(), arguments.out(), health);
            if (arguments.repeat() > 0) {
                new Comparison(arguments.folder(), health, arguments.repeat(), out).run(arguments.all());
            }
            return DONE;
        } catch (Comparison.DifferentException e) {
            err.println(e.getMessage());
            return DIFFERENT;
        } catch (BadInputException | InvalidPlanException e) {
            err.println(e.getMessage());
            return BAD_INPUT;
        } catch (NoSuchFileException e) {
            err.println(e.getFile() + " does not exist\n  mend the path");
            return BAD_INPUT;
        } catch (IOException e) {
            err.println(e + "\n  see that the files can be read, as UTF-8, and OUT can be written");
            return BAD_INPUT;
        }
    }
}
