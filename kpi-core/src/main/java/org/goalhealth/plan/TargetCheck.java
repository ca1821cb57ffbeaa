package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.quantity.Fraction;

/** Whether a target fits its KPI: its rungs stand in the order of its direction, and its band lies between them. */
final class TargetCheck {

    private final List<Problem> problems = new ArrayList<>();

    private TargetCheck() {}

    /** @param path of what has the target */
    static List<Problem> of(String path, Kpi kpi, Target target) {
        TargetCheck check = new TargetCheck();
        check.ladder(path, kpi, target);
        check.band(path, kpi, target);
        return check.problems;
    }

    private void ladder(String path, Kpi kpi, Target target) {
        List<BigDecimal> rungs = new ArrayList<>();
        target.floor().ifPresent(rungs::add);
        rungs.add(target.target());
        target.challenge().ifPresent(rungs::add);
        for (int i = 1; i < rungs.size(); i++) {
            if (kpi.better().worse(rungs.get(i), rungs.get(i - 1))) {
                String order = kpi.better() == Direction.HIGHER
                        ? "floor <= target <= challenge"
                        : "floor >= target >= challenge";
                add(
                        Code.OUT_OF_ORDER,
                        path + ".target",
                        rungs.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", ")),
                        "floor, target and challenge are out of order for kpi " + kpi.id() + ", which is better "
                                + Words.word(kpi.better()),
                        "give " + order);
                return;
            }
        }
    }

    private void band(String path, Kpi kpi, Target target) {
        if (target.band().isEmpty()) {
            return;
        }
        Band band = target.band().get();
        Fraction border = target.bandBorder(kpi.better()).orElseThrow();
        if (band instanceof Band.Points && kpi.unit() != Unit.Share.PERCENT) {
            add(
                    Code.DOES_NOT_FIT,
                    path + ".target.band",
                    band.toString(),
                    "kpi " + kpi.id() + " is no percentage, and a band of points is one of percentages",
                    "give a share of the target, as 15 %, or the kpi unit: percent");
        } else if (target.floor()
                .filter(floor -> kpi.better().worse(border, Fraction.of(floor)))
                .isPresent()) {
            add(
                    Code.OUT_OF_ORDER,
                    path + ".target.band",
                    band.toString(),
                    "a band of " + band + " under a target of "
                            + target.target().toPlainString() + " reaches beyond the floor of "
                            + target.floor().get().toPlainString(),
                    "give a smaller band, or a lower floor");
        }
    }

    private void add(Code code, String path, String value, String message, String fix) {
        problems.add(new Problem(code, Place.JAVA, path, value, message, fix));
    }
}
