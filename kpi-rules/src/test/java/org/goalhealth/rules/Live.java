package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.report.Report;
import org.goalhealth.time.Period;

/** A monitor with all that it was told, so that what it says can be compared with an assessment from scratch. */
final class Live implements AutoCloseable {

    private record Series(KpiId kpi, Segment segment) {}

    private final GoalHealth health;
    private final Monitor monitor;
    private final List<Observation> seen = new ArrayList<>();
    private final List<Observation> usable = new ArrayList<>();
    private final Map<Series, Feed> feeds = new HashMap<>();
    private final Set<Fingerprint> told = new LinkedHashSet<>();
    private Map<Fingerprint, Finding> before = Map.of();
    private Plan plan;
    private LocalDate date;

    Live(GoalHealth health, Plan plan, LocalDate date, Retention retention) {
        this(health, health.monitor(plan, date, retention), plan, date, List.of());
    }

    private Live(GoalHealth health, Monitor monitor, Plan plan, LocalDate date, List<Observation> seen) {
        this.health = health;
        this.monitor = monitor;
        this.plan = plan;
        this.date = date;
        this.seen.addAll(seen);
        // What is missing from the first moment on is not told as a change.
        begin();
    }

    private void begin() {
        before = byFingerprint(monitor.findings());
        told.addAll(before.keySet());
    }

    /** The same portfolio, gone on with from what its monitor wrote. */
    Live restarted() {
        return new Live(health, health.restore(plan, monitor.snapshot()), plan, date, seen);
    }

    Monitor monitor() {
        return monitor;
    }

    List<Observation> seen() {
        return seen;
    }

    LocalDate date() {
        return date;
    }

    /** Makes the call; what it brings is taken for seen. */
    Update play(Call call) {
        seen.addAll(call.brought());
        if (!(call instanceof Call.Unusable)) {
            usable.addAll(call.brought());
        }
        return make(call);
    }

    /** Makes the call; what it brings is not taken for seen, since it should be refused. */
    Update playRefused(Call call) {
        return make(call);
    }

    private Update make(Call call) {
        Update update;
        if (call instanceof Call.Observe observe) {
            update = observe.brought().size() == 1
                    ? monitor.observe(observe.brought().get(0))
                    : monitor.observeAll(observe.brought());
        } else if (call instanceof Call.Unusable unusable) {
            update = monitor.observeAll(unusable.brought());
        } else if (call instanceof Call.Fed fed) {
            fed.brought().forEach(this::feed);
            update = monitor.evaluate();
        } else if (call instanceof Call.FedBefore fed) {
            feedTogether(fed.brought());
            date = fed.to();
            update = monitor.advanceTo(date);
        } else if (call instanceof Call.Advance advance) {
            date = advance.to();
            update = monitor.advanceTo(date);
        } else if (call instanceof Call.Replace replace) {
            plan = replace.plan();
            feeds.clear();
            update = monitor.replacePlan(plan);
        } else {
            update = monitor.evaluate();
        }
        checkChanges(update);
        assertThat(update.failures()).isEqualTo(monitor.failures());
        return update;
    }

    private void feed(Observation one) {
        Kpi kpi = plan.kpi(one.kpi());
        Feed feed = feedOf(one);
        Period period = plan.calendar().periodOf(kpi.every(), one.date());
        if (one.base().isPresent()) {
            feed.observe(period, smallest(one.value(), kpi), smallest(one.base().get(), kpi));
        } else {
            feed.observe(period, smallest(one.value(), kpi));
        }
    }

    /** By bulk feeds, as many at once as are of one period, one kind and no series twice. */
    private void feedTogether(List<Observation> all) {
        Map<List<Object>, List<Observation>> rows = new LinkedHashMap<>();
        Map<List<Object>, Integer> times = new HashMap<>();
        for (Observation one : all) {
            Kpi kpi = plan.kpi(one.kpi());
            Period period = plan.calendar().periodOf(kpi.every(), one.date());
            int time = times.merge(List.of(period, kpi.id(), one.segment()), 1, Integer::sum);
            rows.computeIfAbsent(List.of(period, kpi.input().isRatio(), time), key -> new ArrayList<>())
                    .add(one);
        }
        rows.values().forEach(this::feedRow);
    }

    /** Whoever brings nothing takes part in it all the same. */
    private void feedRow(List<Observation> row) {
        Observation first = row.get(0);
        Kpi kind = plan.kpi(first.kpi());
        Map<Feed, Observation> given = new LinkedHashMap<>();
        row.forEach(one -> given.put(feedOf(one), one));
        List<Feed> all = new ArrayList<>(given.keySet());
        feeds.values().stream()
                .filter(feed -> !given.containsKey(feed) && isLike(feed.kpi(), kind))
                .forEach(all::add);
        long[] parts = new long[all.size()];
        long[] bases = new long[all.size()];
        for (int i = 0; i < parts.length; i++) {
            Observation one = given.get(all.get(i));
            Kpi kpi = all.get(i).kpi();
            parts[i] = one == null ? BulkFeed.NONE : smallest(one.value(), kpi);
            bases[i] = one == null ? 0 : smallest(one.base().orElse(BigDecimal.ZERO), kpi);
        }
        BulkFeed bulk = monitor.bulkFeed(all);
        Period period = plan.calendar().periodOf(kind.every(), first.date());
        if (kind.input().isRatio()) {
            bulk.observe(period, parts, bases);
        } else {
            bulk.observe(period, parts);
        }
    }

    private static boolean isLike(Kpi one, Kpi other) {
        return one.every() == other.every()
                && one.input().isRatio() == other.input().isRatio();
    }

    private Feed feedOf(Observation one) {
        return feeds.computeIfAbsent(new Series(one.kpi(), one.segment()), s -> monitor.feed(s.kpi(), s.segment()));
    }

    private static long smallest(BigDecimal figure, Kpi kpi) {
        return figure.movePointRight(kpi.decimals()).longValueExact();
    }

    /** What it is told is exactly what has become of each finding since the call before. */
    private void checkChanges(Update update) {
        Map<Fingerprint, Finding> now = byFingerprint(monitor.findings());
        List<String> expected = new ArrayList<>();
        now.forEach((fingerprint, finding) -> {
            Finding earlier = before.get(fingerprint);
            if (earlier == null) {
                expected.add("BEGAN " + fingerprint);
            } else if (!earlier.equals(finding)) {
                expected.add("CHANGED " + fingerprint);
            }
        });
        List<String> ended = before.keySet().stream()
                .filter(fingerprint -> !now.containsKey(fingerprint))
                .map(fingerprint -> "ENDED " + fingerprint)
                .toList();
        assertThat(update.changes().stream()
                        .filter(change -> change.kind() != FindingChange.Kind.ENDED)
                        .map(FindingChange::toString))
                .as("what began or changed")
                .containsExactlyElementsOf(expected);
        assertThat(update.changes().stream()
                        .filter(change -> change.kind() == FindingChange.Kind.ENDED)
                        .map(FindingChange::toString))
                .as("what ended")
                .containsExactlyInAnyOrderElementsOf(ended);
        for (FindingChange change : update.changes()) {
            Finding current = now.get(change.fingerprint());
            if (current != null) {
                assertThat(change.finding()).isEqualTo(current);
            }
            boolean fits = change.kind() == FindingChange.Kind.BEGAN
                    ? told.add(change.fingerprint())
                    : change.kind() == FindingChange.Kind.ENDED
                            ? told.remove(change.fingerprint())
                            : told.contains(change.fingerprint());
            assertThat(fits).as("%s after what was told before", change).isTrue();
        }
        assertThat(told).as("what was told, replayed").isEqualTo(now.keySet());
        before = now;
    }

    /** The newest of what was said of each period, where nothing contradicts it. */
    List<Observation> settled() {
        Map<List<Object>, Observation> newest = new LinkedHashMap<>();
        Set<List<Object>> contradicted = new LinkedHashSet<>();
        for (Observation one : usable) {
            List<Object> slot = List.of(
                    one.kpi(),
                    one.segment(),
                    plan.calendar().ordinal(plan.kpi(one.kpi()).every(), one.date()));
            Observation known = newest.get(slot);
            if (known == null || known.revision() < one.revision()) {
                newest.put(slot, one);
                contradicted.remove(slot);
            } else if (known.revision() == one.revision() && !agree(known, one)) {
                contradicted.add(slot);
            }
        }
        newest.keySet().removeAll(contradicted);
        return List.copyOf(newest.values());
    }

    private static boolean agree(Observation one, Observation other) {
        return one.value().compareTo(other.value()) == 0
                && one.base().orElse(BigDecimal.ONE).compareTo(other.base().orElse(BigDecimal.ONE)) == 0;
    }

    /** Its findings are those of an assessment of the same observations at its date, to the last figure. */
    Live check() {
        assertThat(monitor.date()).isEqualTo(date);
        assertAsFromScratch(monitor, health, seen);
        return this;
    }

    /**
     * What a monitor finds is what an assessment of the same observations at its date finds, less what rules would find
     * that it still leaves out; a rule that fails in the assessment is among these.
     */
    static void assertAsFromScratch(Monitor monitor, GoalHealth health, List<Observation> seen) {
        Plan plan = monitor.plan();
        History history = History.of(plan, seen);
        Report report = health.assess(plan, history, monitor.date());
        Set<String> leftOut = rules(monitor.failures());
        assertThat(leftOut).containsAll(rules(report.failures()));
        if (leftOut.size() > report.failures().size()) {
            report = health.assess(PlanParts.without(plan, leftOut), history, monitor.date());
        }
        assertSame(monitor.findings(), report.findings());
    }

    /** The names of rules that failed. */
    static Set<String> rules(Collection<RuleFailure> failures) {
        return failures.stream().map(failure -> failure.rule().name()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which rules failed, and how. */
    static List<String> kinds(Collection<RuleFailure> failures) {
        return failures.stream()
                .map(failure -> failure.rule().name() + " " + failure.kind())
                .toList();
    }

    static void assertSame(List<Finding> findings, List<Finding> expected) {
        assertThat(texts(findings)).isEqualTo(texts(expected));
        assertThat(findings.stream().map(f -> f.fingerprint() + " " + f.evidence() + " " + f.suggestions()))
                .containsExactlyElementsOf(expected.stream()
                        .map(f -> f.fingerprint() + " " + f.evidence() + " " + f.suggestions())
                        .toList());
        assertThat(findings).isEqualTo(expected);
    }

    /** What fails shows these rather than whole findings. */
    static List<String> texts(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.fingerprint() + ": "
                        + finding.text().en())
                .collect(Collectors.toList());
    }

    private static Map<Fingerprint, Finding> byFingerprint(List<Finding> findings) {
        Map<Fingerprint, Finding> map = new LinkedHashMap<>();
        findings.forEach(finding -> map.put(finding.fingerprint(), finding));
        return map;
    }

    @Override
    public void close() {
        monitor.close();
    }
}
