package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.customer.CustomerTable;
import org.goalhealth.history.Closings;
import org.goalhealth.history.Series;
import org.goalhealth.history.SeriesBook;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * All the facts that hold at a date, and how far each goal has come.
 *
 * <p>A pure function of plan, history, limits and date; reads no clock. Immutable and thread-safe.
 *
 * @param date the facts are those of the start of this day: a period is closed once its last day, and its KPI's grace,
 *     lie before it
 * @param facts in the plan's order of KPIs, then those that rest on the plan and the date alone
 * @param headroom what goals may lose by moves of budget
 */
public record Situation(LocalDate date, List<Fact> facts, List<GoalProgress> progress, Headroom headroom) {

    public Situation {
        facts = List.copyOf(facts);
        progress = List.copyOf(progress);
    }

    /**
     * Derives the facts.
     *
     * @param plan any version of it; the one that is valid on the date is judged
     * @param rules the limits are looked up for the rules of this book that are not switched off by the plan
     */
    public static Situation at(LocalDate date, Plan plan, SeriesBook book, LimitBook rules) {
        Closings closings = new Closings(plan.calendar(), date);
        SeriesBook known = KnownBook.of(plan, book, closings);
        Scene scene = new Scene(plan, known, rules, closings, date, FactsWanted.ALL);
        List<Fact> facts = new ArrayList<>();
        for (Kpi kpi : plan.kpis()) {
            for (Series series : known.all(kpi)) {
                scene.derive(series, fact -> {
                    fact.restart();
                    if (fact.stands()) {
                        facts.add(fact);
                    }
                });
            }
        }
        scene.declare(fact -> {
            fact.restart();
            if (fact.stands()) {
                facts.add(fact);
            }
        });
        return new Situation(date, facts, progress(scene), Headroom.of(Headroom.concerned(scene.plan()), scene));
    }

    /**
     * The facts of how a plan is made, which need no figures (G).
     *
     * @param rules the limits are looked up for the rules of this book that are not switched off by the plan
     */
    public static Situation ofDesign(LocalDate date, Plan plan, SeriesBook book, LimitBook rules) {
        List<Fact> facts = new ArrayList<>(Designs.of(plan.at(date), date));
        new Scene(plan, book, rules, new Closings(plan.calendar(), date), date, FactsWanted.ALL).design(facts::add);
        return new Situation(date, facts, List.of(), Headroom.NONE);
    }

    /**
     * The facts of customers as of the table's day (C1).
     *
     * @param plan stands for the file of customers: its calendar, limits and {@code off}
     * @param rules made by {@link LimitBook#ofCustomers}
     */
    public static Situation ofCustomers(Plan plan, CustomerTable table, LimitBook rules) {
        return new Situation(table.asOf(), new CustomerFacts(plan, table, rules).all(), List.of(), Headroom.NONE);
    }

    /**
     * What can be said of a subject that rules find nothing of.
     *
     * @return empty where there is no such fact
     */
    public Optional<Verdict> verdict(LookedAt rules, Subject subject, Segment segment) {
        return facts.stream()
                .filter(fact -> LookedAt.isAbout(fact, subject, segment) && rules.includes(fact))
                .map(fact -> fact.verdict(rules.of(fact)))
                .reduce(Verdict::and);
    }

    private static List<GoalProgress> progress(Scene scene) {
        List<GoalProgress> all = new ArrayList<>();
        scene.plan()
                .goals()
                .forEach(goal -> goal.measure()
                        .ifPresent(measure -> scene.book()
                                .series(measure.kpi(), measure.segment())
                                .map(series -> GoalProgress.of(scene, goal.id(), measure, series))
                                .ifPresent(all::add)));
        return all;
    }
}
