package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.history.History;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.LimitBook;
import org.goalhealth.situation.Signals;
import org.goalhealth.situation.Situation;
import org.junit.jupiter.api.Test;

/** Whatever a rule calls of a fact, its evidence, and all that these hand out, it changes nothing. */
class FactsAreReadOnlyTest {

    private static final LocalDate DATE = LocalDate.of(2026, 6, 1);

    /** What cannot be changed though it is none of ours. */
    private static final Set<Class<?>> FIXED =
            Set.of(String.class, Boolean.class, Integer.class, Long.class, BigDecimal.class, BigInteger.class);

    private static final Plan TAKEN_APART = PlanFile.parse("""
            plan: taken-apart
            dimensions: {channel: [mail]}
            kpis: {sales: {every: month, by: [channel]}}
            goals:
              all: {kpi: sales, period: 2026, target: 2}
              by-mail: {parent: all, kpi: sales, segment: {channel: mail}, period: 2026, target: 1}
            tasks: {post: {due: 2026-03-16, roles: {topic: an, review: }}}
            """, "taken-apart.yaml");

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();
    private final Set<Class<?>> classes = new HashSet<>();

    @Test
    void nothingThatAFactHandsOutCanBeChanged() {
        facts().forEach(fact -> {
            found(fact);
            evidence(fact).ifPresent(this::found);
        });
        while (!open.isEmpty()) {
            look(open.remove());
        }
        assertThat(classes).containsAll(Signals.facts());
        assertThat(classes).hasSizeGreaterThan(20);
    }

    @Test
    void aFactIsAskedAndNeverTold() {
        assertThat(Signals.facts())
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(ours(fact))
                        .filteredOn(method -> !method.getName().equals("equals"))
                        .allSatisfy(method -> assertThat(method.getParameterCount())
                                .as("parameters of " + method)
                                .isZero()));
    }

    private void found(Object thing) {
        if (seen.add(thing)) {
            open.add(thing);
        }
    }

    private void look(Object thing) {
        if (thing instanceof Collection<?> collection) {
            assertThatThrownBy(() -> collection.add(null))
                    .as("adding to " + thing)
                    .isInstanceOf(UnsupportedOperationException.class);
            collection.forEach(this::found);
        } else if (thing instanceof Map<?, ?> map) {
            assertThatThrownBy(() -> map.put(null, null))
                    .as("putting into " + thing)
                    .isInstanceOf(UnsupportedOperationException.class);
            map.keySet().forEach(this::found);
            map.values().forEach(this::found);
        } else if (thing instanceof Optional<?> optional) {
            optional.ifPresent(this::found);
        } else if (isOurs(thing.getClass())) {
            classes.add(thing.getClass());
            check(thing);
        } else {
            assertThat(isFixed(thing))
                    .as(thing.getClass() + " cannot be changed")
                    .isTrue();
        }
    }

    private void check(Object thing) {
        assertThat(Arrays.stream(thing.getClass().getFields()).map(Field::getModifiers))
                .as("public fields of " + thing.getClass())
                .allMatch(Modifier::isFinal);
        for (Method method : ours(thing.getClass())) {
            assertThat(method.getReturnType()).as("what " + method + " answers").isNotEqualTo(void.class);
            if (method.getParameterCount() == 0) {
                call(method, thing).ifPresent(this::found);
            }
        }
    }

    private static Optional<Object> call(Method method, Object thing) {
        try {
            method.setAccessible(true);
            return Optional.ofNullable(method.invoke(thing));
        } catch (InvocationTargetException e) {
            // It has nothing to show, or not in this state.
            return Optional.empty();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Method> ours(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> isOurs(method.getDeclaringClass()))
                .toList();
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.goalhealth.");
    }

    private static boolean isFixed(Object thing) {
        return FIXED.contains(thing.getClass())
                || thing instanceof Enum<?>
                || thing instanceof Currency
                || thing.getClass().getPackageName().startsWith("java.time");
    }

    private static Optional<Object> evidence(Fact fact) {
        try {
            return Optional.of(fact.evidence());
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static List<Fact> customers() {
        Plan plan = Plan.builder("customers")
                .limit("key-account", LimitScope.EVERYWHERE, Map.of())
                .build();
        LimitBook limits = LimitBook.ofCustomers(
                plan,
                Given.STANDARD.rules().stream()
                        .filter(rule -> rule.occasion() == Occasion.CUSTOMERS)
                        .map(RuleInfo::judged)
                        .toList());
        return Situation.ofCustomers(plan, SampleCustomers.table(), limits).facts();
    }

    private static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        Plan plan = RichPlan.plan();
        LimitBook limits = LimitBook.of(
                plan, Given.STANDARD.rules().stream().map(RuleInfo::judged).toList());
        for (long seed = 0; seed < 5; seed++) {
            facts.addAll(Situation.at(DATE, plan, RichPlan.history(plan, seed), limits)
                    .facts());
        }
        for (Plan made : List.of(plan, TAKEN_APART, DesignPlans.weak(), DesignPlans.good())) {
            LimitBook own = LimitBook.of(
                    made, Given.STANDARD.rules().stream().map(RuleInfo::judged).toList());
            for (LocalDate date : List.of(DATE, DATE.minusMonths(4))) {
                facts.addAll(Situation.ofDesign(date, made, History.of(made, List.of()), own)
                        .facts());
            }
        }
        facts.addAll(customers());
        return facts;
    }
}
