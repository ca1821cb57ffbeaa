package org.goalhealth.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goalhealth.plan.Adjustment;
import org.goalhealth.plan.AdjustmentId;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.MissCause;
import org.goalhealth.plan.Occasion;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Target;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.TargetProposal;

/**
 * Makes requests to adjust goals of what findings suggest (A3, A5).
 *
 * <p>The reason is the trigger's title, the basis the finding's sentence with its figures. Rungs of the ladder that do
 * not fit the new target are left out, and the class of the cause is a first one (A4), which follows from what speaks
 * for the target; both are ours, and whoever decides may write otherwise.
 */
public final class TargetRequests {

    /** As many as any figure of a plan has. */
    private static final int MOST_DECIMALS = 12;

    private static final int LONGEST_ID = 80;

    private record Wanted(GoalId goal, BigDecimal target) {}

    private final Plan plan;
    private final Adjustment.Act opened;
    private final List<Wanted> asked = new ArrayList<>();
    private final Set<AdjustmentId> taken;
    private final List<Adjustment> requests = new ArrayList<>();

    private TargetRequests(Plan plan, Adjustment.Act opened) {
        this.plan = plan;
        this.opened = opened;
        this.taken = plan.adjustments().stream().map(Adjustment::id).collect(Collectors.toSet());
        plan.adjustments().stream()
                .filter(one -> one.state() == Adjustment.State.OPEN)
                .forEach(one -> asked.add(wanted(one.goal(), one.target().target())));
    }

    /**
     * An open request for each goal and target that the findings suggest, in their order; none for what an open request
     * of the plan asks for already.
     *
     * @param plan as it is valid at the date of the findings
     * @param opened who asks, and when
     */
    public static List<Adjustment> of(Plan plan, List<Finding> findings, Adjustment.Act opened) {
        TargetRequests requests = new TargetRequests(plan, opened);
        for (Finding finding : findings) {
            for (Suggestion suggestion : finding.suggestions()) {
                if (suggestion instanceof Suggestion.TargetChange change) {
                    requests.add(finding, change);
                }
            }
        }
        return List.copyOf(requests.requests);
    }

    private void add(Finding finding, Suggestion.TargetChange change) {
        BigDecimal figure = decimal(change.to());
        Wanted wanted = wanted(change.goal(), figure);
        Optional<Goal.Measure> measure = plan.find(change.goal()).flatMap(Goal::measure);
        if (measure.isEmpty() || asked.contains(wanted)) {
            return;
        }
        asked.add(wanted);
        Goal.Measure present = measure.get();
        requests.add(new Adjustment(
                id(change.goal()),
                change.goal(),
                ladder(present.target(), figure, plan.kpi(present.kpi()).better()),
                finding.title(),
                finding.text(),
                cause(change.basis()),
                opened,
                Optional.of(new Occasion.OfFinding(finding.rule().id(), finding.subject(), finding.segment())),
                Optional.empty()));
    }

    private static Wanted wanted(GoalId goal, BigDecimal target) {
        return new Wanted(goal, target.stripTrailingZeros());
    }

    /** The band is kept where the floor does not lie within it. */
    private static Target ladder(Target present, BigDecimal figure, Direction better) {
        Target rungs = new Target(
                present.floor().filter(floor -> !better.worse(figure, floor)),
                figure,
                present.challenge().filter(challenge -> !better.worse(challenge, figure)));
        return present.band()
                .map(rungs::with)
                .filter(whole -> whole.floor()
                        .filter(floor -> better.worse(whole.bandBorder(better).orElseThrow(), Fraction.of(floor)))
                        .isEmpty())
                .orElse(rungs);
    }

    /** All decimals, or where there is no end of them, as many as a plan has at most. */
    private static BigDecimal decimal(Fraction figure) {
        int decimals = 0;
        while (decimals < MOST_DECIMALS
                && !Fraction.of(figure.rounded(decimals)).equals(figure)) {
            decimals++;
        }
        return figure.rounded(decimals);
    }

    /** The goal and the day, with a number where that is taken. */
    private AdjustmentId id(GoalId goal) {
        String day = "-" + opened.on();
        for (int number = 1; ; number++) {
            String end = number == 1 ? day : day + "-" + number;
            String begin = goal.value();
            if (begin.length() + end.length() > LONGEST_ID) {
                begin = begin.substring(0, LONGEST_ID - end.length());
                begin = begin.endsWith("-") ? begin.substring(0, begin.length() - 1) : begin;
            }
            AdjustmentId id = new AdjustmentId(begin + end);
            if (taken.add(id)) {
                return id;
            }
        }
    }

    private static MissCause cause(TargetProposal.Basis basis) {
        return switch (basis) {
            case EXTERNAL_SHOCK, CUSTOMER_WORTH, INDUSTRY, MARKET ->
                new MissCause(MissCause.Source.EXTERNAL, MissCause.Matter.STRATEGY);
            case BUDGET_MOVED, HISTORY, CAPACITY -> new MissCause(MissCause.Source.INTERNAL, MissCause.Matter.STRATEGY);
            case PROJECTED, CAPABILITY_BEYOND_PLAN ->
                new MissCause(MissCause.Source.INTERNAL, MissCause.Matter.EXECUTION);
        };
    }
}
