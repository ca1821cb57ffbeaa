package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.List;
import org.goalhealth.customer.CustomerTable;
import org.goalhealth.plan.CareList;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.SegmentSettings;
import org.goalhealth.report.CustomerSegment;
import org.goalhealth.report.CustomerSegments;
import org.goalhealth.rules.Occasion;
import org.goalhealth.rules.RuleInfo;
import org.goalhealth.situation.LimitBook;
import org.goalhealth.situation.Situation;
import org.goalhealth.time.PlanCalendar;

/** Puts customers into segments by rules. */
public final class Segmenting {

    private final LoadedRules loaded;
    private final Bounds bounds;

    public Segmenting(LoadedRules loaded, Bounds bounds) {
        this.loaded = loaded;
        this.bounds = bounds;
    }

    /**
     * Puts the customers of a table into segments.
     *
     * @throws InvalidPlanException where a limit, {@code off} or care list does not fit the rules
     */
    public CustomerSegments of(CustomerTable table, SegmentSettings settings, PlanCalendar calendar) {
        List<RuleInfo> rules = loaded.rules().stream()
                .filter(rule -> rule.occasion() == Occasion.CUSTOMERS)
                .toList();
        Plan plan = standIn(settings, calendar);
        List<Problem> problems = unknown(settings, rules);
        LimitBook limits;
        try {
            limits = LimitBook.ofCustomers(
                    plan, rules.stream().map(RuleInfo::judged).toList());
        } catch (InvalidPlanException e) {
            problems.addAll(e.problems());
            throw new InvalidPlanException(problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidPlanException(problems);
        }
        Judgement judged = new Evaluation(loaded, plan, bounds).of(Situation.ofCustomers(plan, table, limits));
        List<CustomerSegment> segments = rules.stream()
                .filter(rule -> !settings.off().contains(rule.name()) && limits.judgesCustomers(rule.judged()))
                .map(loaded::segment)
                .map(segment -> cared(segment, settings))
                .toList();
        return new CustomerSegments(table, segments, judged.findings(), judged.failures());
    }

    /** The rules know plans alone: one that says of them what the company says. */
    private static Plan standIn(SegmentSettings settings, PlanCalendar calendar) {
        PlanBuilder plan = Plan.builder("customers").calendar(calendar);
        settings.limits().forEach(plan::limit);
        settings.off().forEach(plan::off);
        return plan.build();
    }

    private static CustomerSegment cared(CustomerSegment segment, SegmentSettings settings) {
        return settings.care(segment.id())
                .map(own -> new CustomerSegment(segment.rule(), segment.severity(), segment.name(), own.steps()))
                .orElse(segment);
    }

    private static List<Problem> unknown(SegmentSettings settings, List<RuleInfo> rules) {
        List<String> names = rules.stream().map(RuleInfo::name).toList();
        List<Problem> problems = new ArrayList<>();
        for (CareList list : settings.care()) {
            if (!names.contains(list.segment())) {
                problems.add(new Problem(
                        Problem.Code.UNKNOWN_NAME,
                        list.place(),
                        "segments.care." + list.segment(),
                        list.segment(),
                        "no rule puts customers into segment '" + list.segment() + "'",
                        Nearest.hint(list.segment(), names)));
            }
        }
        return problems;
    }
}
