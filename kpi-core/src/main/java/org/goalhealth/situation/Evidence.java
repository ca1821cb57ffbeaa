package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Baseline;

/**
 * Why a fact says what it says: the figures compared, the limits with their origin, and since when.
 *
 * @param since the first of the consecutive periods that it speaks of
 * @param latest the last of them
 * @param periods how many they are, at least 1
 * @param figures of the latest period, unrounded
 * @param limits what they were judged by; empty where the fact carries none
 * @param baseline how the baseline was made; present where the figures name one
 * @param dates the days that it rests on; none where periods and figures say all
 */
public record Evidence(
        SourcePeriod since,
        SourcePeriod latest,
        int periods,
        List<EvidenceFigure> figures,
        List<AppliedLimit> limits,
        Optional<Baseline> baseline,
        List<EvidenceDate> dates) {

    public Evidence {
        figures = List.copyOf(figures);
        limits = List.copyOf(limits);
        dates = List.copyOf(dates);
    }

    /** Evidence that rests on no days of its own. */
    public Evidence(
            SourcePeriod since,
            SourcePeriod latest,
            int periods,
            List<EvidenceFigure> figures,
            List<AppliedLimit> limits,
            Optional<Baseline> baseline) {
        this(since, latest, periods, figures, limits, baseline, List.of());
    }

    public Optional<LocalDate> date(EvidenceDate.Name name) {
        return dates.stream()
                .filter(d -> d.name() == name)
                .map(EvidenceDate::date)
                .findFirst();
    }

    public Optional<EvidenceFigure> figure(EvidenceFigure.Name name) {
        return figures.stream().filter(f -> f.name() == name).findFirst();
    }
}
