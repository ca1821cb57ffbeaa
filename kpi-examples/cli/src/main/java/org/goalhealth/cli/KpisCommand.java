package org.goalhealth.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import org.goalhealth.plan.CatalogueKpi;
import org.goalhealth.plan.CatalogueYaml;
import org.goalhealth.plan.Growth;
import org.goalhealth.plan.KpiArea;
import org.goalhealth.plan.KpiCatalogue;
import org.goalhealth.plan.KpiId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kpi plan kpis}: the catalogue of KPIs that are ready to use (T4). */
@Command(
        name = "kpis",
        mixinStandardHelpOptions = true,
        description = {
            "Lists KPIs of channels, customers, brand and products that are ready to use, with their formulas,",
            "or prints them as the section kpis of a plan."
        },
        footer = {
            "",
            "Example:  kpi plan kpis --area social --growth users",
            "          kpi plan kpis click-cost lead-cost --as-yaml --currency EUR"
        })
final class KpisCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Which KPIs. Default: all.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--area",
            paramLabel = "AREA",
            description = "Those of one area: ${COMPLETION-CANDIDATES}; in any case.")
    private @Nullable KpiArea area;

    @Option(
            names = "--growth",
            paramLabel = "revenue|users|brand",
            description = "Those that mostly drive one kind of growth.")
    private @Nullable Growth growth;

    @Option(names = "--as-yaml", description = "Prints the section kpis of a plan.")
    private boolean asYaml;

    @Option(names = "--currency", paramLabel = "CODE", description = "Of money. Default: ${DEFAULT-VALUE}.")
    private Currency currency = Currency.getInstance("CNY");

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() {
        KpiCatalogue catalogue = KpiCatalogue.standard();
        List<CatalogueKpi> named = ids.isEmpty()
                ? catalogue.kpis()
                : ids.stream().map(id -> catalogue.kpi(new KpiId(id))).toList();
        List<CatalogueKpi> wanted = named.stream()
                .filter(kpi -> area == null || kpi.area() == area)
                .filter(kpi -> growth == null || kpi.growth() == growth)
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        Labels labels = new Labels("kpis", language.spoken());
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("the catalogue has no such kpi\n  leave out --area, --growth or an id");
        }
        if (asYaml) {
            out.print(CatalogueYaml.of(wanted, currency, labels.language()));
        } else {
            Columns.print(rows(wanted, labels), out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static List<List<String>> rows(List<CatalogueKpi> kpis, Labels labels) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.of(labels, "column", "id", "name", "area", "growth", "better", "every", "formula"));
        for (CatalogueKpi kpi : kpis) {
            rows.add(List.of(
                    kpi.id().value(),
                    kpi.name().in(labels.language()),
                    labels.of(kpi.area()),
                    labels.of(kpi.growth()),
                    labels.of(kpi.better()),
                    labels.of(kpi.every()),
                    kpi.formula().in(labels.language())));
        }
        return rows;
    }
}
