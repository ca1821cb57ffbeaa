package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;

/**
 * What a step takes apart, to check that it can.
 *
 * @param whole the goal's period
 * @param periods those that the steps so far have made of it
 * @param cut the dimensions by which the parts so far differ
 * @param parts how many of them there are
 */
record SplitScope(Plan plan, Kpi kpi, Period whole, List<Period> periods, List<String> cut, boolean roles, long parts) {

    /** Enough for the days of a year in fifty segments. */
    private static final long MOST_PARTS = 20_000;

    static SplitScope of(Plan plan, Goal.Measure measure) {
        return new SplitScope(
                plan,
                plan.kpi(measure.kpi()),
                measure.period(),
                List.of(measure.period()),
                measure.segment().level().dimensions(),
                false,
                1);
    }

    /**
     * What is there to be taken apart below a step.
     *
     * @throws IllegalArgumentException where the step cannot be made
     */
    SplitScope below(SplitStep step) {
        SplitScope below;
        if (step.by() instanceof SplitBy.Time time) {
            below = time(time.every());
        } else if (step.by() instanceof SplitBy.Values values) {
            below = values(values.dimension());
        } else {
            below = roles(((SplitBy.Roles) step.by()).roles());
        }
        checkWeights(step);
        checkOwners(step);
        if (below.parts > MOST_PARTS) {
            throw new IllegalArgumentException(
                    "that makes " + below.parts + " parts, more than " + MOST_PARTS + "\n  stop a step earlier");
        }
        return below;
    }

    private SplitScope time(Cadence every) {
        Period first = periods.get(0);
        if (every.compareTo(first.cadence()) >= 0) {
            throw new IllegalArgumentException(
                    first + " has no " + Words.word(every) + " within it\n  take it apart into shorter periods");
        }
        if (every.compareTo(kpi.every()) < 0) {
            throw new IllegalArgumentException("kpi " + kpi.id() + " has a figure every " + Words.word(kpi.every())
                    + ", and none every " + Words.word(every) + "\n  take it apart into "
                    + Words.word(kpi.every()) + "s at most");
        }
        List<Period> shorter = new ArrayList<>();
        for (Period period : periods) {
            for (Period part : Split.within(plan.calendar(), period, every)) {
                boolean isInside =
                        !part.start().isBefore(period.start()) && !part.end().isAfter(period.end());
                if (!isInside && every != Cadence.WEEK) {
                    throw new IllegalArgumentException(part + " lies in more than one " + Words.word(period.cadence())
                            + "\n  take the year apart into " + Words.word(every) + "s at once");
                }
                shorter.add(part);
            }
        }
        return new SplitScope(plan, kpi, whole, shorter, cut, roles, parts / periods.size() * shorter.size());
    }

    private SplitScope values(String name) {
        Dimension dimension = dimension(name);
        if (cut.contains(name)) {
            throw new IllegalArgumentException(
                    "dimension " + name + " has one value here already\n  take it apart by another one");
        }
        if (!kpi.dimensions().contains(name)) {
            throw new IllegalArgumentException("kpi " + kpi.id() + " is not cut by " + name
                    + ", so nobody would see what a part has reached\n  add " + name + " to the kpi's levels");
        }
        List<String> more = new ArrayList<>(cut);
        more.add(name);
        return new SplitScope(
                plan,
                kpi,
                whole,
                periods,
                more,
                roles,
                parts * dimension.values().size());
    }

    private SplitScope roles(List<String> all) {
        if (roles) {
            throw new IllegalArgumentException("a role is taken apart by roles\n  name all roles in one step");
        }
        return new SplitScope(plan, kpi, whole, periods, cut, true, parts * all.size());
    }

    private void checkWeights(SplitStep step) {
        if (step.weights() instanceof SplitWeights.Given given) {
            checkCount(step.by(), given.weights().size());
        } else if (step.weights() instanceof SplitWeights.Past past) {
            int year = plan.calendar().enclosing(Cadence.YEAR, whole);
            past.years().stream().filter(one -> one >= year).findFirst().ifPresent(one -> {
                throw new IllegalArgumentException(
                        one + " is no year before that of " + whole + "\n  name years that are over");
            });
        } else if (step.weights() instanceof SplitWeights.Events) {
            checkEffects();
        }
    }

    private void checkCount(SplitBy by, int count) {
        if (by instanceof SplitBy.Time time) {
            int all = all(time.every()).size();
            List<Integer> each = periods.stream()
                    .map(period ->
                            Split.within(plan.calendar(), period, time.every()).size())
                    .distinct()
                    .toList();
            if (count != all && !each.equals(List.of(count))) {
                throw new IllegalArgumentException("there are " + count + " weights, and " + whole + " has " + all + " "
                        + Words.word(time.every()) + "s"
                        + (each.size() == 1 && each.get(0) != all
                                ? ", " + each.get(0) + " in each "
                                        + Words.word(periods.get(0).cadence())
                                : "")
                        + "\n  give one weight for each");
            }
        } else {
            int parts = parts(by).size();
            if (count != parts) {
                throw new IllegalArgumentException(
                        "there are " + count + " weights for " + parts + " parts\n  give one weight for each");
            }
        }
    }

    private void checkEffects() {
        plan.events().stream()
                .filter(event -> event.effects().stream()
                        .anyMatch(
                                effect -> effect.kpi().equals(kpi.id()) && effect.size() == Event.Estimated.ESTIMATED))
                .findFirst()
                .ifPresent(event -> {
                    throw new IllegalArgumentException("the effect of event " + event.id() + " on kpi " + kpi.id()
                            + " is to be estimated, and nobody knows it before\n  give it as a figure, as effect: 60 %,"
                            + " or take the weights from history");
                });
    }

    private void checkOwners(SplitStep step) {
        Collection<String> known = step.by() instanceof SplitBy.Time ? List.of() : parts(step.by());
        for (String owned : step.owners().keySet()) {
            if (!known.contains(owned)) {
                throw new IllegalArgumentException("there is no part '" + Problem.shown(owned)
                        + "' that could have an owner\n  " + Nearest.hint(owned, known));
            }
        }
    }

    /** The periods of the whole. */
    List<Period> all(Cadence every) {
        return Split.within(plan.calendar(), whole, every);
    }

    /** What the parts of a step are called that makes no periods. */
    List<String> parts(SplitBy by) {
        return by instanceof SplitBy.Values values
                ? dimension(values.dimension()).values()
                : ((SplitBy.Roles) by).roles();
    }

    private Dimension dimension(String name) {
        return plan.dimensions().stream()
                .filter(dimension -> dimension.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the plan has no dimension '" + Problem.shown(name)
                        + "'\n  "
                        + Nearest.hint(
                                name,
                                plan.dimensions().stream().map(Dimension::name).toList())));
    }
}
