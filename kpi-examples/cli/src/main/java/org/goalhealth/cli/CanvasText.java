package org.goalhealth.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.Figures;
import org.goalhealth.finding.Names;
import org.goalhealth.plan.Elasticity;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.ResourceItem;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.report.Contingency;
import org.goalhealth.report.GoalCanvas;

/** The canvas of goals for a terminal. */
record CanvasText(GoalCanvas canvas, Labels labels) {

    void print(PrintWriter out) {
        out.println(labels.get("title", canvas.plan().name().in(labels.language()), canvas.date()));
        if (canvas.parts().isEmpty()) {
            out.println(labels.get("none"));
        }
        canvas.parts().forEach(part -> print(part, out));
    }

    private void print(GoalCanvas.Part part, PrintWriter out) {
        List<String> path = new ArrayList<>();
        part.above().forEach(goal -> path.add(goal.name().in(labels.language())));
        path.add(part.goal().name().in(labels.language()));
        out.println();
        out.println(labels.get(
                part.owners().isEmpty() ? "goal.unowned" : "goal",
                String.join(" > ", path),
                String.join(", ", part.owners())));
        print(
                "intent",
                part.goal().measure().map(measure -> intent(part, measure)).stream()
                        .toList(),
                out);
        print("resources", resources(part), out);
        print("ready", ready(part), out);
    }

    private void print(String heading, List<String> lines, PrintWriter out) {
        out.println("  " + labels.get(heading));
        (lines.isEmpty() ? List.of(labels.get(heading + ".none")) : lines).forEach(line -> out.println("    " + line));
    }

    private String intent(GoalCanvas.Part part, Goal.Measure measure) {
        Kpi kpi = plan().kpi(measure.kpi());
        return labels.get(
                "intent.way",
                kpi.name().in(labels.language()) + of(measure.segment()),
                part.profile()
                        .from()
                        .map(from -> figure(from, kpi.unit()))
                        .orElseGet(() -> labels.get("intent.unknown")),
                figure(measure.target().target(), kpi.unit()),
                measure.period().label());
    }

    private List<String> resources(GoalCanvas.Part part) {
        List<String> lines = new ArrayList<>();
        for (ResourceItem item : part.backing().resources()) {
            lines.add(labels.get(
                    "resources.item", item.name().in(labels.language()), figure(item.amount(), item.unit())));
        }
        if (part.backing().resources().size() > 1) {
            part.backing()
                    .money()
                    .forEach(sum -> lines.add(
                            labels.get("resources.sum", figure(sum.amount(), new Unit.Amount(sum.currency())))));
        }
        part.elasticity().flatMap(Elasticity::resource).ifPresent(used -> {
            Kpi kpi = plan().kpi(used.kpi());
            lines.add(labels.get(
                    "resources.planned",
                    kpi.name().in(labels.language()) + of(used.segment()),
                    figure(used.planned(), kpi.unit())));
        });
        return lines;
    }

    private List<String> ready(GoalCanvas.Part part) {
        List<String> lines = new ArrayList<>();
        part.contingencies().forEach(one -> lines.add(contingency(one)));
        part.elasticity()
                .flatMap(Elasticity::playbook)
                .ifPresent(playbook -> lines.add(labels.get("ready.elasticity", playbook(Optional.of(playbook)))));
        return lines;
    }

    private String contingency(Contingency one) {
        String about = one.subject()
                .map(subject -> labels.get(
                        "ready.about",
                        Names.of(plan(), subject).in(labels.language())
                                + of(one.line().scope().segment())))
                .orElse("");
        String limits = String.join(
                ", ",
                one.limits().stream()
                        .map(limit -> limit.name() + ": " + limit.value())
                        .toList());
        return labels.get(
                one.off() ? "ready.off" : "ready.case",
                one.rule().id(),
                one.rule().name(),
                one.title().in(labels.language()) + about + (limits.isEmpty() ? "" : " [" + limits + "]"),
                playbook(one.playbook()));
    }

    private String playbook(Optional<PlaybookId> id) {
        return id.map(playbook -> Names.of(plan(), playbook).in(labels.language())
                        + plan().find(playbook)
                                .flatMap(known -> known.owner())
                                .map(owner -> labels.get("ready.owner", owner))
                                .orElse(""))
                .orElseGet(() -> labels.get("ready.alert"));
    }

    private String of(Segment segment) {
        return segment.isTotal() ? "" : " · " + Names.of(plan(), segment).in(labels.language());
    }

    private String figure(BigDecimal amount, Unit unit) {
        return Figures.text(Fraction.of(amount), unit, labels.language());
    }

    private Plan plan() {
        return canvas.plan();
    }
}
