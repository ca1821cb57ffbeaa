package org.goalhealth.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.history.History;
import org.goalhealth.history.Intake;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Segment;

/** What was observed of the sample's plan: sixty weeks and fourteen months, with a fall, a gap and a zero spend. */
final class SampleHistory {

    private static final LocalDate FIRST_WEEK = LocalDate.of(2025, 2, 10);
    private static final int WEEKS = 60;
    private static final LocalDate FIRST_MONTH = LocalDate.of(2025, 2, 1);
    private static final int MONTHS = 14;

    private final List<Observation> observations = new ArrayList<>();
    private final List<String> regions;
    private final String mark;
    private final boolean falling;

    /**
     * Of these regions.
     *
     * @param mark put in front of each label and into a problem of the intake
     * @param falling whether anything goes wrong
     */
    SampleHistory(List<String> regions, String mark, boolean falling) {
        this.regions = regions;
        this.mark = mark;
        this.falling = falling;
    }

    History of(Plan plan) {
        for (int i = 0; i < regions.size(); i++) {
            Segment region = Segment.of("region", regions.get(i));
            orders(region, i % 4);
            ratio("media-return", region, falling ? List.of(310, 295, 118, 210).get(i % 4) : 240, 100_000, i % 4);
            ratio("member-rate", region, falling ? List.of(33, 31, 24, 18).get(i % 4) : 33, 9_000, i % 4);
            ratio("order-rate", region, falling ? 2 + (3 - i % 4) / 2 : 5, 12_000, i % 4);
        }
        return History.of(plan, observations, falling ? List.of(intake()) : List.of());
    }

    private void orders(Segment region, int kind) {
        long usual = List.of(4400L, 3700L, 2500L, 1700L).get(kind);
        for (int week = 0; week < WEEKS; week++) {
            if (falling && kind == 2 && (week == 37 || week == 38 || week == 40)) {
                continue;
            }
            long wave = usual * ((week * 7 + kind * 3) % 11 - 5) / 100;
            long fall = falling && kind != 1 && week >= WEEKS - 4 ? usual * (24 + 2L * kind) / 100 : 0;
            LocalDate monday = FIRST_WEEK.plusWeeks(week);
            Observation plain = Observation.of("online-orders", region, monday, usual + wave - fall);
            observations.add(new Observation(
                    plain.kpi(),
                    region,
                    monday,
                    plain.value(),
                    Optional.empty(),
                    0,
                    Optional.of(mark + monday.plusDays(6))));
        }
    }

    private void ratio(String kpi, Segment region, int percent, long base, int kind) {
        for (int month = 0; month < MONTHS; month++) {
            boolean idle = falling && kpi.equals("media-return") && kind == 3 && month >= MONTHS - 2;
            long over = idle ? 0 : base + 100L * kind;
            long earlier = falling && month < MONTHS - 4 ? percent * 2L : percent;
            long part = over * (earlier * 20 + (month * 3L + kind) % 7 - 3) / 2000;
            observations.add(Observation.ratio(kpi, region, FIRST_MONTH.plusMonths(month), part, over));
        }
    }

    private Intake intake() {
        return new Intake(
                "orders",
                248,
                240,
                5,
                2,
                1,
                List.of(
                        problem(Problem.Code.BAD_VALUE, 113, "1,2O4", "is no number", "write it as 1204"),
                        problem(
                                Problem.Code.UNKNOWN_NAME,
                                187,
                                "esat",
                                "the plan has no region 'esat'",
                                "did you mean 'east'?"),
                        problem(
                                Problem.Code.CONFLICT,
                                201,
                                "1830",
                                "week 2025-W40 says 1803 elsewhere",
                                "keep one row")));
    }

    private Problem problem(Problem.Code code, int line, String value, String message, String fix) {
        return new Problem(code, new Place("orders.csv", line, 3), "kpis.online-orders", value, mark + message, fix);
    }
}
