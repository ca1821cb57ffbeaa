package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class GoalCirclesProperties {

    /** The goal at each place has the goal at the place given as its parent; -1 is none. */
    @Property
    void eachCircleIsReportedOnceFromItsFirstGoal(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = -1, max = 8) Integer> drawn) {
        List<Integer> parents = drawn.stream()
                .map(parent -> parent < drawn.size() ? parent : -1)
                .toList();

        assertThat(reported(parents)).isEqualTo(circles(parents));
    }

    private static List<String> reported(List<Integer> parents) {
        PlanBuilder plan = Plan.builder("p");
        IntStream.range(0, parents.size())
                .forEach(i -> plan.goal(new Goal(
                        new GoalId("g" + i),
                        LocalText.of("g" + i),
                        parents.get(i) < 0 ? Optional.empty() : Optional.of(new GoalId("g" + parents.get(i))),
                        Optional.empty(),
                        List.of())));
        try {
            plan.build();
            return List.of();
        } catch (InvalidPlanException e) {
            return e.problems().stream()
                    .map(problem -> problem.message().replaceAll(".*: ", ""))
                    .toList();
        }
    }

    /** Walks up from every goal. */
    private static List<String> circles(List<Integer> parents) {
        Set<Integer> seen = new HashSet<>();
        return IntStream.range(0, parents.size())
                .mapToObj(i -> {
                    Set<Integer> way = new LinkedHashSet<>();
                    int at = i;
                    while (at >= 0 && way.add(at)) {
                        at = parents.get(at);
                    }
                    return at == i && seen.addAll(way)
                            ? String.join(" -> ", way.stream().map(j -> "g" + j).toList()) + " -> g" + i
                            : "";
                })
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
