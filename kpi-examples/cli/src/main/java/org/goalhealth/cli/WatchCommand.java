package org.goalhealth.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.goalhealth.plan.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kpi watch}: shows what every save of plan or rules changes. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "Shows after each save of plan, tables of limits or rules what it changes.",
            "That is which alerts it raises, clears or changes, or what is wrong. Figures are read once, at the start.",
            "Ctrl-C ends it."
        },
        footer = {"", "Example:  kpi watch plan.yaml --rules my-rules --as-of 2026-04-01"})
final class WatchCommand implements Callable<Integer> {

    private static final long BETWEEN_LOOKS = 100;
    private static final long LONGEST_END = 2_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final DayOption day = new DayOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() {
        Desk desk = open();
        DeskBoard board = new DeskBoard(spec.commandLine().getOut(), new Labels("watch", language.spoken()));
        List<Path> watched = new ArrayList<>(List.of(input.planFile()));
        watched.addAll(input.ruleFolders());
        board.begin(watched, desk.report());
        untilInterrupted(() -> desk.look().ifPresent(board::print), board::end);
        return ExitCode.DONE;
    }

    private Desk open() {
        Plan first = input.plan();
        LocalDate date = day.in(first);
        return new Desk(
                input.planFile(),
                input.ruleFolders(),
                input::plan,
                () -> input.packs(List.of()),
                input::history,
                date,
                input::goalHealth,
                System::nanoTime);
    }

    /** Ctrl-C interrupts the thread that looks; the process ends when it has come to its end. */
    private static void untilInterrupted(Runnable look, Runnable atEnd) {
        Thread looking = Thread.currentThread();
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            looking.interrupt();
            try {
                ended.await(LONGEST_END, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        try {
            while (!looking.isInterrupted()) {
                look.run();
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            // the end that was asked for
        } finally {
            atEnd.run();
            ended.countDown();
        }
    }
}
