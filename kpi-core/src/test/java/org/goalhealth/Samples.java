package org.goalhealth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.finding.Severity;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.Evidence;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.SourcePeriod;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;

/** Short ways to write observations and findings in tests. */
public final class Samples {

    public static final PlanCalendar ISO = PlanCalendar.iso(ZoneId.of("UTC"));

    private Samples() {}

    /** Figures from the period of 2026-01-01 on, {@code _} for none; of a ratio {@code 3/2} gives both parts. */
    public static List<Observation> observations(Kpi kpi, Segment segment, String figures) {
        List<Observation> all = new ArrayList<>();
        int ordinal = ISO.ordinal(kpi.every(), LocalDate.of(2026, 1, 1));
        for (String figure : figures.split(" ", -1)) {
            LocalDate day = ISO.start(kpi.every(), ordinal++);
            String[] parts = figure.split("/", -1);
            if (parts.length == 2) {
                all.add(Observation.ratio(
                        kpi.id().value(), segment, day, new BigDecimal(parts[0]), new BigDecimal(parts[1])));
            } else if (!figure.equals("_")) {
                all.add(Observation.of(kpi.id().value(), segment, day, new BigDecimal(figure)));
            }
        }
        return all;
    }

    /** A finding on a KPI's total with one figure and the limit it was compared with. */
    public static Finding finding(String trigger, Severity severity, String since, String latest, long value) {
        return finding(
                new RuleRef("some-rule", trigger, "standard"),
                severity,
                Segment.TOTAL,
                new SourcePeriod(ISO.parse(since), since),
                new SourcePeriod(ISO.parse(latest), latest),
                value);
    }

    public static Finding finding(
            RuleRef rule, Severity severity, Segment segment, SourcePeriod since, SourcePeriod latest, long value) {
        Evidence evidence = new Evidence(
                since,
                latest,
                latest.period().ordinal() - since.period().ordinal() + 1,
                List.of(
                        new EvidenceFigure(EvidenceFigure.Name.VALUE, Fraction.of(value), Unit.Plain.PLAIN),
                        new EvidenceFigure(EvidenceFigure.Name.LIMIT, Fraction.of(851, 10), Unit.Plain.PLAIN)),
                List.of(),
                Optional.empty());
        return new Finding(
                rule,
                severity,
                new Subject.OfKpi(new KpiId("orders")),
                segment,
                evidence,
                List.of(),
                Optional.empty(),
                LocalText.of("a title"),
                LocalText.of("a finding"));
    }

    /** A week of 2026 under a label of its source's. */
    public static SourcePeriod labelled(String week, String label) {
        Period period = ISO.parse(week);
        return new SourcePeriod(period, label);
    }
}
