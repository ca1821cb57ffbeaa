package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A monitor restored from a snapshot goes on as if nothing had happened; what is no snapshot of its plan is refused. */
class SnapshotProperties {

    private static final Retention AMPLE = new Retention(1000);
    private static final int STEPS = 20;
    private static final int VERSION_WITHIN = 16;

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void aRestartAtAnyPointChangesNothingThatIsFoundOrToldAfterIt(
            @ForAll("plans") PlanShape shape,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps,
            @ForAll @IntRange(max = 30) int point) {
        List<Call> calls = calls(shape, start, steps);
        Live restarted = live(shape, start);
        try (Live one = live(shape, start)) {
            for (int i = 0; i < calls.size(); i++) {
                if (i == point % calls.size()) {
                    Live stopped = restarted;
                    restarted = stopped.restarted();
                    stopped.close();
                    restarted.check();
                }
                assertThat(restarted.play(calls.get(i))).isEqualTo(one.play(calls.get(i)));
                restarted.check();
                Live.assertSame(restarted.monitor().findings(), one.monitor().findings());
            }
        } finally {
            restarted.close();
        }
    }

    @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
    void aRestartAfterEveryCallChangesNothing(
            @ForAll("plans") PlanShape shape, @ForAll("starts") LocalDate start, @ForAll("steps") List<Step> steps) {
        Live live = live(shape, start);
        for (Call call : calls(shape, start, steps)) {
            live.play(call);
            Live stopped = live;
            live = stopped.restarted();
            stopped.close();
            live.check();
        }
        live.close();
    }

    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
    void whatARestoredMonitorWritesIsWhatItWasRestoredFrom(
            @ForAll("plans") PlanShape shape, @ForAll("starts") LocalDate start, @ForAll("steps") List<Step> steps) {
        try (Live live = after(shape, start, steps)) {
            byte[] snapshot = live.monitor().snapshot();
            assertThat(live.monitor().snapshot()).as("written twice").isEqualTo(snapshot);
            try (Live restored = live.restarted()) {
                assertThat(restored.monitor().date()).isEqualTo(live.date());
                assertThat(restored.monitor().plan()).isEqualTo(live.monitor().plan());
                assertThat(restored.monitor().snapshot()).isEqualTo(snapshot);
            }
        }
    }

    /** The version stands somewhere in the first bytes. */
    @Property(tries = 5, edgeCases = EdgeCasesMode.NONE)
    void aSnapshotOfANewerVersionIsRefusedAsNewer(
            @ForAll("plans") PlanShape shape, @ForAll("starts") LocalDate start, @ForAll("steps") List<Step> steps) {
        try (Live live = after(shape, start, steps)) {
            byte[] snapshot = live.monitor().snapshot();
            List<String> messages = new ArrayList<>();
            for (int i = 0; i < Math.min(VERSION_WITHIN, snapshot.length); i++) {
                byte[] newer = snapshot.clone();
                newer[i]++;
                Throwable refused = catchThrowable(
                        () -> Given.STANDARD.restore(live.monitor().plan(), newer));
                messages.add(String.valueOf(refused));
            }
            assertThat(messages).anyMatch(message -> message.contains("newer"));
        }
    }

    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
    void aSnapshotThatIsCutOffIsRefused(
            @ForAll("plans") PlanShape shape,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps,
            @ForAll Random random) {
        try (Live live = after(shape, start, steps)) {
            byte[] snapshot = live.monitor().snapshot();
            for (int i = 0; i < 20; i++) {
                refused(live, Arrays.copyOf(snapshot, random.nextInt(snapshot.length)));
            }
            refused(live, new byte[0]);
            refused(live, Arrays.copyOf(snapshot, snapshot.length + 1));
        }
    }

    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
    void aSnapshotInWhichOneByteIsWrongIsRefused(
            @ForAll("plans") PlanShape shape,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps,
            @ForAll Random random) {
        try (Live live = after(shape, start, steps)) {
            byte[] snapshot = live.monitor().snapshot();
            for (int i = 0; i < 40; i++) {
                byte[] wrong = snapshot.clone();
                wrong[random.nextInt(wrong.length)] ^= (byte) (1 << random.nextInt(8));
                refused(live, wrong);
            }
        }
    }

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
    void anyOtherBytesAreRefused(
            @ForAll("plans") PlanShape shape, @ForAll("starts") LocalDate start, @ForAll byte[] bytes) {
        try (Live live = live(shape, start)) {
            refused(live, bytes);
        }
    }

    @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
    void aSnapshotOfAnotherPlanIsRefused(
            @ForAll("plans") PlanShape shape,
            @ForAll("kpis") KpiShape more,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps) {
        try (Live live = after(shape, start, steps)) {
            byte[] snapshot = live.monitor().snapshot();
            assertThatThrownBy(() -> Given.STANDARD.restore(
                            shape.and(more).plan(PlanShape.Names.USUAL, start, Given.STANDARD), snapshot))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("snapshot")
                    .hasMessageContaining("plan");
        }
    }

    private static void refused(Live live, byte[] wrong) {
        assertThatThrownBy(() -> Given.STANDARD.restore(live.monitor().plan(), wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("snapshot");
    }

    private static Live after(PlanShape shape, LocalDate start, List<Step> steps) {
        Live live = live(shape, start);
        calls(shape, start, steps).forEach(live::play);
        return live;
    }

    private static Live live(PlanShape shape, LocalDate start) {
        return new Live(Given.STANDARD, shape.plan(PlanShape.Names.USUAL, start, Given.STANDARD), start, AMPLE);
    }

    private static List<Call> calls(PlanShape shape, LocalDate start, List<Step> steps) {
        return Script.of(shape, PlanShape.Names.USUAL, start, steps);
    }

    @Provide
    Arbitrary<PlanShape> plans() {
        return Portfolios.plans();
    }

    @Provide
    Arbitrary<KpiShape> kpis() {
        return Portfolios.kpis();
    }

    @Provide
    Arbitrary<LocalDate> starts() {
        return Portfolios.starts();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Portfolios.steps(STEPS);
    }
}
