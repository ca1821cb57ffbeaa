package org.goalhealth.report;

import java.io.Writer;
import java.math.BigDecimal;
import java.util.Optional;
import org.goalhealth.plan.Adjustment;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Occasion;
import org.goalhealth.plan.Target;

/** Writes requests to adjust goals, one a row; figures in the unit of the goal's KPI, days as 2026-07-02. */
public final class CsvAdjustments {

    private CsvAdjustments() {}

    /** Writes the table and leaves {@code out} open. */
    public static void write(AdjustmentLog log, Language language, Writer out) {
        CsvOut csv = new CsvOut(out);
        for (String column : new String[] {
            "id", "goal", "state", "old_floor", "old_target", "old_challenge", "new_floor", "new_target",
            "new_challenge", "cause_from", "cause_of", "reason", "basis", "occasion", "opened_on", "opened_by",
            "decided_on", "decided_by", "effective", "why", "brings"
        }) {
            csv.text(column);
        }
        csv.end();
        log.entries().forEach(entry -> row(csv, entry, language));
        csv.finish();
    }

    private static void row(CsvOut csv, AdjustmentLog.Entry entry, Language language) {
        Adjustment one = entry.adjustment();
        csv.text(one.id().value()).text(one.goal().value()).text(JsonReport.word(one.state()));
        target(csv, entry.before());
        target(csv, one.target());
        csv.text(JsonReport.word(one.cause().source()))
                .text(JsonReport.word(one.cause().matter()))
                .text(one.reason().in(language))
                .text(one.basis().in(language))
                .text(one.occasion().map(Occasion::toString).orElse(""))
                .text(one.opened().on().toString())
                .text(one.opened().by())
                .text(one.decision().map(it -> it.act().on().toString()).orElse(""))
                .text(one.decision().map(it -> it.act().by()).orElse(""))
                .text(one.effective().map(Object::toString).orElse(""))
                .text(why(one).map(it -> it.in(language)).orElse(""))
                .number(entry.brings().size());
        csv.end();
    }

    private static Optional<LocalText> why(Adjustment one) {
        return one.decision().filter(Adjustment.Refused.class::isInstance).map(it -> ((Adjustment.Refused) it).why());
    }

    private static void target(CsvOut csv, Target target) {
        figure(csv, target.floor());
        csv.figure(target.target());
        figure(csv, target.challenge());
    }

    private static void figure(CsvOut csv, Optional<BigDecimal> figure) {
        if (figure.isPresent()) {
            csv.figure(figure.get());
        } else {
            csv.text("");
        }
    }
}
