package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.KpiId;

/**
 * Why a fact says what it says: the figures compared, the limits with their origin, and since when.
 *
 * @param since the first of the consecutive periods that it speaks of
 * @param latest the last of them
 * @param periods how many they are, at least 1; where the KPI holds streaks over gaps, without the missing ones between
 * @param figures of the latest period, unrounded
 * @param limits what they were judged by; empty where the fact carries none
 * @param baseline how the baseline was made; present where the figures name one
 * @param beside the KPI whose figures are named as the other's; empty where only one KPI is looked at
 * @param dates the days that it rests on; none where periods and figures say all
 * @param events those that fall on the latest period and move what its figure is compared with
 */
public record Evidence(
        SourcePeriod since,
        SourcePeriod latest,
        int periods,
        List<EvidenceFigure> figures,
        List<AppliedLimit> limits,
        Optional<Baseline> baseline,
        Optional<KpiId> beside,
        List<EvidenceDate> dates,
        List<EventShare> events) {

    public Evidence {
        figures = List.copyOf(figures);
        limits = List.copyOf(limits);
        dates = List.copyOf(dates);
        events = List.copyOf(events);
    }

    /** Of one KPI, and of no days of its own. */
    public Evidence(
            SourcePeriod since,
            SourcePeriod latest,
            int periods,
            List<EvidenceFigure> figures,
            List<AppliedLimit> limits,
            Optional<Baseline> baseline) {
        this(since, latest, periods, figures, limits, baseline, Optional.empty(), List.of());
    }

    /** Of a time without events. */
    public Evidence(
            SourcePeriod since,
            SourcePeriod latest,
            int periods,
            List<EvidenceFigure> figures,
            List<AppliedLimit> limits,
            Optional<Baseline> baseline,
            Optional<KpiId> beside,
            List<EvidenceDate> dates) {
        this(since, latest, periods, figures, limits, baseline, beside, dates, List.of());
    }

    public Optional<LocalDate> date(EvidenceDate.Name name) {
        return dates.stream()
                .filter(d -> d.name() == name)
                .map(EvidenceDate::date)
                .findFirst();
    }

    /** The same, with the figures of another KPI among its figures. */
    Evidence with(KpiId other) {
        return new Evidence(since, latest, periods, figures, limits, baseline, Optional.of(other), dates, events);
    }

    /** The same, with events that move what is compared with. */
    Evidence moved(List<EventShare> by) {
        return by.isEmpty() ? this : new Evidence(since, latest, periods, figures, limits, baseline, beside, dates, by);
    }

    /** The same, with the days that it rests on. */
    Evidence with(List<EvidenceDate> days) {
        return new Evidence(since, latest, periods, figures, limits, baseline, beside, days);
    }

    public Optional<EvidenceFigure> figure(EvidenceFigure.Name name) {
        return figures.stream().filter(f -> f.name() == name).findFirst();
    }
}
