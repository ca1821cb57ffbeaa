package org.goalhealth.alert;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Target;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.Evidence;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.SourcePeriod;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;

/** A book with a plan, findings written in one line, and what the evaluations before said. */
final class Found {

    static final PlanCalendar CALENDAR = PlanCalendar.iso(ZoneId.of("UTC"));
    /** A Monday; week 0 has closed on it. */
    static final LocalDate START = LocalDate.of(2026, 1, 12);

    static final Subject ORDERS = new Subject.OfKpi(new KpiId("orders"));
    static final Subject VISITS = new Subject.OfKpi(new KpiId("visits"));
    static final Subject MORE_ORDERS = new Subject.OfGoal(new GoalId("more-orders"));
    static final Subject GROWTH = new Subject.OfGoal(new GoalId("growth"));

    private final Plan plan;
    private AlertPolicy policy = AlertPolicy.STANDARD;
    private final List<Receiver> receivers = new ArrayList<>();
    private final Map<Fingerprint, Finding> now = new LinkedHashMap<>();
    private Absence.Judge judge = alert -> new Absence.ByFigures(true);
    private AlertBook book;
    private int week;
    final List<AlertChange> changes = new ArrayList<>();
    final List<Message> messages = new ArrayList<>();
    final List<Said> said = new ArrayList<>();

    Found() {
        PlanBuilder builder = Plan.builder("test-plan")
                .kpi(Kpi.builder("orders").build())
                .kpi(Kpi.builder("visits").build())
                .goal(goal("growth", Optional.empty(), "visits"))
                .goal(goal("more-orders", Optional.of("growth"), "orders"));
        plan = builder.build();
        book = new AlertBook(plan, rule -> policy, receivers, BookState.EMPTY);
    }

    Found policy(AlertPolicy other) {
        policy = other;
        return this;
    }

    Found receiver(String name, AlertMatcher wants) {
        receivers.add(new Receiver(name, wants));
        return restarted();
    }

    /** The book is made anew of what it knows. */
    Found restarted() {
        book = new AlertBook(plan, rule -> policy, receivers, book.state());
        return this;
    }

    AlertBook book() {
        return book;
    }

    Plan plan() {
        return plan;
    }

    LocalDate date() {
        return START.plusWeeks(week);
    }

    /** The next week closes. */
    Found week() {
        week++;
        return this;
    }

    Found weeks(int count) {
        for (int i = 0; i < count; i++) {
            week().evaluate();
        }
        return this;
    }

    Found finds(Subject subject, Severity severity) {
        return finds(subject, severity, week);
    }

    Found finds(Subject subject, Severity severity, int figure) {
        Finding finding = finding(subject, severity, figure);
        now.put(finding.fingerprint(), finding);
        return this;
    }

    Found findsNo(Subject subject) {
        now.remove(fingerprint(subject));
        return this;
    }

    Found because(Absence absence) {
        judge = alert -> absence;
        return this;
    }

    Found evaluate() {
        List<FindingChange> diff = new ArrayList<>();
        now.values().forEach(finding -> {
            Optional<Alert> known = book.alert(finding.fingerprint());
            if (known.filter(alert -> alert.found() && alert.finding().equals(finding))
                    .isEmpty()) {
                diff.add(new FindingChange(FindingChange.Kind.BEGAN, finding));
            }
        });
        book.alerts().stream()
                .filter(alert -> alert.found() && !now.containsKey(alert.fingerprint()))
                .forEach(alert -> diff.add(new FindingChange(FindingChange.Kind.ENDED, alert.finding())));
        return take(book.evaluate(date(), diff, judge));
    }

    Found take(BookUpdate update) {
        changes.addAll(update.changes());
        messages.addAll(update.messages());
        said.addAll(update.said());
        return this;
    }

    Alert alert(Subject subject) {
        return book.alert(fingerprint(subject)).orElseThrow();
    }

    /** The transitions of a subject's alert, each as state and cause. */
    List<String> trail(Subject subject) {
        return changes.stream()
                .filter(AlertChange::isTransition)
                .filter(change -> change.fingerprint().equals(fingerprint(subject)))
                .map(change ->
                        change.after().state() + " " + change.cause().getClass().getSimpleName())
                .toList();
    }

    /** Reason, group, and what fires, of each message. */
    List<String> told() {
        return messages.stream()
                .map(message -> message.reason() + " " + message.group()
                        + message.firing().stream()
                                .map(alert -> alert.fingerprint().subject())
                                .toList())
                .toList();
    }

    static Fingerprint fingerprint(Subject subject) {
        return new Fingerprint("W1", subject, Segment.TOTAL);
    }

    private Finding finding(Subject subject, Severity severity, int figure) {
        return finding(subject, Segment.TOTAL, severity, figure, date());
    }

    static Finding finding(Subject subject, Segment segment, Severity severity) {
        return finding(subject, segment, severity, 1, START);
    }

    private static Finding finding(Subject subject, Segment segment, Severity severity, int figure, LocalDate date) {
        Period period = CALENDAR.period(Cadence.WEEK, CALENDAR.ordinal(Cadence.WEEK, date) - 1);
        SourcePeriod named = new SourcePeriod(period, period.label());
        EvidenceFigure value = new EvidenceFigure(EvidenceFigure.Name.VALUE, Fraction.of(figure), Unit.Plain.PLAIN);
        return new Finding(
                new RuleRef("shortfall", "W1", "test"),
                severity,
                subject,
                segment,
                new Evidence(named, named, 1, List.of(value), List.of(), Optional.empty()),
                List.of(),
                Optional.empty(),
                LocalText.of("short"),
                LocalText.of("short of it"));
    }

    private static Goal goal(String id, Optional<String> parent, String kpi) {
        return new Goal(
                new GoalId(id),
                LocalText.of(id),
                parent.map(GoalId::new),
                Optional.of(new Goal.Measure(
                        new KpiId(kpi),
                        Segment.TOTAL,
                        CALENDAR.periodOf(Cadence.YEAR, START),
                        Optional.of(Cadence.QUARTER),
                        new Target(Optional.empty(), new java.math.BigDecimal(100), Optional.empty()))),
                List.of());
    }
}
