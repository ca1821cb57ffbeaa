package org.goalhealth.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.Period;

/**
 * A portfolio under watch: observations and dates go in, changes of findings come out.
 *
 * <p>At any moment its findings are those of an assessment of the same observations at its date.
 */
public final class Monitor implements AutoCloseable {

    private final GoalHealth health;
    private Plan plan;
    private LocalDate date;
    private final List<Observation> observations = new ArrayList<>();
    private Map<Fingerprint, Finding> standing = new LinkedHashMap<>();

    Monitor(GoalHealth health, Plan plan, LocalDate date) {
        this.health = health;
        this.plan = plan;
        this.date = date;
        evaluate();
    }

    public Plan plan() {
        return plan;
    }

    public LocalDate date() {
        return date;
    }

    public Update observe(Observation observation) {
        return observeAll(List.of(observation));
    }

    public Update observeAll(Collection<Observation> more) {
        observations.addAll(more);
        return evaluate();
    }

    public Feed feed(KpiId kpi, Segment segment) {
        Kpi found = plan.kpi(kpi);
        return new Feed() {
            @Override
            public Kpi kpi() {
                return found;
            }

            @Override
            public Segment segment() {
                return segment;
            }

            @Override
            public void observe(Period period, long figure) {
                observations.add(Observation.of(
                        kpi.value(), segment, period.start(), java.math.BigDecimal.valueOf(figure, found.decimals())));
            }

            @Override
            public void observe(Period period, long part, long base) {
                observations.add(Observation.ratio(
                        kpi.value(),
                        segment,
                        period.start(),
                        java.math.BigDecimal.valueOf(part, found.decimals()),
                        java.math.BigDecimal.valueOf(base, found.decimals())));
            }
        };
    }

    public Update advanceTo(LocalDate to) {
        date = to;
        return evaluate();
    }

    public Update evaluate() {
        Map<Fingerprint, Finding> now = new LinkedHashMap<>();
        health.assess(plan, History.of(plan, observations), date)
                .findings()
                .forEach(finding -> now.put(finding.fingerprint(), finding));
        List<FindingChange> changes = new ArrayList<>();
        now.forEach((fingerprint, finding) -> {
            Finding before = standing.get(fingerprint);
            if (before == null) {
                changes.add(new FindingChange(FindingChange.Kind.BEGAN, finding));
            } else if (!before.rule().equals(finding.rule())
                    || before.severity() != finding.severity()
                    || !before.suggestions().equals(finding.suggestions())) {
                changes.add(new FindingChange(FindingChange.Kind.CHANGED, finding));
            }
        });
        standing.forEach((fingerprint, finding) -> {
            if (!now.containsKey(fingerprint)) {
                changes.add(new FindingChange(FindingChange.Kind.ENDED, finding));
            }
        });
        standing = now;
        return new Update(changes, List.of());
    }

    public Update replacePlan(Plan other) {
        plan = other;
        return evaluate();
    }

    public Update replaceRules() {
        return evaluate();
    }

    public List<Finding> findings() {
        return List.copyOf(standing.values());
    }

    public byte[] snapshot() {
        return date.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        standing = new LinkedHashMap<>();
    }
}
