package org.goalhealth.rules.scenario;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Segment;

/** Which series figures are of, as scenarios write it: {@code orders}, {@code orders[region=east]}. */
record SeriesName(Kpi kpi, Segment segment) {

    private static final Pattern NAME = Pattern.compile("([^\\[\\]]+?)\\s*(?:\\[(.*)])?");

    /** @throws IllegalArgumentException where the plan has no such KPI or segment */
    static SeriesName parse(Plan plan, String text) {
        Matcher name = NAME.matcher(text);
        if (!name.matches()) {
            throw new IllegalArgumentException("'" + Problem.shown(text)
                    + "' names no series\n  write a kpi, or a kpi and a segment: orders[region=east]");
        }
        String id = name.group(1);
        List<String> known = plan.kpis().stream().map(kpi -> kpi.id().value()).toList();
        if (!known.contains(id)) {
            throw new IllegalArgumentException(
                    "the plan has no kpi '" + Problem.shown(id) + "'\n  " + Nearest.hint(id, known));
        }
        String pairs = name.group(2);
        return new SeriesName(
                plan.kpi(new KpiId(id)), pairs == null ? Segment.TOTAL : new SegmentText(plan).parse(pairs));
    }
}
