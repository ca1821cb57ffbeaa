package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.goalhealth.history.Closings;
import org.goalhealth.history.Series;
import org.goalhealth.history.SeriesBook;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * The facts of a date, and what they would be if one figure were another.
 *
 * <p>Facts are derived as for an assessment, from the same series with one period changed; nothing is worked out in
 * another way. All other series stay as they are, those that add up from the changed one too. Changes nothing that it
 * looks at. Not thread-safe.
 */
public final class Supposition {

    /** Further than any figure, and no sum of two of them overflows. */
    private static final long FARTHEST = 1L << 62;

    private record Part(KpiId kpi, Segment segment) {}

    private final Scene scene;
    private final Map<FactKey, Fact> running = new HashMap<>();
    private final List<Fact> made = new ArrayList<>();
    private final Map<Part, List<Fact>> bySeries = new HashMap<>();

    private Supposition(LocalDate date, Plan plan, SeriesBook book, LimitBook limits, List<Fact> remembered) {
        Closings closings = new Closings(plan.calendar(), date);
        SeriesBook known = KnownBook.of(plan, book, closings);
        this.scene = new Scene(plan, known, limits, closings, date, FactsWanted.ALL);
        remembered.forEach(fact -> running.put(FactKey.of(fact), fact));
        for (Kpi kpi : plan.kpis()) {
            for (Series series : known.all(kpi)) {
                List<Fact> its = derive(series);
                made.addAll(its);
                bySeries.put(new Part(kpi.id(), series.segment()), its);
            }
        }
        scene.declare(fact -> {
            fact.restart();
            made.add(fact);
        });
    }

    /** The facts of a date, from all that is known. */
    public static Supposition at(LocalDate date, Plan plan, SeriesBook book, LimitBook limits) {
        return new Supposition(date, plan, book, limits, List.of());
    }

    /** The facts of a running situation's date, which remember what its facts do of periods that are no longer kept. */
    public static Supposition beside(LiveSituation situation, Plan plan, SeriesBook book, LimitBook limits) {
        return new Supposition(situation.date(), plan, book, limits, situation.facts());
    }

    public LocalDate date() {
        return scene.date();
    }

    /** What goals may lose by moves of budget, as figures are. */
    public Headroom headroom() {
        return Headroom.of(Headroom.concerned(scene.plan()), scene);
    }

    /** The facts that there are. */
    public List<Fact> facts() {
        return standing(made);
    }

    /** The facts about a subject that there are, or that there would be if they stood. */
    public List<Fact> about(Subject subject, Segment segment) {
        return made.stream()
                .filter(fact ->
                        fact.getSegment().equals(segment) && fact.getSubject().equals(subject))
                .toList();
    }

    public FactFigures figures(Fact fact) {
        return FactFigures.of(fact);
    }

    /** What a fact lacks to be judged; empty where it lacks nothing. */
    public Optional<Lack> lack(Fact fact) {
        return Lack.of(fact);
    }

    /**
     * Why there is no such fact, or none that stands.
     *
     * @param rule for whose limits a fact that carries one is made
     */
    public Absence absence(JudgedRule rule, Class<? extends Fact> kind, Subject subject, Segment segment) {
        return new Absences(scene).of(rule, kind, subject, segment);
    }

    /** The figure in which a change is looked for that a fact would notice; empty where it rests on none. */
    public Optional<LatestFigure> figure(Fact fact) {
        return fact instanceof SeriesFact of ? Optional.of(new LatestFigure(of)) : Optional.empty();
    }

    /** The facts on a figure's series as they are. */
    public List<Fact> as(LatestFigure figure) {
        return standing(bySeries.getOrDefault(new Part(figure.kpi().id(), figure.segment()), List.of()));
    }

    /** The facts on a figure's series if the figure were another. */
    public List<Fact> with(LatestFigure figure, long raw) {
        return standing(derive(figure.at(raw)));
    }

    /** The facts on a figure's series if the figure were not there. */
    public List<Fact> without(LatestFigure figure) {
        return standing(derive(figure.without()));
    }

    /** Whether facts are past the recovery limits of rules, so that an alert that they do not find would be over. */
    public boolean isRecovered(List<Fact> supposed, LookedAt rules, Subject subject, Segment segment) {
        return supposed.stream()
                .filter(fact -> fact instanceof JudgedFact)
                .filter(fact -> LookedAt.isAbout(fact, subject, segment) && rules.includes(fact))
                .allMatch(fact -> fact.verdict(rules.of(fact)).recovered());
    }

    /**
     * The nearest figure, beyond one and on one side of it, at which the facts on its series are in another state.
     *
     * <p>States go one way as a figure grows, so between two figures with equal states there is no other one.
     *
     * @param way 1 for greater figures, -1 for smaller ones
     * @return empty where no figure makes a difference
     */
    public OptionalLong turn(LatestFigure figure, long from, int way) {
        List<Object> states = states(figure, from);
        long same = from;
        for (long apart = 1; apart > 0 && Math.abs(same) < FARTHEST; apart *= 2) {
            long other = Math.max(-FARTHEST, Math.min(FARTHEST, from + way * apart));
            if (!states(figure, other).equals(states)) {
                while (Math.abs(other - same) > 1) {
                    long middle = same + (other - same) / 2;
                    if (states(figure, middle).equals(states)) {
                        same = middle;
                    } else {
                        other = middle;
                    }
                }
                return OptionalLong.of(other);
            }
            same = other;
        }
        return OptionalLong.empty();
    }

    private List<Object> states(LatestFigure figure, long raw) {
        List<Object> states = new ArrayList<>();
        derive(figure.at(raw)).forEach(fact -> {
            states.addAll(fact.states());
            states.add(fact.verdict(Set.copyOf(Signals.of(fact.getClass()))).recovered());
        });
        return states;
    }

    private List<Fact> derive(Series series) {
        List<Fact> its = new ArrayList<>();
        scene.derive(series, fact -> {
            Fact same = running.isEmpty() ? null : running.get(FactKey.of(fact));
            if (same != null) {
                fact.remembersAs(same);
            }
            fact.restart();
            its.add(fact);
        });
        return its;
    }

    private static List<Fact> standing(List<Fact> facts) {
        return facts.stream().filter(Fact::stands).toList();
    }
}
