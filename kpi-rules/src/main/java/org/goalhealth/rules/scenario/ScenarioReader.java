package org.goalhealth.rules.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Field;
import org.goalhealth.plan.Fields;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFragment;

/** Reads one scenario. */
final class ScenarioReader {

    private static final String END = "end";

    private final Field whole;
    private final Fields fields;
    private final String rule;
    private final Plan base;
    private final PlanFragment fragment;
    private final LocalDate start;

    ScenarioReader(Field whole, String rule, Plan base, PlanFragment fragment, LocalDate start) {
        this.whole = whole;
        this.fields = Fields.of(whole, "name", "start", "plan", "limits", "series", "at", "expect");
        this.rule = rule;
        this.base = base;
        this.fragment = fragment;
        this.start = start;
    }

    /** Empty where something is wrong that leaves nothing to go on with; it has been reported. */
    Optional<Scenario> read() {
        String name = fields.required("name", "three weeks under the limit fire")
                .text()
                .orElse("");
        Optional<Plan> plan = plan();
        Field series = fields.required("series", "{orders: 100 x8}");
        Field expect = fields.required("expect", "silent");
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> first = fields.has("start")
                ? fields.optional("start").read(label -> Dates.first(plan.get(), label))
                : Optional.of(start);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        SeriesFigures figures = new SeriesFigures(plan.get(), first.get());
        series.entries().forEach(entry -> figures(entry, plan.get(), figures));
        Optional<Expectation> expectation = new ExpectationReader(plan.get(), rule).read(expect);
        List<LocalDate> dates = dates(figures);
        if (expectation.isEmpty() || dates.isEmpty() || !series.isMap()) {
            return Optional.empty();
        }
        return Optional.of(
                new Scenario(name, whole.place(), plan.get(), figures.observations(), dates, expectation.get()));
    }

    /** Reads {@code orders[region=east]: 100 x8}. */
    private static void figures(Field entry, Plan plan, SeriesFigures figures) {
        Optional<SeriesName> name = entry.id(text -> SeriesName.parse(plan, text));
        Optional<SeriesNotation> notation = entry.read(SeriesNotation::parse);
        if (name.isPresent() && notation.isPresent()) {
            entry.make(() -> {
                figures.add(name.get(), notation.get());
                return figures;
            });
        }
    }

    private Optional<Plan> plan() {
        if (!fields.has("plan") && !fields.has("limits")) {
            return Optional.of(base);
        }
        PlanFragment own = fields.has("plan") ? fragment.with(fields.optional("plan")) : fragment;
        return (fields.has("limits") ? own.with("limits", fields.optional("limits")) : own).read();
    }

    private List<LocalDate> dates(SeriesFigures figures) {
        Field at = fields.optional("at");
        if (!at.isPresent()) {
            return List.of(figures.end());
        }
        List<LocalDate> dates = new ArrayList<>();
        for (Field one : at.isList() ? at.elements() : List.of(at)) {
            one.read(text -> text.equals(END) ? figures.end() : Dates.day(text)).ifPresent(dates::add);
        }
        return dates;
    }
}
