package org.goalhealth.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.goalhealth.customer.CustomerTable;
import org.goalhealth.history.source.OrderBook;
import org.goalhealth.plan.CustomerFile;
import org.goalhealth.plan.CustomerPlan;
import org.goalhealth.report.CsvCustomers;
import org.goalhealth.report.CustomerSegments;
import org.goalhealth.report.JsonCustomers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kpi customers}: recency, frequency and monetary value of customers, from their orders (C1). */
@Command(
        name = "customers",
        mixinStandardHelpOptions = true,
        description = {
            "Scores customers from 1 to 5 by how recently, how often and for how much they have ordered (RFM),",
            "against each other or by given limits; prospects by what they are expected to be worth.",
            "Rules put them into segments, each with a list of what is done for its customers."
        },
        footer = {
            "",
            "Example:  kpi customers customers.yaml --at 2026-04-01",
            "          kpi customers customers.yaml --at 2026-04-01 --segments",
            "          kpi customers customers.yaml --at 2026-04-01 --csv > customers.csv"
        })
final class CustomersCommand implements Callable<Integer> {

    /** In what form the answer is given, where it is no table. */
    static final class Form {
        @Option(names = "--json", description = "Prints every customer as JSON.")
        private boolean json;

        @Option(names = "--csv", description = "Prints every customer as CSV; what is wrong with rows goes to stderr.")
        private boolean csv;

        @Option(
                names = "--top",
                paramLabel = "NUMBER",
                description = "How many customers the table shows, those of the greatest amounts. Default: 20.")
        private int top = 20;

        @Option(
                names = "--segments",
                description = "Prints each segment with its care list, its customers and why they are in it.")
        private boolean segments;
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Where orders are and how they are scored, a YAML file.")
    @SuppressWarnings("NullAway.Init") // set by the command line
    private Path file;

    @Option(
            names = {"--at", "--as-of"},
            paramLabel = "DATE",
            description = "Orders before this day count. Default: that of the file, or today in its zone.")
    private @Nullable LocalDate at;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the file's relative paths start. Default: the file's own folder.")
    private @Nullable Path data;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = {
                "Adds the .drl files of a folder; a rule with a shipped rule's name replaces it. Can be given more than once.",
                "Rules are code: they run with all your rights."
            })
    private List<Path> rules = new ArrayList<>();

    @ArgGroup
    private Form form = new Form();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() {
        if (form.top < 0) {
            throw new IllegalArgumentException("--top " + form.top + " is below 0\n  give 0 or more, as 20");
        }
        CustomerPlan plan = CustomerFile.read(file);
        LocalDate day = at != null
                ? at
                : plan.at().orElseGet(() -> LocalDate.now(plan.calendar().zone()));
        OrderBook book;
        try (Work work = new Work()) {
            Path folder = data != null ? data : InputOptions.folderOf(file);
            book = InputOptions.inFolder(folder, work).orders(plan);
        }
        CustomerTable table = CustomerTable.of(day, plan.currency(), plan.scale(), book.orders(), book.prospects());
        CustomerSegments segments =
                InputOptions.goalHealthWith(rules).customers(table, plan.segments(), plan.calendar());
        CustomersText text = new CustomersText(plan, book, segments, new Labels("customers", language.spoken()));
        print(plan, book, segments, text);
        return Failures.leftOut(spec.commandLine().getErr(), segments.failures());
    }

    private void print(CustomerPlan plan, OrderBook book, CustomerSegments segments, CustomersText text) {
        PrintWriter out = spec.commandLine().getOut();
        if (form.json) {
            out.print(JsonCustomers.toString(plan, book, segments));
        } else if (form.csv) {
            CsvCustomers.write(segments, out);
            PrintWriter err = spec.commandLine().getErr();
            text.notes(err);
            err.flush();
        } else if (form.segments) {
            text.segments(out);
            text.notes(out);
        } else {
            text.print(form.top, out);
            text.notes(out);
        }
        out.flush();
    }
}
