package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.goalhealth.history.Closing;
import org.goalhealth.history.Closings;
import org.goalhealth.history.LiveHistory;
import org.goalhealth.history.Series;
import org.goalhealth.history.SeriesBook;
import org.goalhealth.history.SeriesWatcher;
import org.goalhealth.history.StateReader;
import org.goalhealth.history.StateWriter;
import org.goalhealth.plan.Gap;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Facts that change in place as periods close and figures come.
 *
 * <p>At any moment they say what those of a {@link Situation} at the same date would say of the same observations.
 * Whoever waits for changes is told of a fact only where one of the signals that it waits for has changed. Not
 * thread-safe.
 */
public final class LiveSituation {

    /** Is told of facts that have changed. */
    @FunctionalInterface
    public interface Audience {

        /**
         * A fact has changed, or is new, or stands no longer; ask it.
         *
         * @param slot the fact's place in {@link #facts}
         * @param signals the bits of what has changed, in the order of {@link Signals#of}
         */
        void moved(int slot, Fact fact, int signals);
    }

    private final Scene scene;
    private final Closings closings;
    private final Audience audience;
    private final ToIntFunction<Class<? extends Fact>> awaited;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Fact> factsSeen = Collections.unmodifiableList(facts);
    private final IdentityHashMap<Closing, Own> own = new IdentityHashMap<>();
    private final IdentityHashMap<JudgedTime, List<Agenda>> others = new IdentityHashMap<>();
    private final IdentityHashMap<JudgedTime, List<SeriesFact>> othersAnew = new IdentityHashMap<>();
    private final List<PlanFact> declared = new ArrayList<>();
    /** By slot: with whom a fact is stepped, and its place there; null where it is stepped alone. */
    private final List<@Nullable Together> together = new ArrayList<>();

    private record About(Subject subject, Segment segment) {}

    /** Made when it is first asked for. */
    private final Map<About, List<Fact>> index = new HashMap<>();

    /** Facts that look at a series beside their own. */
    private final Map<Part, List<SeriesFact>> beside = new HashMap<>();

    private record Part(KpiId kpi, Segment segment) {}

    /** The goals with a floor that budgets pay for, and what they are measured by. */
    private final List<Goal> floors;

    private final Set<Part> measured = new HashSet<>();
    private Headroom headroom;
    private boolean headroomMoved;

    private int indexed;
    private int[] seats = new int[64];
    private LocalDate date;
    private @Nullable Predicate<Fact> noticed;

    /** The facts that are judged in the KPI's own periods. */
    private static final class Own {
        private final List<Sweep> steadily = new ArrayList<>();
        /**
         * Facts on series whose past changes as time goes by, as a gap is zero once a later row has come, and facts on
         * several series.
         */
        private final List<SeriesFact> anew = new ArrayList<>();
    }

    /**
     * Makes the facts as they are at a date; the audience is told of none of them.
     *
     * @param plan any version of it; the facts are those of the one that is valid on the date
     * @param awaited which signals of a class of facts somebody waits for, as bits in the order of {@link Signals#of}
     */
    public LiveSituation(
            Plan plan,
            SeriesBook book,
            LimitBook limits,
            Closings closings,
            LocalDate date,
            FactsWanted wanted,
            ToIntFunction<Class<? extends Fact>> awaited,
            Audience audience) {
        this.scene = new Scene(plan, book, limits, closings, date, wanted);
        this.closings = closings;
        this.audience = audience;
        this.awaited = awaited;
        this.date = date;
        this.floors = Headroom.concerned(scene.plan());
        floors.stream()
                .flatMap(goal -> goal.measure().stream())
                .forEach(measure -> measured.add(new Part(measure.kpi(), measure.segment())));
        for (Kpi kpi : plan.kpis()) {
            for (Series series : book.all(kpi)) {
                add(series, false);
            }
        }
        scene.declare(this::add);
        this.headroom = Headroom.of(floors, scene);
        this.headroomMoved = false;
        if (book instanceof LiveHistory live) {
            live.whenOneAppears(series -> add(series, true));
            live.whenRowsAreDropped(this::forget);
        }
    }

    public LocalDate date() {
        return date;
    }

    /** The version of the plan that its facts are made by. */
    public Plan plan() {
        return scene.plan();
    }

    /** Whether another version of the plan is valid by now: then another situation has to take the place of this. */
    public boolean isOutdated() {
        return scene.isOutdated();
    }

    /** What goals may lose by moves of budget. */
    public Headroom headroom() {
        if (headroomMoved) {
            headroom = Headroom.of(floors, scene);
            headroomMoved = false;
        }
        return headroom;
    }

    /** Whether figures have changed that {@link #headroom} rests on since it was last asked for. */
    public boolean isHeadroomMoved() {
        return headroomMoved;
    }

    /** Every fact that was made, whether it stands or not. */
    public List<Fact> facts() {
        return factsSeen;
    }

    /** Whether there is such a fact at present. */
    public static boolean stands(Fact fact) {
        return fact.stands();
    }

    /** Takes over what facts of another situation remember of periods that are no longer kept. */
    public void remembers(LiveSituation before) {
        Map<FactKey, Fact> known = new HashMap<>();
        before.facts.forEach(fact -> known.put(FactKey.of(fact), fact));
        for (Fact fact : facts) {
            Fact same = known.get(FactKey.of(fact));
            if (same != null && fact.judgement().equals(same.judgement())) {
                remember(fact, same.memory());
            }
        }
    }

    /** Writes what facts remember of periods that are no longer kept. */
    public void write(StateWriter out) {
        Map<String, Fact> remembering = new TreeMap<>();
        for (Fact fact : facts) {
            if (fact.memory().length > 0) {
                remembering.put(FactKey.of(fact).text(), fact);
            }
        }
        out.number(remembering.size());
        remembering.forEach((key, fact) -> {
            out.text(key);
            out.text(fact.judgement());
            int[] memory = fact.memory();
            out.number(memory.length);
            for (int one : memory) {
                out.signed(one);
            }
        });
    }

    /** Takes over what facts of another situation remembered; of facts that are judged otherwise now it is dropped. */
    public void read(StateReader in) {
        Map<String, Fact> known = new HashMap<>();
        facts.forEach(fact -> known.put(FactKey.of(fact).text(), fact));
        int count = in.count();
        for (int i = 0; i < count; i++) {
            Fact fact = known.get(in.text());
            String judgement = in.text();
            int[] memory = new int[in.count()];
            for (int j = 0; j < memory.length; j++) {
                memory[j] = in.integer();
            }
            if (fact != null && fact.judgement().equals(judgement)) {
                remember(fact, memory);
            }
        }
    }

    private void remember(Fact fact, int[] memory) {
        fact.remember(memory);
        fact.restart();
        settle(fact);
    }

    private void forget(Series one, int before) {
        own.values().forEach(its -> its.steadily.forEach(sweep -> sweep.forget(one, before)));
        others.values().forEach(all -> all.forEach(agenda -> agenda.forget(one, before)));
    }

    /**
     * Sets who answers whether any rule's own conditions let a fact through, as it is when it is asked.
     *
     * <p>Facts are tried out in other states than theirs, so that those that nobody would notice need not be stepped.
     */
    public void noticedBy(Predicate<Fact> through) {
        noticed = through;
        for (Fact fact : facts) {
            fact.noticedBy(through);
            settle(fact);
        }
    }

    /**
     * What can be said of a subject that some rules do not find.
     *
     * @return empty where there is no such fact
     */
    public Optional<Verdict> verdict(LookedAt rules, Subject subject, Segment segment) {
        return bySubject().getOrDefault(new About(subject, segment), List.of()).stream()
                .filter(rules::includes)
                .map(fact -> fact.verdict(rules.of(fact)))
                .reduce(Verdict::and);
    }

    private Map<About, List<Fact>> bySubject() {
        for (int slot = indexed; slot < facts.size(); slot++) {
            Fact fact = facts.get(slot);
            index.computeIfAbsent(new About(fact.getSubject(), fact.getSegment()), key -> new ArrayList<>(2))
                    .add(fact);
        }
        indexed = facts.size();
        return index;
    }

    /** Waits for any move of a fact, or again only for the signals that its class is awaited for. */
    public void watch(Fact fact, boolean closely) {
        fact.awaited = awaited.applyAsInt(fact.getClass()) | (closely ? Fact.MOVED : 0);
        settle(fact);
    }

    /**
     * Lets time go by.
     *
     * <p>Facts go on by the version of the plan that they are made by: ask {@link #isOutdated} before anything is said of
     * them.
     *
     * @throws IllegalArgumentException where the date lies before the present one
     */
    public void advanceTo(LocalDate to) {
        if (to.isBefore(date)) {
            throw new IllegalArgumentException(
                    "date " + to + " lies before " + date + ", to which time has come\n  time only goes forward");
        }
        if (to.isAfter(date) && scene.book() instanceof LiveHistory live) {
            live.filled();
        }
        date = to;
        scene.comesTo(to);
        headroomMoved = !floors.isEmpty();
        List<Own> moved = new ArrayList<>();
        for (Closing closing : closings.all()) {
            int latest = closing.latestAt(to);
            Own its = own.get(closing);
            if (its != null && closing.latest() < latest) {
                moved.add(its);
            }
            while (closing.latest() < latest) {
                closing.closes();
                if (its != null) {
                    its.steadily.forEach(sweep -> sweep.step(closing.latest(), audience));
                }
            }
        }
        for (JudgedTime time : scene.times()) {
            if (!time.isOwn()) {
                int latest = time.latestAt(to);
                while (time.latest() < latest) {
                    time.moves();
                    others.getOrDefault(time, List.of()).forEach(agenda -> agenda.step(this::tell));
                }
                anew(othersAnew.getOrDefault(time, List.of()));
            }
        }
        moved.forEach(its -> anew(its.anew));
        declared.forEach(fact -> tell(fact, fact.comesTo(to)));
    }

    private void tell(Fact fact, int signals) {
        settle(fact);
        if ((signals & fact.awaited) != 0) {
            audience.moved(fact.slot, fact, signals);
        }
    }

    private void anew(List<SeriesFact> changed) {
        changed.forEach(fact -> tell(fact, fact.restart()));
    }

    /** Where facts on a series are stepped that are judged at another cadence than its own. */
    private Agenda agenda(JudgedTime time, Series series) {
        List<Agenda> all = others.computeIfAbsent(time, t -> new ArrayList<>(1));
        for (Agenda agenda : all) {
            if (agenda.takes(series)) {
                return agenda;
            }
        }
        SharedRows rows = new SharedRows(scene.book(), series);
        Agenda agenda = new Agenda(time, rows, new JudgedSums(time, rows));
        all.add(agenda);
        return agenda;
    }

    /** Gives a fact its seat among those that are stepped together. */
    private void seat(SeriesFact fact, Series series, Own mine) {
        Sweep found = null;
        for (Sweep sweep : mine.steadily) {
            if (sweep.takes(series, fact.time())) {
                found = sweep;
            }
        }
        if (found == null) {
            found = new Sweep(scene.book(), series, fact.time());
            mine.steadily.add(found);
        }
        sit(fact, found, found.add(fact, series));
    }

    private void sit(SeriesFact fact, Together with, int seat) {
        together.add(with);
        seats[fact.slot] = seat;
    }

    /** Notes from which figure on a fact can be passed over. */
    private void settle(Fact fact) {
        Together with = together(fact);
        if (with != null && fact instanceof SeriesFact seated) {
            with.settle(seats[fact.slot], seated);
        }
    }

    /** With whom a fact is stepped; null where it is stepped alone. */
    private @Nullable Together together(Fact fact) {
        return fact.slot < together.size() ? together.get(fact.slot) : null;
    }

    /** Whether it is told by itself of what is dropped. */
    private boolean isAlone(SeriesFact fact) {
        Together with = together(fact);
        return with == null || !with.haveRows();
    }

    /** Gives a fact its slot. */
    private void enrol(Fact fact) {
        fact.slot = facts.size();
        if (fact.slot == seats.length) {
            seats = Arrays.copyOf(seats, seats.length * 2);
        }
        while (together.size() < fact.slot) {
            together.add(null);
        }
        fact.awaited = awaited.applyAsInt(fact.getClass());
        facts.add(fact);
    }

    private void add(PlanFact fact) {
        enrol(fact);
        declared.add(fact);
        fact.restart();
    }

    private void add(Series series, boolean aloud) {
        List<SeriesFact> its = new ArrayList<>(2);
        boolean filled = series.kpi().input().gap() == Gap.ZERO;
        scene.derive(series, fact -> {
            boolean anew = filled || !fact.companions().isEmpty();
            enrol(fact);
            its.add(fact);
            JudgedTime time = fact.time();
            if (time.isOwn()) {
                Own mine = own.computeIfAbsent(time.closing(), c -> new Own());
                if (anew) {
                    mine.anew.add(fact);
                } else {
                    seat(fact, series, mine);
                }
            } else if (anew) {
                othersAnew.computeIfAbsent(time, t -> new ArrayList<>()).add(fact);
            } else {
                Agenda agenda = agenda(time, series);
                sit(fact, agenda, agenda.add(fact, series));
            }
            fact.restart();
            if (noticed != null) {
                fact.noticedBy(noticed);
            }
            settle(fact);
            if (aloud) {
                audience.moved(fact.slot, fact, -1);
            }
        });
        boolean floor = isFloor(series);
        headroomMoved |= floor;
        if (scene.book() instanceof LiveHistory live) {
            its.forEach(fact -> fact.companions().forEach(one -> isBeside(fact, one, live)));
            List<SeriesFact> others = beside.getOrDefault(new Part(series.kpi().id(), series.segment()), List.of());
            if (!its.isEmpty() || !others.isEmpty() || floor) {
                live.watch(series, new Watcher(series, its.toArray(SeriesFact[]::new), others));
            }
            anew(others);
        }
    }

    /** Whether a goal's floor may bind moves of budget by this series' figures. */
    private boolean isFloor(Series series) {
        return !measured.isEmpty() && measured.contains(new Part(series.kpi().id(), series.segment()));
    }

    private void isBeside(SeriesFact fact, Companion companion, LiveHistory live) {
        Part part = new Part(companion.kpi().id(), companion.segment());
        List<SeriesFact> all = beside.computeIfAbsent(part, key -> new ArrayList<>());
        all.add(fact);
        if (all.size() == 1) {
            live.series(part.kpi(), part.segment()).ifPresent(known -> {
                SeriesFact[] its = live.watcher(known) instanceof Watcher watcher ? watcher.its : new SeriesFact[0];
                live.watch(known, new Watcher(known, its, all));
            });
        }
    }

    /** Hands on to the facts of a series what happens to it. */
    private final class Watcher implements SeriesWatcher {
        private final SeriesFact[] its;
        /** Those that look at the series beside their own; may become more. */
        private final List<SeriesFact> others;

        private final Closing closing;
        private final boolean floor;

        Watcher(Series series, SeriesFact[] its, List<SeriesFact> others) {
            this.its = its;
            this.others = others;
            this.closing = closings.of(series.kpi());
            this.floor = isFloor(series);
        }

        @Override
        public void changed(int ordinal) {
            if (ordinal <= closing.latest()) {
                headroomMoved |= floor;
                for (SeriesFact fact : its) {
                    tell(fact, fact.revise(ordinal));
                }
                anew(others);
            }
        }

        @Override
        public void changedThroughout() {
            headroomMoved |= floor;
            for (SeriesFact fact : its) {
                tell(fact, fact.restart());
            }
            anew(others);
        }

        @Override
        public boolean isToldOfDrops() {
            return !others.isEmpty() || Arrays.stream(its).anyMatch(LiveSituation.this::isAlone);
        }

        @Override
        public void forgets(int before) {
            for (SeriesFact fact : its) {
                if (isAlone(fact)) {
                    fact.forget(before);
                }
            }
            others.forEach(fact -> fact.forget(before));
        }
    }
}
