package org.goalhealth.rules.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Plan;

/** Builds a {@link Scenario} in Java, in the words of scenario files. Checked as it is set; not thread-safe. */
public final class ScenarioBuilder {

    private final Plan plan;
    private final SeriesFigures figures;
    private final List<LocalDate> dates = new ArrayList<>();

    private ScenarioBuilder(Plan plan, LocalDate start) {
        this.plan = plan;
        this.figures = new SeriesFigures(plan, start);
    }

    /** Of a plan, whose series begin on 1 January 2026. */
    public static ScenarioBuilder of(Plan plan) {
        return new ScenarioBuilder(plan, Dates.START);
    }

    /**
     * Of a plan, whose series begin with a period.
     *
     * @param start a label, as {@code 2026-W05}, {@code 2026-02} or {@code 2026-02-02}
     * @throws java.time.DateTimeException where it is none
     */
    public static ScenarioBuilder of(Plan plan, String start) {
        return new ScenarioBuilder(plan, Dates.first(plan, start));
    }

    /**
     * Adds figures.
     *
     * @param name of the series, as {@code orders} or {@code orders[region=east]}
     * @param figures as {@link SeriesNotation} has them
     * @throws IllegalArgumentException where the plan has no such series, or the figures are none of it
     */
    public ScenarioBuilder series(String name, String figures) {
        this.figures.add(SeriesName.parse(plan, name), SeriesNotation.parse(figures));
        return this;
    }

    /** Adds a date at which something is expected; where none is, it is when the last period given is closed. */
    public ScenarioBuilder at(LocalDate date) {
        dates.add(date);
        return this;
    }

    /** An alert of this plan that can be expected. */
    public ExpectedAlertBuilder alert(String rule, String subject) {
        return new ExpectedAlertBuilder(plan, rule, subject);
    }

    /** The scenario. */
    public Scenario expecting(String name, Expectation expectation) {
        return new Scenario(
                name,
                Place.JAVA,
                plan,
                figures.observations(),
                dates.isEmpty() ? List.of(figures.end()) : dates,
                expectation);
    }
}
