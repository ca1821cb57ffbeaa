package org.goalhealth.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goalhealth.plan.Dimension;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Split;
import org.goalhealth.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Where a part stands, before it has an amount.
 *
 * @param words what its values and its role are called in ids, in the order of the steps
 * @param names what they are called for people
 * @param label what tells it from its neighbours
 */
record Spot(
        Period period,
        Segment segment,
        Optional<String> role,
        List<String> owners,
        List<String> words,
        List<LocalText> names,
        LocalText label) {

    private static final Pattern OF_AN_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String BETWEEN = " · ";

    /** That of the goal itself. */
    static Spot of(Split split) {
        Goal goal = split.goal();
        return new Spot(
                split.measure().period(),
                split.plan().segment(split.measure().segment()),
                Optional.empty(),
                goal.owners(),
                List.of(),
                List.of(),
                goal.name());
    }

    Spot in(Period shorter) {
        return new Spot(shorter, segment, role, owners, words, names, LocalText.of(shorter.label()));
    }

    /**
     * The part of it that is a value of a dimension.
     *
     * @param answering null where nobody is named
     */
    Spot at(Dimension dimension, String value, Segment narrower, @Nullable List<String> answering) {
        LocalText name = dimension.nameOf(value);
        return new Spot(
                period,
                narrower,
                role,
                answering == null ? owners : answering,
                with(words, word(value, dimension.name(), dimension.values().indexOf(value))),
                with(names, name),
                name);
    }

    /**
     * The part of it that is for a role.
     *
     * @param place of the role among all, from 0
     * @param answering null where nobody is named
     */
    Spot as(String itsRole, int place, @Nullable List<String> answering) {
        LocalText name = LocalText.of(itsRole);
        return new Spot(
                period,
                segment,
                Optional.of(itsRole),
                answering == null ? owners : answering,
                with(words, word(itsRole, "role", place)),
                with(names, name),
                name);
    }

    GoalId id(Split split) {
        List<String> all = new ArrayList<>();
        all.add(split.id().value());
        all.addAll(words);
        if (!period.equals(split.measure().period())) {
            all.add(period.label().toLowerCase(Locale.ROOT));
        }
        return new GoalId(String.join("-", all));
    }

    LocalText name(Split split) {
        List<LocalText> all = new ArrayList<>();
        all.add(split.goal().name());
        if (!period.equals(split.measure().period())) {
            all.add(LocalText.of(period.label()));
        }
        all.addAll(names);
        return new LocalText(
                String.join(BETWEEN, all.stream().map(LocalText::en).toList()),
                String.join(BETWEEN, all.stream().map(LocalText::zh).toList()));
    }

    /** A value of any script as a part of an id: by its number where it is none. */
    private static String word(String value, String kind, int place) {
        return OF_AN_ID.matcher(value).matches() ? value : kind + "-" + (place + 1);
    }

    private static <T> List<T> with(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
