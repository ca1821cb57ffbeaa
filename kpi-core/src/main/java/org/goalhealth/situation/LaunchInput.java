package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.goalhealth.plan.Launch;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;

/**
 * Whether marketing has its say before a launch (G23). There is one for each launch that is still to come and each rule
 * that reads them.
 */
public final class LaunchInput extends LimitedDesign {

    private final Launch launch;
    private final MonthsLimit limit;
    private final LocalDate reviewed;

    private LaunchInput(DesignKind.Given given, Launch launch) {
        super(given, new Subject.OfLaunch(launch.id()));
        this.launch = launch;
        this.limit = given.limits().as(MonthsLimit.class, MonthsLimit::from);
        this.reviewed = given.date();
    }

    static void make(DesignKind.Given given, Consumer<PlanFact> facts) {
        given.plan().design().launches().stream()
                .filter(launch -> !launch.on().isBefore(given.date()))
                .forEach(launch -> facts.accept(new LaunchInput(given, launch)));
    }

    /** The id of the launch. */
    public String getLaunch() {
        return launch.id().value();
    }

    /** Whether the input came, or without one the day of the review is, later than the limit says. */
    public boolean isLate() {
        return launch.input().orElse(reviewed).isAfter(due());
    }

    /** Whether the input has come. */
    public boolean isGiven() {
        return launch.input().isPresent();
    }

    /** The limits that it is judged by. */
    public MonthsLimit getLimit() {
        return limit;
    }

    private LocalDate due() {
        return launch.on().minusMonths(limit.months());
    }

    @Override
    List<EvidenceFigure> figures() {
        return List.of(new EvidenceFigure(EvidenceFigure.Name.LIMIT, Fraction.of(limit.months()), Unit.Plain.PLAIN));
    }

    @Override
    public Evidence evidence() {
        return new Evidence(
                latestPeriod(),
                latestPeriod(),
                1,
                figures(),
                limits(),
                Optional.empty(),
                Optional.empty(),
                List.of(new EvidenceDate(EvidenceDate.Name.DUE, due())));
    }
}
