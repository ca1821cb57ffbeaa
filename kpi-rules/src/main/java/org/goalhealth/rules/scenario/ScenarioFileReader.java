package org.goalhealth.rules.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Field;
import org.goalhealth.plan.Fields;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFragment;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.rules.scenario.ScenarioFile.Survivor;

/** Reads a scenario file: what all its scenarios share, then each of them. */
final class ScenarioFileReader {

    private final Fields root;

    private ScenarioFileReader(Field whole) {
        this.root = Fields.of(whole, "rule", "start", "plan", "scenarios", "survivors");
    }

    static ScenarioFile read(Field whole) {
        return new ScenarioFileReader(whole).file();
    }

    private ScenarioFile file() {
        Field rule = root.required("rule", "baseline-shortfall");
        String name = rule.text().orElse("");
        Field plan = root.required("plan", "{kpis: {orders: {every: week}}}");
        PlanFragment fragment = PlanFragment.of(plan);
        Optional<Plan> base = plan.isPresent() ? fragment.read() : Optional.empty();
        Optional<LocalDate> start = root.has("start")
                ? base.flatMap(sound -> root.optional("start").read(label -> Dates.first(sound, label)))
                : Optional.of(Dates.START);
        Field section = root.required("scenarios", "[{name: ..., series: ..., expect: silent}]");
        List<Scenario> scenarios = new ArrayList<>();
        for (Field element : section.elements()) {
            base.filter(sound -> start.isPresent())
                    .flatMap(sound -> new ScenarioReader(element, name, sound, fragment, start.get()).read())
                    .ifPresent(scenarios::add);
        }
        if (section.isList() && section.elements().isEmpty()) {
            section.refuse(Code.MISSING_FIELD, "", "the file has no scenario", "write one at least");
        }
        return new ScenarioFile(name, rule.place(), scenarios, survivors());
    }

    private List<Survivor> survivors() {
        List<Survivor> all = new ArrayList<>();
        for (Field element : root.optional("survivors").elements()) {
            Fields fields = Fields.of(element, "edit", "because");
            Optional<String> edit =
                    fields.required("edit", "'7:52 >= becomes >'").text();
            Optional<String> because =
                    fields.required("because", "the two cannot be told apart").text();
            if (edit.isPresent() && because.isPresent()) {
                all.add(new Survivor(element.place(), edit.get(), because.get()));
            }
        }
        return all;
    }
}
