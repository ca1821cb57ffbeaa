package org.goalhealth.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.PlanCalendar;

/** Steps made into calls: a pure function of the plan, the start, and the steps. */
final class Script {

    /** How late an observation may come if nothing else is asked for. */
    static final int EVER = 1000;

    private record Slot(KpiId kpi, Segment segment, int period) {}

    private final PlanShape shape;
    private final PlanShape.Names names;
    private final LocalDate start;
    private final int latest;
    private final Plan plan;
    private final List<Call> calls = new ArrayList<>();
    private final List<Observation> said = new ArrayList<>();
    private final Map<Slot, Integer> revisions = new HashMap<>();
    private final Map<KpiId, Set<Segment>> inUse = new HashMap<>();
    private LocalDate date;

    private Script(PlanShape shape, PlanShape.Names names, LocalDate start, int latest) {
        this.shape = shape;
        this.names = names;
        this.start = start;
        this.latest = latest;
        this.date = start;
        this.plan = shape.plan(names, start, Given.STANDARD);
    }

    static List<Call> of(PlanShape shape, PlanShape.Names names, LocalDate start, List<Step> steps) {
        return of(shape, names, start, steps, EVER);
    }

    /** @param latest no observation is of a closed period further back than this many, the latest counted */
    static List<Call> of(PlanShape shape, PlanShape.Names names, LocalDate start, List<Step> steps, int latest) {
        Script script = new Script(shape, names, start, latest);
        steps.forEach(script::take);
        return List.copyOf(script.calls);
    }

    private void take(Step step) {
        if (step instanceof Step.Say say) {
            observe(said(say).stream().toList(), false);
        } else if (step instanceof Step.SayAll all) {
            observe(all.all().stream().flatMap(say -> said(say).stream()).toList(), all.fed());
        } else if (step instanceof Step.Again again) {
            earlier(again.which()).ifPresent(before -> observe(List.of(before), false));
        } else if (step instanceof Step.Contradict contradict) {
            earlier(contradict.which())
                    .ifPresent(before ->
                            observe(List.of(withAmount(before, contradict.amount(), before.revision())), false));
        } else if (step instanceof Step.Correct correct) {
            earlier(correct.which())
                    .ifPresent(before -> observe(
                            List.of(withAmount(before, correct.amount(), revisions.getOrDefault(slot(before), 0) + 1)),
                            false));
        } else if (step instanceof Step.Nudge nudge) {
            earlier(said.size() - 1 - nudge.which())
                    .ifPresent(before -> observe(
                            List.of(withAmount(before, nudge.amount(), revisions.getOrDefault(slot(before), 0) + 1)),
                            false));
        } else if (step instanceof Step.CorrectBack back) {
            earlier(back.which())
                    .ifPresent(before -> observe(
                            List.of(new Observation(
                                    before.kpi(),
                                    before.segment(),
                                    before.date(),
                                    before.value(),
                                    before.base(),
                                    revisions.getOrDefault(slot(before), 0) + 1,
                                    before.label())),
                            false));
        } else if (step instanceof Step.Unusable unusable) {
            calls.add(new Call.Unusable(List.of(unusable(unusable))));
        } else if (step instanceof Step.Advance advance) {
            date = date.plusDays(advance.days());
            calls.add(new Call.Advance(date));
        } else if (step instanceof Step.Pass pass) {
            pass(pass);
        } else if (step instanceof Step.Retune retune) {
            calls.add(new Call.Replace(shape.with(retune.lines()).plan(names, start, Given.STANDARD)));
        } else {
            calls.add(new Call.Evaluate());
        }
    }

    /** Every series that has been heard of, and some that have not, gets figures of what closes by then. */
    private void pass(Step.Pass pass) {
        LocalDate then = date.plusDays(pass.days());
        List<Observation> news = new ArrayList<>();
        int next = 0;
        for (int k = 0; k < shape.kpis().size(); k++) {
            Kpi kpi = plan.kpi(names.id(k));
            int to = closed(kpi, then);
            int from = Math.max(closed(kpi, date), to - shape.kpis().get(k).moreThanAYear());
            for (Segment segment : inUse(k)) {
                for (int period = Math.max(from, firstAllowed(kpi, then) - 1) + 1; period <= to; period++) {
                    Step.Amount amount =
                            pass.amounts().get(next++ % pass.amounts().size());
                    if (!amount.equals(Step.Amount.NONE)) {
                        news.add(observation(kpi, segment, period, amount, 0));
                    }
                }
            }
        }
        date = then;
        if (pass.before() && pass.fed()) {
            remember(news);
            calls.add(new Call.FedBefore(news, then));
        } else if (pass.before()) {
            observe(news, false);
            calls.add(new Call.Advance(then));
        } else {
            calls.add(new Call.Advance(then));
            observe(news, pass.fed());
        }
    }

    private void observe(List<Observation> news, boolean fed) {
        remember(news);
        calls.add(fed ? new Call.Fed(news) : new Call.Observe(news));
    }

    private void remember(List<Observation> news) {
        said.addAll(news);
        for (Observation one : news) {
            revisions.merge(slot(one), one.revision(), Math::max);
            inUse.computeIfAbsent(one.kpi(), k -> new LinkedHashSet<>()).add(one.segment());
        }
    }

    private Optional<Observation> said(Step.Say say) {
        int index = Math.floorMod(say.kpi(), shape.kpis().size());
        Kpi kpi = plan.kpi(names.id(index));
        List<Segment> cells = shape.kpis().get(index).cut().cells(names);
        int period = Math.max(closed(kpi, date) - say.ago(), firstAllowed(kpi, date));
        Segment segment = cells.get(Math.floorMod(say.cell(), cells.size()));
        return say.amount().equals(Step.Amount.NONE)
                ? Optional.empty()
                : Optional.of(observation(kpi, segment, period, say.amount(), 0));
    }

    /** Something said before that may still be spoken of. */
    private Optional<Observation> earlier(int which) {
        List<Observation> open = said.stream()
                .filter(one -> slot(one).period() >= firstAllowed(plan.kpi(one.kpi()), date))
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(Math.floorMod(which, open.size())));
    }

    private int closed(Kpi kpi, LocalDate by) {
        return plan.calendar().lastClosed(kpi.every(), by, kpi.graceDays());
    }

    private int firstAllowed(Kpi kpi, LocalDate by) {
        return closed(kpi, by) - latest + 1;
    }

    private List<Segment> inUse(int index) {
        List<Segment> cells = shape.kpis().get(index).cut().cells(names);
        if (!shape.kpis().get(index).cut().isTwofold()) {
            return cells;
        }
        // Of combinations, two from the beginning, and the others once something was said of them.
        Set<Segment> known = inUse.getOrDefault(names.id(index), Set.of());
        List<Segment> used = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (i < 2 || known.contains(cells.get(i))) {
                used.add(cells.get(i));
            }
        }
        return used;
    }

    private Slot slot(Observation one) {
        Kpi kpi = plan.kpi(one.kpi());
        return new Slot(one.kpi(), one.segment(), plan.calendar().ordinal(kpi.every(), one.date()));
    }

    private Observation observation(Kpi kpi, Segment segment, int period, Step.Amount amount, int revision) {
        PlanCalendar calendar = plan.calendar();
        // Any day of the period names it.
        LocalDate day = calendar.start(kpi.every(), period);
        LocalDate last = calendar.start(kpi.every(), period + 1).minusDays(1);
        boolean ratio = kpi.input().isRatio();
        return new Observation(
                kpi.id(),
                segment,
                amount.part() % 2 == 0 ? day : last,
                BigDecimal.valueOf(amount.part()),
                ratio ? Optional.of(BigDecimal.valueOf(amount.base())) : Optional.empty(),
                revision,
                Optional.empty());
    }

    private static Observation withAmount(Observation before, Step.Amount amount, int revision) {
        return new Observation(
                before.kpi(),
                before.segment(),
                before.date(),
                BigDecimal.valueOf(amount.part()),
                before.base().map(base -> BigDecimal.valueOf(amount.base())),
                revision,
                before.label());
    }

    private Observation unusable(Step.Unusable step) {
        int index = Math.floorMod(step.kpi(), shape.kpis().size());
        Kpi kpi = plan.kpi(names.id(index));
        Segment segment = shape.kpis().get(index).cut().cells(names).get(0);
        Observation good = observation(kpi, segment, closed(kpi, date), new Step.Amount(10, 10), 0);
        Optional<BigDecimal> otherBase = good.base().isPresent() ? Optional.empty() : Optional.of(BigDecimal.ONE);
        return switch (Math.floorMod(step.kind(), 7)) {
            case 0 -> with(good, new KpiId("nobody"), segment, good.date(), good.value(), good.base());
            case 1 -> with(good, kpi.id(), Segment.of("region", "nowhere"), good.date(), good.value(), good.base());
            case 2 ->
                with(
                        good,
                        kpi.id(),
                        segment.isTotal() ? names.region(0) : Segment.TOTAL,
                        good.date(),
                        good.value(),
                        good.base());
            case 3 -> with(good, kpi.id(), segment, good.date(), new BigDecimal("1.005"), good.base());
            case 4 -> with(good, kpi.id(), segment, good.date(), new BigDecimal("1E+20"), good.base());
            case 5 -> with(good, kpi.id(), segment, LocalDate.of(1800, 1, 1), good.value(), good.base());
            default -> with(good, kpi.id(), segment, good.date(), good.value(), otherBase);
        };
    }

    private static Observation with(
            Observation good, KpiId kpi, Segment segment, LocalDate day, BigDecimal value, Optional<BigDecimal> base) {
        return new Observation(kpi, segment, day, value, base, good.revision(), good.label());
    }
}
