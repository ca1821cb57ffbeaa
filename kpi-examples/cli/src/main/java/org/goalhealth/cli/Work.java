package org.goalhealth.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.goalhealth.plan.SourceId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Shows how far long work has come; shows nothing where the error output is no terminal. */
final class Work implements AutoCloseable {

    private static final int WIDTH = 100;

    private final boolean shown;
    private @Nullable ProgressBar bar;
    private String task = "";

    Work() {
        this(Ansi.AUTO.enabled());
    }

    Work(boolean shown) {
        this.shown = shown;
    }

    void rows(SourceId source, long rows) {
        step("reading " + source, rows, -1);
    }

    void dates(int done, int total) {
        step("evaluating", done, total);
    }

    private void step(String name, long done, long total) {
        if (!shown) {
            return;
        }
        ProgressBar current = bar;
        if (current == null || !task.equals(name)) {
            close();
            current = start(name, total);
            bar = current;
            task = name;
        }
        current.stepTo(done);
    }

    private static ProgressBar start(String name, long total) {
        PrintStream err = System.err;
        return new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
