package org.goalhealth.plan;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.goalhealth.time.Period;

/** Reads a file of a {@link Split}. */
final class SplitReader {

    private static final String[] AMOUNT = {"name", "kpi", "segment", "period", "target", "parent", "owner"};

    private final Fields root;
    private final Plan plan;
    private final Optional<Path> file;

    /**
     * Reads one split.
     *
     * @param file that it stands in, if it stands in one
     */
    SplitReader(Field whole, Plan plan, Optional<Path> file) {
        this.root = Fields.of(
                whole, "split", "name", "goal", "kpi", "segment", "period", "target", "parent", "owner", "step",
                "parts");
        this.plan = plan;
        this.file = file;
    }

    Optional<Split> split() {
        Optional<GoalId> id = root.required("split", "revenue-2027").read(GoalId::new);
        Optional<Goal> goal = root.has("goal") ? ofPlan(root.optional("goal")) : amount(id);
        Optional<Goal.Measure> measure = goal.flatMap(this::measure);
        Field step = root.optional("step");
        Optional<BigDecimal> size = step.read(text -> Numerals.parse(text).asDecimal());
        Field parts = root.required("parts", "{every: quarter, weights: [2, 3, 4, 3]}");
        Optional<SplitStep> first =
                measure.flatMap(its -> new SplitStepReader(file).read(parts, SplitScope.of(plan, its)));
        if (root.whole().problems().faults() > 0) {
            return Optional.empty();
        }
        Field at = step.isPresent() ? step : root.has("goal") ? root.optional("goal") : root.optional("target");
        return goal.flatMap(it -> first.flatMap(steps -> at.make(
                () -> new Split(plan, id.orElseThrow(), it, size.orElseGet(() -> Split.smallest(plan, it)), steps))));
    }

    private Optional<Goal> ofPlan(Field field) {
        root.refuseBeside("goal", AMOUNT);
        return field.read(text -> Split.goal(plan, new GoalId(text)));
    }

    private Optional<Goal> amount(Optional<GoalId> id) {
        Optional<Kpi> kpi = root.required("kpi", "revenue").read(text -> plan.kpi(new KpiId(text)));
        Optional<Segment> segment = segment(root.optional("segment"));
        Optional<Period> period = root.required("period", "2027").read(plan.calendar()::parse);
        Optional<BigDecimal> target = root.required("target", "12000000")
                .read(text -> Numerals.parse(text).asDecimal());
        Optional<Goal> parent = root.optional("parent").read(text -> Split.goal(plan, new GoalId(text)));
        LocalText name = Texts.name(root.optional("name"), id.map(GoalId::value).orElse("-"));
        List<String> owners = Texts.oneOrMore(root.optional("owner"));
        return root.whole().problems().faults() > 0
                ? Optional.empty()
                : Optional.of(new Goal(
                        id.orElseThrow(),
                        name,
                        parent.map(Goal::id),
                        Optional.of(new Goal.Measure(
                                kpi.orElseThrow().id(),
                                segment.orElseThrow(),
                                period.orElseThrow(),
                                Optional.empty(),
                                Target.of(target.orElseThrow()))),
                        owners));
    }

    private Optional<Segment> segment(Field field) {
        Segment written = new Segment(field.entries().stream()
                .flatMap(entry -> entry.text().map(value -> new Segment.Part(entry.key(), value)).stream())
                .toList());
        return field.make(() -> plan.segment(written));
    }

    /** That of a goal that can be taken apart. */
    private Optional<Goal.Measure> measure(Goal goal) {
        Field at = root.has("goal") ? root.optional("goal") : root.optional("kpi");
        Supplier<Goal.Measure> measure = () -> {
            Goal.Measure its = Split.measured(goal);
            Split.addingUp(plan, its);
            return its;
        };
        return at.make(measure);
    }
}
