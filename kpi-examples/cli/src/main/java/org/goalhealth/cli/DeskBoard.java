package org.goalhealth.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.report.Report;

/** Prints what came of each save: the alerts that changed, or what is wrong. */
final class DeskBoard {

    private static final double NANOS = 1e9;

    private final PrintWriter out;
    private final Labels labels;

    DeskBoard(PrintWriter out, Labels labels) {
        this.out = out;
        this.labels = labels;
    }

    void begin(List<Path> watched, Report report) {
        out.println(labels.get(
                "watching",
                watched.stream().map(Path::toString).collect(Collectors.joining(", ")),
                report.findings().size(),
                report.date()));
        out.flush();
    }

    void print(Desk.Saved saved) {
        out.println();
        out.println(labels.get("saved", names(saved.files()), seconds(saved.took())));
        if (saved instanceof Desk.Refused refused) {
            refused.problems().forEach(out::println);
            out.println(labels.get("refused"));
        } else if (saved instanceof Desk.Found found) {
            found.failures().forEach(failure -> out.println("error: " + failure));
            found.changes().forEach(this::change);
            out.println(
                    found.changes().isEmpty()
                            ? labels.get("same", found.alerts())
                            : labels.get(
                                    "counts",
                                    count(found, FindingChange.Kind.BEGAN),
                                    count(found, FindingChange.Kind.ENDED),
                                    count(found, FindingChange.Kind.CHANGED),
                                    found.alerts()));
        }
        out.flush();
    }

    void end() {
        out.println();
        out.println(labels.get("ended"));
        out.flush();
    }

    private void change(FindingChange change) {
        Finding finding = change.finding();
        out.println("  "
                + labels.get(
                        "kind." + change.kind().name().toLowerCase(Locale.ROOT),
                        labels.of(finding.severity()),
                        finding.rule().id(),
                        finding.text().in(labels.language())));
    }

    private static long count(Desk.Found found, FindingChange.Kind kind) {
        return found.changes().stream().filter(change -> change.kind() == kind).count();
    }

    private static String names(Set<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "));
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.2f", took.toNanos() / NANOS);
    }
}
