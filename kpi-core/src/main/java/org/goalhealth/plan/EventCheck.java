package org.goalhealth.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.goalhealth.plan.Problem.Code;

/** Whether what is said of an event goes together. */
record EventCheck(Event event, Map<KpiId, Kpi> kpis, ZoneCheck.Report report) {

    private record About(KpiId kpi, Set<Segment.Part> segment) {}

    void check() {
        String path = "events." + event.id();
        if (event.dates().isEmpty()) {
            report.add(
                    Code.MISSING_FIELD,
                    path + ".dates",
                    "",
                    "event " + event.id() + " has no dates",
                    "say when it takes place, as {from: 2026-06-01, until: 2026-06-18}, or take it out");
        }
        if (event.effects().isEmpty()) {
            report.add(
                    Code.MISSING_FIELD,
                    path + ".effects",
                    "",
                    "event " + event.id() + " has no effect on any kpi",
                    "say what it moves, as {kpi: gmv, effect: 60 %}, or take it out");
        }
        overlaps(path);
        Set<About> seen = new HashSet<>();
        for (int i = 0; i < event.effects().size(); i++) {
            effect(path + ".effects." + i, event.effects().get(i), seen);
        }
    }

    private void overlaps(String path) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, event.dates().size()).boxed().toList());
        order.sort(Comparator.comparing(i -> event.dates().get(i).from()));
        Optional<LocalDate> lasts = Optional.empty();
        for (int i : order) {
            Event.Occurrence one = event.dates().get(i);
            if (lasts.isPresent() && !one.from().isAfter(lasts.get())) {
                report.add(
                        Code.CONFLICT,
                        path + ".dates." + i + ".from",
                        one.from().toString(),
                        "event " + event.id() + " begins again on " + one.from() + ", and lasts until " + lasts.get()
                                + " from the time before",
                        "give each time its own days, or make one of them");
            }
            lasts = lasts.filter(one.until()::isBefore).or(() -> Optional.of(one.until()));
        }
    }

    private void effect(String path, Event.Effect effect, Set<About> seen) {
        if (!seen.add(new About(effect.kpi(), Set.copyOf(effect.segment().parts())))) {
            report.add(
                    Code.DUPLICATE,
                    path,
                    effect.kpi().value(),
                    "event " + event.id() + " has two effects on kpi " + effect.kpi()
                            + (effect.segment().isTotal() ? "" : " in '" + effect.segment() + "'"),
                    "keep one of them");
        }
        Kpi kpi = kpis.get(effect.kpi());
        if (kpi != null
                && effect.size() == Event.Estimated.ESTIMATED
                && kpi.baseline().isEmpty()) {
            report.add(
                    Code.DOES_NOT_FIT,
                    path + ".effect",
                    "estimated",
                    "kpi " + kpi.id() + " has no baseline, and an effect is estimated against one",
                    "declare one for it, as baseline: {mean: 8}, or give the effect, as 60 %");
        }
    }
}
