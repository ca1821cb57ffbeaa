package org.goalhealth.budget.response;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Response;
import org.goalhealth.plan.Segment;
import org.goalhealth.situation.SpendFigures;
import org.goalhealth.situation.SpendFigures.Spent;
import org.goalhealth.time.Period;

/** What the lines of one budget bring: as given in the plan, or fitted to history. */
public final class LineResponses {

    /** How many days a year has. */
    private static final double DAYS = 365.25;

    private static final double FAR_BEYOND = 2;

    private final Budget budget;
    private final SpendFigures figures;

    private LineResponses(Budget budget, SpendFigures figures) {
        this.budget = budget;
        this.figures = figures;
    }

    /** The responses of the lines whose response the plan gives or asks for, in the budget's order. */
    public static List<LineResponse> of(Budget budget, SpendFigures figures) {
        LineResponses every = new LineResponses(budget, figures);
        Map<Segment, LineResponse> found = new TreeMap<>(Comparator.comparingInt(every::order));
        Map<Response.Joint, List<Segment>> together = new LinkedHashMap<>();
        for (Budget.Line line : budget.lines()) {
            Response response = line.response().orElse(null);
            if (response instanceof Response.Given given) {
                found.put(line.segment(), LineResponse.given(line.segment(), given.curve()));
            } else if (response instanceof Response.Fitted fitted) {
                found.put(line.segment(), every.alone(line.segment(), fitted.carryOver()));
            } else if (response instanceof Response.Joint joint) {
                together.computeIfAbsent(joint, any -> new ArrayList<>()).add(line.segment());
            }
        }
        together.forEach((joint, lines) ->
                every.jointly(joint, lines).forEach(response -> found.put(response.line(), response)));
        return found.values().stream().map(every::withinHistory).toList();
    }

    private int order(Segment segment) {
        return budget.lines().stream().map(Budget.Line::segment).toList().indexOf(segment);
    }

    private LineResponse alone(Segment line, boolean carryOver) {
        Map<Period, Spent> spent = figures.of(line);
        Map<Period, Double> brought = new TreeMap<>();
        spent.forEach((period, figure) -> brought.put(period, figure.brought()));
        return fitted(List.of(line), List.of(spent), brought, carryOver).get(0);
    }

    private List<LineResponse> jointly(Response.Joint joint, List<Segment> lines) {
        return fitted(lines, lines.stream().map(figures::of).toList(), figures.of(joint.outcome()), joint.carryOver());
    }

    private static List<LineResponse> fitted(
            List<Segment> lines, List<Map<Period, Spent>> spent, Map<Period, Double> brought, boolean carryOver) {
        List<Period> periods = latestRun(spent, brought);
        if (periods.isEmpty()) {
            return lines.stream()
                    .map(line -> LineResponse.fitted(line, Optional.empty(), List.of(Doubt.noHistory()), 0, List.of()))
                    .toList();
        }
        List<double[]> spend = spent.stream()
                .map(line -> periods.stream()
                        .map(line::get)
                        .mapToDouble(figure -> figure == null ? 0 : figure.spend())
                        .toArray())
                .toList();
        return ResponseFit.of(
                        new SpendSeries(
                                lines,
                                spend,
                                periods.stream()
                                        .mapToDouble(p -> brought.getOrDefault(p, 0.0))
                                        .toArray(),
                                periods.stream()
                                        .mapToDouble(LineResponses::placeInYear)
                                        .toArray()),
                        carryOver)
                .lines();
    }

    /** The latest periods in a row of which all is known, and no spend is below 0. */
    private static List<Period> latestRun(List<Map<Period, Spent>> spent, Map<Period, Double> brought) {
        List<Period> run = new ArrayList<>();
        for (Period period : brought.keySet()) {
            boolean whole = spent.stream()
                    .map(line -> line.get(period))
                    .allMatch(figure -> figure != null && figure.spend() >= 0);
            if (!run.isEmpty() && run.get(run.size() - 1).ordinal() + 1 != period.ordinal()) {
                run.clear();
            }
            if (whole) {
                run.add(period);
            } else {
                run.clear();
            }
        }
        return run;
    }

    private static double placeInYear(Period period) {
        long half = ChronoUnit.DAYS.between(period.start(), period.end()) / 2;
        return (period.start().plusDays(half).getDayOfYear() - 1) / DAYS;
    }

    private LineResponse withinHistory(LineResponse response) {
        double most = response.most().orElse(Double.POSITIVE_INFINITY);
        double now =
                budget.lines().get(order(response.line())).amount().amount().doubleValue();
        return now <= most || response.curve().isEmpty()
                ? response
                : response.with(Doubt.beyond(now, most, now > FAR_BEYOND * most ? Sureness.NO : Sureness.WEAK));
    }
}
