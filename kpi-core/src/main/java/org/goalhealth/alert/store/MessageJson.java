package org.goalhealth.alert.store;

import static org.goalhealth.alert.store.ValueForms.DATE;
import static org.goalhealth.alert.store.ValueForms.LOCAL_TEXT;
import static org.goalhealth.alert.store.ValueForms.SEGMENT;
import static org.goalhealth.alert.store.ValueForms.SUBJECT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.goalhealth.alert.Act;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertState;
import org.goalhealth.alert.Message;
import org.goalhealth.finding.Figures;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.quantity.Percent;
import org.goalhealth.situation.AppliedLimit;
import org.goalhealth.situation.Evidence;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.PlanProposal;
import org.goalhealth.situation.TargetProposal;

/**
 * The JSON of a message for those who receive it, version {@value #VERSION}: one object on one line.
 *
 * <p>Names of fields stay as they are within a version; fields may be added. Figures are decimal texts, with their unit
 * and as people write them; every text for people is in English and Chinese. {@code docs/alerts.md} lists the fields.
 */
public final class MessageJson {

    private static final Form<Suggestion.Binding> BINDING = Form.word(Suggestion.Binding.class);

    /** Of what is written. */
    public static final int VERSION = 1;

    /** Enough for any figure; a fraction such as 1/3 is rounded there. */
    private static final int DECIMALS = 12;

    private MessageJson() {}

    /** The same message gives the same text. */
    public static String write(Message message) {
        Fields fields = Fields.none()
                .put("version", Form.COUNT, VERSION)
                .put("key", Form.TEXT, message.key())
                .put("portfolio", Form.TEXT, message.portfolio())
                .put("receiver", Form.TEXT, message.receiver())
                .put("group", SUBJECT, message.group())
                .put("reason", Form.word(Message.Reason.class), message.reason())
                .put("date", DATE, message.date())
                .nest(
                        "firing",
                        message.firing().stream().map(MessageJson::alert).toList())
                .nest("over", message.over().stream().map(MessageJson::alert).toList());
        return JsonText.of((message.effects().isEmpty() ? fields : fields.nest("effects", effects(message))).json());
    }

    private static List<Fields> effects(Message message) {
        return message.effects().stream().map(EffectJson::of).toList();
    }

    private static Fields alert(Alert alert) {
        Finding finding = alert.finding();
        Fields fields = Fields.none()
                .put("alert", Form.TEXT, alert.fingerprint().toString())
                .put("state", Form.word(AlertState.class), alert.state())
                .put("severity", FindingForms.SEVERITY, alert.severity())
                .put("trigger", Form.TEXT, finding.rule().id())
                .put("rule", Form.TEXT, finding.rule().name())
                .put("subject", SUBJECT, finding.subject())
                .put("segment", SEGMENT, finding.segment())
                .put("title", LOCAL_TEXT, finding.title())
                .put("text", LOCAL_TEXT, finding.text())
                .put("since", DATE, alert.since())
                .put("firedOn", DATE, alert.firedOn())
                .put("endedOn", DATE, alert.endedOn())
                .put("noData", Form.FLAG, alert.isWithoutData())
                .put("flapping", Form.FLAG, alert.flapping())
                .put("acknowledgedBy", Form.TEXT, alert.marks().acknowledged().map(Act::who))
                .nest("periods", periods(finding.evidence()))
                .nest("figures", figures(finding.evidence()))
                .nest("limits", limits(finding.evidence()))
                .put("playbook", Form.TEXT, finding.playbook().map(PlaybookId::value))
                .nest(
                        "suggestions",
                        finding.suggestions().stream()
                                .map(MessageJson::suggestion)
                                .toList());
        if (!finding.evidence().dates().isEmpty()) {
            fields.nest("dates", dates(finding.evidence()));
        }
        if (!finding.evidence().events().isEmpty()) {
            fields.nest("events", events(finding.evidence()));
        }
        return fields;
    }

    private static Fields periods(Evidence evidence) {
        return Fields.none()
                .put("first", Form.TEXT, evidence.since().shown())
                .put("last", Form.TEXT, evidence.latest().shown())
                .put("count", Form.COUNT, evidence.periods());
    }

    private static Fields figures(Evidence evidence) {
        Fields figures = Fields.none();
        for (EvidenceFigure figure : evidence.figures()) {
            figures.nest(
                    Form.word(figure.name()),
                    Fields.none()
                            .put("value", Form.TEXT, decimal(figure.value()))
                            .put("unit", ValueForms.UNIT, figure.unit())
                            .put(
                                    "text",
                                    LOCAL_TEXT,
                                    new LocalText(
                                            Figures.text(figure.value(), figure.unit(), Language.EN),
                                            Figures.text(figure.value(), figure.unit(), Language.ZH))));
        }
        return figures;
    }

    private static Fields limits(Evidence evidence) {
        Fields limits = Fields.none();
        for (AppliedLimit limit : evidence.limits()) {
            limits.put(limit.name(), Form.TEXT, limit.value().toString());
        }
        return limits;
    }

    private static Fields dates(Evidence evidence) {
        Fields dates = Fields.none();
        evidence.dates().forEach(day -> dates.put(Form.word(day.name()), DATE, day.date()));
        return dates;
    }

    /** Each event with its factor. */
    private static Fields events(Evidence evidence) {
        Fields events = Fields.none();
        evidence.events().forEach(one -> events.put(one.event().value(), Form.TEXT, decimal(one.factor())));
        return events;
    }

    static Fields suggestion(Suggestion suggestion) {
        if (suggestion instanceof Suggestion.BudgetShift shift) {
            return Fields.none()
                    .put("kind", Form.TEXT, "budget-shift")
                    .put("budget", ValueForms.BUDGET, shift.budget())
                    .put("from", SEGMENT, shift.from())
                    .nest("moves", shift.moves().stream().map(MessageJson::move).toList())
                    .put(
                            "binding",
                            BINDING,
                            shift.bindings().stream()
                                    .filter(all -> shift.moves().isEmpty())
                                    .findFirst())
                    .put("bindings", BINDING.list(), some(shift.bindings()))
                    .put("spares", ValueForms.GOAL.list(), some(shift.spares()))
                    .put("firstDay", DATE, shift.term().map(Suggestion.Term::from))
                    .put("lastDay", DATE, shift.term().map(Suggestion.Term::until));
        }
        if (suggestion instanceof Suggestion.LineStop stop) {
            return Fields.none()
                    .put("kind", Form.TEXT, "line-stop")
                    .put("budget", ValueForms.BUDGET, stop.budget())
                    .put("line", SEGMENT, stop.line())
                    .put("frees", Form.TEXT, amount(stop.frees()))
                    .put("currency", ValueForms.CURRENCY, stop.frees().currency());
        }
        if (suggestion instanceof Suggestion.LineRaise raise) {
            return Fields.none()
                    .put("kind", Form.TEXT, "line-raise")
                    .put("budget", ValueForms.BUDGET, raise.budget())
                    .put("line", SEGMENT, raise.line())
                    .put("room", Form.TEXT, raise.room().map(MessageJson::amount))
                    .put("currency", ValueForms.CURRENCY, raise.room().map(Money::currency));
        }
        if (suggestion instanceof Suggestion.Concentration to) {
            return concentration(to);
        }
        if (suggestion instanceof Suggestion.ShiftBack back) {
            return Fields.none()
                    .put("kind", Form.TEXT, "shift-back")
                    .put("budget", ValueForms.BUDGET, back.budget())
                    .put("line", SEGMENT, back.line());
        }
        if (suggestion instanceof Suggestion.BidChange bid) {
            return Fields.none()
                    .put("kind", Form.TEXT, "bid-change")
                    .put("cost", Form.TEXT, bid.cost().value())
                    .put("segment", SEGMENT, bid.segment())
                    .put("from", Form.TEXT, decimal(bid.from()))
                    .put("to", Form.TEXT, decimal(bid.to()));
        }
        if (suggestion instanceof Suggestion.Replication replication) {
            return Fields.none()
                    .put("kind", Form.TEXT, "replication")
                    .put("kpi", Form.TEXT, replication.kpi().value())
                    .put("from", SEGMENT, replication.from())
                    .put("in", SEGMENT, replication.in());
        }
        if (suggestion instanceof Suggestion.TargetChange change) {
            return Fields.none()
                    .put("kind", Form.TEXT, "target-change")
                    .put("goal", Form.TEXT, change.goal().value())
                    .put("from", Form.TEXT, decimal(change.from()))
                    .put("to", Form.TEXT, decimal(change.to()))
                    .put("basis", Form.word(TargetProposal.Basis.class), change.basis());
        }
        if (suggestion instanceof Suggestion.PlanChange change) {
            return Fields.none()
                    .put("kind", Form.TEXT, "plan-change")
                    .put("subject", ValueForms.SUBJECT, change.subject())
                    .put(
                            "change",
                            Form.word(PlanProposal.Kind.class),
                            change.proposal().kind())
                    .nest(
                            "parts",
                            change.proposal().parts().stream()
                                    .map(MessageJson::part)
                                    .toList());
        }
        if (suggestion instanceof Suggestion.ResourceChange change) {
            return Fields.none()
                    .put("kind", Form.TEXT, "resource-change")
                    .put("goal", Form.TEXT, change.goal().value())
                    .put("resource", ValueForms.LOCAL_TEXT, change.resource())
                    .put("from", Form.TEXT, decimal(change.from()))
                    .put("to", Form.TEXT, decimal(change.to()));
        }
        if (suggestion instanceof Suggestion.BackupStart backup) {
            return Fields.none()
                    .put("kind", Form.TEXT, "backup-start")
                    .put("channel", ValueForms.CHANNEL, backup.channel())
                    .put("backup", FindingForms.BACKUP, backup.backup());
        }
        if (suggestion instanceof Suggestion.ChannelPause pause) {
            return Fields.none().put("kind", Form.TEXT, "channel-pause").put("channel", SEGMENT, pause.channel());
        }
        Suggestion.PlaybookStart start = (Suggestion.PlaybookStart) suggestion;
        return Fields.none()
                .put("kind", Form.TEXT, "playbook-start")
                .put("playbook", Form.TEXT, start.playbook().value());
    }

    /** A list that is left out where there is nothing in it. */
    private static <T> Optional<List<T>> some(List<T> all) {
        return Optional.of(all).filter(one -> !one.isEmpty());
    }

    private static Fields concentration(Suggestion.Concentration to) {
        Fields fields = Fields.none()
                .put("kind", Form.TEXT, "concentration")
                .put("budget", ValueForms.BUDGET, to.budget())
                .nest("core", to.core().stream().map(MessageJson::change).toList())
                .nest("others", to.others().stream().map(MessageJson::change).toList());
        return to.performance()
                .map(ads -> fields.nest(
                        "performance",
                        Fields.none()
                                .put("present", Form.TEXT, decimal(ads.present()))
                                .put("goal", Form.TEXT, decimal(ads.goal().share()))
                                .put("more", Form.TEXT, amount(ads.more()))
                                .put("currency", ValueForms.CURRENCY, ads.more().currency())
                                .put("reached", Form.TEXT, decimal(ads.reached()))))
                .orElse(fields);
    }

    private static Fields change(Suggestion.LineChange change) {
        return Fields.none()
                .put("line", SEGMENT, change.line())
                .put("from", Form.TEXT, amount(change.from()))
                .put("to", Form.TEXT, amount(change.to()))
                .put("currency", ValueForms.CURRENCY, change.to().currency());
    }

    private static String amount(Money money) {
        return money.amount().toPlainString();
    }

    private static Fields part(PlanProposal.Part part) {
        return Fields.none()
                .put("id", Form.TEXT, part.id())
                .put("name", ValueForms.LOCAL_TEXT, part.name())
                .put("weight", Form.TEXT, part.weight().map(Percent::toString));
    }

    private static Fields move(Suggestion.Move move) {
        return Fields.none()
                .put("to", SEGMENT, move.to())
                .put("amount", Form.TEXT, move.amount().amount().toPlainString())
                .put("currency", ValueForms.CURRENCY, move.amount().currency());
    }

    static String decimal(Fraction value) {
        BigDecimal rounded = value.rounded(DECIMALS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
