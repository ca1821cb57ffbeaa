package org.goalhealth.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.Figures;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.Adjustment;
import org.goalhealth.plan.Channel;
import org.goalhealth.plan.Event;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.MissCause;
import org.goalhealth.plan.Occasion;
import org.goalhealth.plan.Shock;
import org.goalhealth.plan.Target;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.report.AdjustmentLog;

/** Requests to adjust goals, for people: one a line, then what is said of each, then how many there were. */
final class AdjustmentText {

    private static final String INDENT = "  ";

    private final AdjustmentLog log;
    private final Labels labels;

    AdjustmentText(AdjustmentLog log, Labels labels) {
        this.log = log;
        this.labels = labels;
    }

    void print(PrintWriter out) {
        if (log.entries().isEmpty()) {
            out.println(labels.get("none", log.plan().id()));
            return;
        }
        out.println(labels.get(
                "title",
                said(log.plan().name()),
                log.count(Adjustment.State.APPROVED),
                log.count(Adjustment.State.REFUSED),
                log.count(Adjustment.State.OPEN)));
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.of(
                labels, "column", "request", "goal", "state", "old", "new", "opened", "decided", "effective"));
        log.entries().forEach(entry -> rows.add(row(entry)));
        Columns.print(rows, out);
        log.entries().forEach(entry -> said(entry, out));
        out.println();
        log.causes().forEach(one -> out.println(labels.get("of-cause", cause(one.cause()), one.requests())));
        log.perQuarter()
                .ifPresent(mean -> out.println(labels.get(
                        "per-quarter",
                        Figures.number(mean),
                        log.quarters().get(0).quarter(),
                        log.quarters().get(log.quarters().size() - 1).quarter())));
    }

    private List<String> row(AdjustmentLog.Entry entry) {
        Adjustment one = entry.adjustment();
        return List.of(
                one.id().value(),
                said(entry.goal().name()),
                labels.of(one.state()),
                figure(entry.before(), entry.unit()),
                figure(one.target(), entry.unit()),
                act(one.opened()),
                one.decision().map(decision -> act(decision.act())).orElse(""),
                one.effective().map(Object::toString).orElse(""));
    }

    private void said(AdjustmentLog.Entry entry, PrintWriter out) {
        Adjustment one = entry.adjustment();
        out.println();
        out.println(labels.get("request", one.id(), cause(one.cause())));
        out.println(INDENT + labels.get("reason", said(one.reason())));
        out.println(INDENT + labels.get("basis", said(one.basis())));
        one.occasion().ifPresent(occasion -> out.println(INDENT + labels.get("occasion", occasion(occasion))));
        if (one.decision().isPresent() && one.decision().get() instanceof Adjustment.Refused refused) {
            out.println(INDENT + labels.get("refused", said(refused.why())));
        }
        for (Finding finding : entry.brings()) {
            out.println(INDENT + labels.get("brings", labels.of(finding.severity()), said(finding.text())));
        }
    }

    private String occasion(Occasion occasion) {
        if (occasion instanceof Occasion.OfEvent of) {
            return labels.get(
                    "occasion.event", named(log.plan().find(of.event()).map(Event::name), of.event()));
        }
        if (occasion instanceof Occasion.OfDisruption of) {
            return labels.get(
                    "occasion.channel", named(log.plan().find(of.channel()).map(Channel::name), of.channel()));
        }
        if (occasion instanceof Occasion.OfShock of) {
            Optional<LocalText> name = log.plan().shocks().stream()
                    .map(Shock::name)
                    .filter(shock -> shock.en().equals(of.name()) || shock.zh().equals(of.name()))
                    .findFirst();
            return labels.get("occasion.shock", named(name, of.name()));
        }
        if (occasion instanceof Occasion.OfStrategy of) {
            return labels.get("occasion.strategy", said(of.change()));
        }
        return labels.get("occasion.finding", occasion);
    }

    private String named(Optional<LocalText> name, Object id) {
        return name.map(this::said).orElseGet(id::toString);
    }

    private String cause(MissCause cause) {
        return labels.get("cause", labels.of(cause.source()), labels.of(cause.matter()));
    }

    private String act(Adjustment.Act act) {
        return labels.get("act", act.on(), act.by());
    }

    private String figure(Target target, Unit unit) {
        return Figures.exact(Fraction.of(target.target()), unit, labels.language());
    }

    private String said(LocalText text) {
        return text.in(labels.language());
    }
}
