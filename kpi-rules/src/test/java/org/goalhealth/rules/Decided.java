package org.goalhealth.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.alert.Act;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.Decision;
import org.goalhealth.alert.Message;
import org.goalhealth.alert.Proposal;
import org.goalhealth.alert.store.AlertStore;
import org.goalhealth.alert.store.InMemoryAlertStore;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Cadence;

/** A budget of two lines by the month, of which one returns little and is to give to the other (B1). */
final class Decided {

    static final Fingerprint LOW_RETURN = Fingerprint.parse("B1 line:media region=east");
    static final Segment EAST = Segment.of("region", "east");
    static final Segment WEST = Segment.of("region", "west");
    static final Act LI_NA = new Act("Li Na", Instant.parse("2026-03-02T08:00:00Z"), "worth a try");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    final AlertStore store = new InMemoryAlertStore();
    final List<AlertChange> changes = new ArrayList<>();
    final List<Message> messages = new ArrayList<>();
    final List<Decision.Accepted> effects = new ArrayList<>();
    private AlertSettings settings;
    AlertMonitor monitor;

    Decided(AlertSettings settings) {
        this.settings = settings;
        this.monitor = opened();
    }

    /** January and February have closed: east is low and west strong. */
    static Decided suggested(AlertSettings settings) {
        Decided one = new Decided(settings);
        one.month(1, 140, 300).month(2, 140, 300).day("2026-03-01");
        return one;
    }

    static Decided suggested() {
        return suggested(AlertSettings.STANDARD);
    }

    static Plan plan(int east) {
        return Plan.builder("portfolio")
                .dimension("region", "east", "west")
                .kpi(Kpi.builder("media-return")
                        .every(Cadence.MONTH)
                        .by("region")
                        .ratio()
                        .build())
                .budget(new Budget(
                        new BudgetId("media"),
                        LocalText.of("media"),
                        new org.goalhealth.plan.KpiId("media-return"),
                        PlanParts.CNY,
                        Cadence.MONTH,
                        List.of(line(EAST, east), line(WEST, 1000))))
                .off("data-missing")
                .off("data-stale")
                .build();
    }

    /** What each region returns on 100 that it spends. */
    Decided month(int month, int east, int west) {
        return figure(month, EAST, east, 0).figure(month, WEST, west, 0);
    }

    Decided figure(int month, Segment region, int returned, int revision) {
        return told(monitor.observe(new Observation(
                new org.goalhealth.plan.KpiId("media-return"),
                region,
                LocalDate.of(2026, month, 1),
                BigDecimal.valueOf(returned),
                Optional.of(BigDecimal.valueOf(100)),
                revision,
                Optional.empty())));
    }

    Decided day(String date) {
        return told(monitor.advanceTo(LocalDate.parse(date)));
    }

    Decided accept() {
        return told(monitor.accept(proposal(), LI_NA));
    }

    /** What was not saved is lost. */
    Decided crash() {
        monitor = opened();
        return this;
    }

    Proposal proposal() {
        return monitor.proposals().get(0);
    }

    /** The transitions of the alert, each as its state and its cause. */
    List<String> trail() {
        return monitor.trail(LOW_RETURN).stream()
                .map(change ->
                        change.after().state() + " " + change.cause().getClass().getSimpleName())
                .toList();
    }

    Decided told(AlertUpdate update) {
        changes.addAll(update.alerts());
        messages.addAll(update.messages());
        effects.addAll(update.effects());
        return this;
    }

    private AlertMonitor opened() {
        return GoalHealth.standard().alertMonitor(plan(1000), START, store, settings);
    }

    private static Budget.Line line(Segment region, int amount) {
        return new Budget.Line(
                region,
                Money.of(BigDecimal.valueOf(amount), PlanParts.CNY),
                Money.zero(PlanParts.CNY),
                Optional.empty(),
                false);
    }
}
