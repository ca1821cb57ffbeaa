package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Segment;

/**
 * The plan's lines for one rule over the rule's own figures.
 *
 * <p>Subjects that the same lines cover share one object. Thread-safe; what is kept between calls changes no answer.
 */
final class RuleLimits {

    /** Where lines are looked for: by the subject they name, if any, and the first pair of their segment, if any. */
    private record Key(Optional<Object> subject, Optional<Segment.Part> first) {}

    private final JudgedRule rule;
    /** The wider first, and of two as wide the earlier. */
    private final List<ScopedLine> lines;

    private final Map<Key, List<Integer>> places = new HashMap<>();
    private final Map<List<Integer>, AppliedLimits> applied = new ConcurrentHashMap<>();

    /** Takes the lines of this rule, in the plan's order. */
    RuleLimits(JudgedRule rule, List<ScopedLine> lines) {
        this.rule = rule;
        this.lines = lines.stream()
                .sorted(Comparator.comparingInt(line -> line.scope().narrowness()))
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            LimitScope scope = this.lines.get(i).scope();
            Key key = new Key(subject(scope), scope.segment().parts().stream().findFirst());
            places.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
    }

    JudgedRule rule() {
        return rule;
    }

    /** Whether there is a line at all. */
    boolean isNamed() {
        return !lines.isEmpty();
    }

    AppliedLimits limits(LimitScope subject) {
        return applied.computeIfAbsent(lines.isEmpty() ? List.of() : covering(subject), this::laid);
    }

    /** What holds where no line names anything, and what each line makes of that. */
    List<AppliedLimits> possible() {
        List<Integer> everywhere = IntStream.range(0, lines.size())
                .filter(place -> lines.get(place).scope().narrowness() == 0)
                .boxed()
                .toList();
        List<AppliedLimits> all = new ArrayList<>(List.of(laid(everywhere)));
        for (int place = everywhere.size(); place < lines.size(); place++) {
            List<Integer> covering = new ArrayList<>(everywhere);
            covering.add(place);
            all.add(laid(covering));
        }
        return all;
    }

    /** Whether a line that names the subject's KPI, or its funnel, covers it. */
    boolean names(LimitScope subject) {
        return !lines.isEmpty()
                && subject(subject)
                        .filter(id ->
                                covering(Optional.of(id), subject).findAny().isPresent())
                        .isPresent();
    }

    private List<Integer> covering(LimitScope subject) {
        return Stream.concat(
                        covering(Optional.empty(), subject),
                        subject(subject).stream().flatMap(id -> covering(Optional.of(id), subject)))
                .sorted()
                .toList();
    }

    /** The places of those lines that cover a subject and name it, or name none. */
    private Stream<Integer> covering(Optional<Object> named, LimitScope subject) {
        return Stream.concat(
                        Stream.of(Optional.<Segment.Part>empty()),
                        subject.segment().parts().stream().map(Optional::of))
                .flatMap(first -> places.getOrDefault(new Key(named, first), List.of()).stream())
                .filter(place -> lines.get(place).scope().covers(subject));
    }

    private AppliedLimits laid(List<Integer> covering) {
        Map<String, AppliedLimit> byName = new LinkedHashMap<>();
        rule.defaults()
                .forEach((name, value) ->
                        byName.put(name, new AppliedLimit(name, value, LimitOrigin.RuleDefault.RULE_DEFAULT)));
        for (int place : covering) {
            ScopedLine line = lines.get(place);
            LimitOrigin origin = new LimitOrigin.PlanLine(
                    line.written().scope(), line.written().place());
            line.written().values().forEach((name, value) -> byName.put(name, new AppliedLimit(name, value, origin)));
        }
        return new AppliedLimits(rule.name(), List.copyOf(byName.values()));
    }

    private static Optional<Object> subject(LimitScope scope) {
        return Stream.<Optional<?>>of(scope.kpi(), scope.goal(), scope.funnel(), scope.budget())
                .flatMap(Optional::stream)
                .map(Object.class::cast)
                .findFirst();
    }
}
