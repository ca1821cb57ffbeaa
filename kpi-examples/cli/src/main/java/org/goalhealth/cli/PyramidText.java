package org.goalhealth.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.Figures;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.report.GoalPyramid;

/** Goals under goals, with their health. */
record PyramidText(Plan plan, Labels labels) {

    private static final String INDENT = "  ";
    private static final int DECIMALS = 3;

    void print(GoalPyramid pyramid, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.of(labels, "column", "goal", "level", "target", "own", "made", "unknown"));
        pyramid.tops().forEach(top -> add(rows, top, ""));
        Columns.print(rows, out);
        out.println(labels.of(pyramid.by()));
    }

    private void add(List<List<String>> rows, GoalPyramid.Node node, String indent) {
        Goal goal = node.goal();
        rows.add(List.of(
                indent + goal.name().in(labels.language()),
                plan.design().of(goal.id()).level().map(labels::of).orElse(""),
                goal.measure().map(this::target).orElse(""),
                share(node.own()),
                share(node.made()),
                node.unknown() == 0 ? "" : Integer.toString(node.unknown())));
        node.parts().forEach(part -> add(rows, part, indent + INDENT));
    }

    private String target(Goal.Measure measure) {
        Unit unit = plan.kpi(measure.kpi()).unit();
        return Figures.exact(Fraction.of(measure.target().target()), unit, labels.language()) + ", "
                + measure.period().label()
                + measure.each().map(each -> ", " + labels.of(each)).orElse("");
    }

    private String share(Optional<Fraction> share) {
        return share.map(it -> Figures.text(Fraction.of(it.rounded(DECIMALS)), Unit.Share.PERCENT, labels.language()))
                .orElse("");
    }
}
