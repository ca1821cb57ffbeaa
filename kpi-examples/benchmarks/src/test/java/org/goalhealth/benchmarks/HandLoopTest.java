package org.goalhealth.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.goalhealth.rules.GoalHealth;
import org.junit.jupiter.api.Test;

/** The loop against the triggers spelled out over the whole matrix of figures, without any state. */
class HandLoopTest {

    private static final ContestData DATA = InventedData.of(200, RetailWeeks.COUNT, 5);
    private static final SeriesTable TABLE = DATA.table();
    private static final double[][] VALUES = DATA.values();

    @Test
    void saysWhatTheTriggersSay() {
        List<String> spelledOut = new ArrayList<>();
        for (int i = 0; i < TABLE.size; i++) {
            if (TABLE.kind[i] == SeriesTable.FIGURE) {
                shortfalls(i, spelledOut);
                quarters(i, spelledOut);
            }
            if (TABLE.kind[i] == SeriesTable.STAGE) {
                dangers(i, spelledOut);
            }
        }
        for (int unit = 0; unit < TABLE.units(); unit++) {
            returns(unit, spelledOut);
        }
        AlertList ofLoop = new AlertList();
        new Modes(DATA, GoalHealth.standard()).loopInMemory(ofLoop);

        assertThat(ofLoop.lines())
                .hasSizeGreaterThan(500)
                .isEqualTo(spelledOut.stream().sorted().toList());
    }

    @Test
    void everyModeOfTheLoopSaysTheSame() {
        Modes modes = new Modes(DATA, GoalHealth.standard());
        AlertList memory = new AlertList();
        AlertList stream = new AlertList();
        AlertList single = new AlertList();
        modes.loopInMemory(memory);
        modes.loopStream(stream);
        modes.loopSingle(single, Modes.SINGLE_FROM);
        assertThat(stream.lines()).isEqualTo(memory.lines());
        assertThat(single.lines()).isEqualTo(memory.lines());
    }

    private static void shortfalls(int i, List<String> alerts) {
        IntPredicate low = week -> week >= 0 && VALUES[week][i] * 100 <= TABLE.baseline[i] * 85;
        for (int week = 2; week < VALUES.length; week++) {
            if (low.test(week) && low.test(week - 1) && low.test(week - 2) && !low.test(week - 3)) {
                alerts.add("T1," + i + "," + week + ",-1");
            }
        }
    }

    private static void quarters(int i, List<String> alerts) {
        for (int end = 12; end < VALUES.length; end += 13) {
            double sum = 0;
            for (int week = end - 12; week <= end; week++) {
                sum += VALUES[week][i];
            }
            if (sum * 100 < TABLE.target[i] * TABLE.floor[i]) {
                alerts.add("T4," + i + "," + end + ",-1");
            }
        }
    }

    private static void dangers(int i, List<String> alerts) {
        for (int week = 0; week < VALUES.length; week++) {
            boolean before = week > 0 && VALUES[week - 1][i] < TABLE.danger[i];
            if (VALUES[week][i] < TABLE.danger[i] && !before) {
                alerts.add("T3," + i + "," + week + ",-1");
            }
        }
    }

    private static void returns(int unit, List<String> alerts) {
        for (int end = 7; end < VALUES.length; end += 4) {
            boolean low = compared(unit, end, 1.5) < 0 && compared(unit, end - 4, 1.5) < 0;
            if (low && (end < 11 || compared(unit, end - 8, 1.5) >= 0)) {
                List<String> moves = new ArrayList<>();
                for (int other = 0; other < TABLE.units(); other++) {
                    if (TABLE.marketOfUnit()[other] == TABLE.marketOfUnit()[unit] && compared(other, end, 2.8) >= 0) {
                        moves.add("T2," + unit + "," + end + "," + other);
                    }
                }
                alerts.addAll(moves.isEmpty() ? List.of("T2," + unit + "," + end + ",-1") : moves);
            }
        }
    }

    /** The sign of a month's return less a limit. */
    private static double compared(int unit, int end, double limit) {
        double revenue = 0;
        double spend = 0;
        for (int week = end - 3; week <= end; week++) {
            for (int i = 0; i < TABLE.size; i++) {
                if (TABLE.unit[i] == unit) {
                    revenue += TABLE.kind[i] == SeriesTable.REVENUE ? VALUES[week][i] : 0;
                    spend += TABLE.kind[i] == SeriesTable.SPEND ? VALUES[week][i] : 0;
                }
            }
        }
        return revenue * 10 - spend * (limit * 10);
    }
}
