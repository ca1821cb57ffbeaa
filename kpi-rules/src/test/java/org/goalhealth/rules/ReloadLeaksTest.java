package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.goalhealth.plan.Kpi;
import org.junit.jupiter.api.Test;

/** Replaces an author's rules many times; {@code -Dreloads=1000} makes it a long run. */
class ReloadLeaksTest {

    private static final int RELOADS = Integer.getInteger("reloads", 100);

    private static final String RULE = """
            package mine;
            import org.goalhealth.rules.Reloads;
            import org.goalhealth.situation.KpiStatus;
            global org.goalhealth.rules.Findings findings;
            rule "few-orders"
                @id("X1") @severity("INFO")
            when
                $status : KpiStatus( kpi == "orders", value < NUMBER )
            then
                Reloads.seen($status);
                findings.report($status);
            end
            """;

    @Test
    void rulesThatWereReplacedLeaveNothingBehind() throws InterruptedException {
        GoalHealth health = GoalHealth.standard();
        Given given = Given.kpi(Kpi.builder("orders").build(), "100 49")
                .limit("data-missing", java.util.Map.of("periods", "2"));
        for (int i = 0; i < RELOADS; i++) {
            RulePack pack = PacksTest.pack("mine.drl", RULE.replace("NUMBER", Integer.toString(50 + i)));
            health.replaceRules(List.of(RulePack.standard(), pack));
            assertThat(given.judgedBy(health).findings()).hasSize(1);
        }
        assertThat(Reloads.LOADERS).hasSize(RELOADS);
        assertThat(distinct(Reloads.LOADERS))
                .as("the newest rules are in use")
                .isNotEmpty()
                .doesNotContain(getClass().getClassLoader());

        health.replaceRules(List.of(RulePack.standard()));
        for (int i = 0; i < 50 && alive(Reloads.LOADERS) + alive(Reloads.FACTS) > 0; i++) {
            System.gc();
            Thread.sleep(100);
        }
        assertThat(alive(Reloads.LOADERS)).as("class loaders of replaced rules").isZero();
        assertThat(alive(Reloads.FACTS)).as("facts of disposed sessions").isZero();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("compile-mine");
    }

    private static long alive(Collection<? extends WeakReference<?>> references) {
        return references.stream().filter(reference -> reference.get() != null).count();
    }

    private static Set<ClassLoader> distinct(Collection<WeakReference<ClassLoader>> references) {
        Set<ClassLoader> loaders = new HashSet<>();
        references.stream().map(WeakReference::get).filter(Objects::nonNull).forEach(loaders::add);
        return loaders;
    }
}
