package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.Locale;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Cadence;

/** Whether the zones of a stage fit each other, its KPI and its funnel. */
record ZoneCheck(Funnel funnel, Funnel.Stage stage, Kpi kpi, Report report) {

    /** Takes a problem by the path of what it is about. */
    @FunctionalInterface
    interface Report {
        void add(Code code, String path, String value, String message, String fix);
    }

    void check() {
        String path = "funnels." + funnel.id() + "." + stage.id();
        check(path, stage.ideal(), stage.danger());
        for (int i = 0; i < stage.zones().size(); i++) {
            Funnel.Zones zones = stage.zones().get(i);
            String at = path + ".zones." + i;
            check(at, zones.ideal(), zones.danger());
            if (!zones.months().isEmpty() && funnel.every().compareTo(Cadence.MONTH) > 0) {
                report.add(
                        Code.DOES_NOT_FIT,
                        at + ".months",
                        "",
                        "months in a funnel that has a figure every " + word(funnel.every()),
                        "leave them out, or give the funnel and its kpis the cadence month or a shorter one");
            }
        }
        if (funnel.confidence().isPresent() && !kpi.input().isRatio()) {
            report.add(
                    Code.DOES_NOT_FIT,
                    "funnels." + funnel.id() + ".confidence",
                    funnel.confidence().get().toString(),
                    "confidence is about shares, and kpi " + kpi.id() + " of stage " + stage.id() + " is no ratio",
                    "make the kpi a ratio, or leave the confidence out");
        }
    }

    private void check(String path, BigDecimal ideal, BigDecimal danger) {
        if (kpi.better().worse(Fraction.of(ideal), Fraction.of(danger))) {
            report.add(
                    Code.OUT_OF_ORDER,
                    path + ".ideal",
                    ideal.toPlainString(),
                    "ideal " + ideal.toPlainString() + " is worse than danger " + danger.toPlainString() + " for kpi "
                            + kpi.id() + ", which is better " + word(kpi.better()),
                    "swap them, or mend the kpi's direction");
        }
        if (funnel.confidence().isPresent()) {
            share(path + ".ideal", ideal);
            share(path + ".danger", danger);
        }
    }

    private void share(String path, BigDecimal limit) {
        if (limit.signum() < 0 || limit.compareTo(BigDecimal.ONE) > 0) {
            report.add(
                    Code.DOES_NOT_FIT,
                    path,
                    limit.toPlainString(),
                    "limit " + limit.toPlainString() + " of stage " + stage.id() + " is no share, and funnel "
                            + funnel.id() + " asks for confidence",
                    "give a limit from 0 % to 100 %, or leave the confidence out");
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
