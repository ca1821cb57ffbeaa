package org.goalhealth.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.goalhealth.customer.CustomerTable;
import org.goalhealth.history.source.OrderBook;
import org.goalhealth.plan.CustomerFile;
import org.goalhealth.plan.CustomerPlan;
import org.goalhealth.plan.Language;
import org.goalhealth.report.CsvCustomers;
import org.goalhealth.report.JsonCustomers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
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
            "against each other or by given limits; prospects by what they are expected to be worth."
        },
        footer = {
            "",
            "Example:  kpi customers customers.yaml --at 2026-04-01",
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

    @ArgGroup
    private Form form = new Form();

    @Option(names = "--lang", paramLabel = "en|zh", description = "The language of the text.")
    private @Nullable Language language;

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
        CustomersText text = new CustomersText(
                plan, book, table, new Labels("customers", language != null ? language : Labels.ofUser()));
        print(plan, book, table, text);
        return ExitCode.DONE;
    }

    private void print(CustomerPlan plan, OrderBook book, CustomerTable table, CustomersText text) {
        PrintWriter out = spec.commandLine().getOut();
        if (form.json) {
            out.print(JsonCustomers.toString(plan, book, table));
        } else if (form.csv) {
            CsvCustomers.write(table, out);
            PrintWriter err = spec.commandLine().getErr();
            text.notes(err);
            err.flush();
        } else {
            text.print(form.top, out);
            text.notes(out);
        }
        out.flush();
    }
}
