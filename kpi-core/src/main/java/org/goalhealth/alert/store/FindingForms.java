package org.goalhealth.alert.store;

import static org.goalhealth.alert.store.EvidenceForms.EVIDENCE;
import static org.goalhealth.alert.store.Kinds.kind;
import static org.goalhealth.alert.store.ValueForms.BUDGET;
import static org.goalhealth.alert.store.ValueForms.CHANNEL;
import static org.goalhealth.alert.store.ValueForms.DATE;
import static org.goalhealth.alert.store.ValueForms.FRACTION;
import static org.goalhealth.alert.store.ValueForms.GOAL;
import static org.goalhealth.alert.store.ValueForms.KPI;
import static org.goalhealth.alert.store.ValueForms.LOCAL_TEXT;
import static org.goalhealth.alert.store.ValueForms.MONEY;
import static org.goalhealth.alert.store.ValueForms.SEGMENT;
import static org.goalhealth.alert.store.ValueForms.SUBJECT;
import static org.goalhealth.alert.store.ValueForms.UNIT;

import java.math.BigDecimal;
import java.util.List;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Backup;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.quantity.Percent;
import org.goalhealth.situation.PlanProposal;
import org.goalhealth.situation.TargetProposal;

/** The forms of findings and their suggestions. */
final class FindingForms {

    static final Form<Severity> SEVERITY = Form.word(Severity.class);

    static final Form<Fingerprint> FINGERPRINT = Form.object(
            (f, print) -> f.put("rule", Form.TEXT, print.ruleId())
                    .put("subject", SUBJECT, print.subject())
                    .put("segment", SEGMENT, print.segment()),
            f -> new Fingerprint(f.get("rule", Form.TEXT), f.get("subject", SUBJECT), f.get("segment", SEGMENT)));

    private static final Form<RuleRef> RULE = Form.object(
            (f, rule) -> f.put("name", Form.TEXT, rule.name())
                    .put("id", Form.TEXT, rule.id())
                    .put("pack", Form.TEXT, rule.pack()),
            f -> new RuleRef(f.get("name", Form.TEXT), f.get("id", Form.TEXT), f.get("pack", Form.TEXT)));

    private static final Form<PlaybookId> PLAYBOOK = Form.text(PlaybookId::value, PlaybookId::new);

    private static final Form<Suggestion.Move> MOVE = Form.object(
            (f, move) -> f.put("to", SEGMENT, move.to()).put("amount", MONEY, move.amount()),
            f -> new Suggestion.Move(f.get("to", SEGMENT), f.get("amount", MONEY)));

    private static final Form<Suggestion.Term> TERM = Form.object(
            (f, term) -> f.put("from", DATE, term.from()).put("until", DATE, term.until()),
            f -> new Suggestion.Term(f.get("from", DATE), f.get("until", DATE)));

    private static final Form<Suggestion.Binding> BINDING = Form.word(Suggestion.Binding.class);

    /** Those of a shift; before there were several, the one. */
    private static List<Suggestion.Binding> bindings(Fields fields) {
        return fields.maybe("bindings", BINDING.list())
                .orElseGet(() -> fields.maybe("binding", BINDING).stream().toList());
    }

    private static final Form<TargetProposal.Basis> BASIS = Form.word(TargetProposal.Basis.class);

    private static final Form<Percent> PERCENT =
            Form.text(percent -> percent.points().toString(), text -> new Percent(new BigDecimal(text)));

    private static final Form<PlanProposal.Kind> CHANGE = Form.word(PlanProposal.Kind.class);

    private static final Form<PlanProposal.Part> PART = Form.object(
            (f, part) -> f.put("id", Form.TEXT, part.id())
                    .put("name", LOCAL_TEXT, part.name())
                    .put("weight", PERCENT, part.weight()),
            f -> new PlanProposal.Part(f.get("id", Form.TEXT), f.get("name", LOCAL_TEXT), f.maybe("weight", PERCENT)));

    static final Form<Backup> BACKUP = Kinds.of(
            kind(
                    "channel",
                    Backup.ByChannel.class,
                    "channel",
                    CHANNEL,
                    Backup.ByChannel::channel,
                    Backup.ByChannel::new),
            kind(
                    "playbook",
                    Backup.ByPlaybook.class,
                    "playbook",
                    PLAYBOOK,
                    Backup.ByPlaybook::playbook,
                    Backup.ByPlaybook::new));

    private static final Form<Suggestion.LineChange> LINE_CHANGE = Form.object(
            (f, change) -> f.put("line", SEGMENT, change.line())
                    .put("from", MONEY, change.from())
                    .put("to", MONEY, change.to()),
            f -> new Suggestion.LineChange(f.get("line", SEGMENT), f.get("from", MONEY), f.get("to", MONEY)));

    private static final Form<Suggestion.Performance> PERFORMANCE = Form.object(
            (f, ads) -> f.put("present", FRACTION, ads.present())
                    .put("goal", PERCENT, ads.goal())
                    .put("more", MONEY, ads.more())
                    .put("reached", FRACTION, ads.reached()),
            f -> new Suggestion.Performance(
                    f.get("present", FRACTION),
                    f.get("goal", PERCENT),
                    f.get("more", MONEY),
                    f.get("reached", FRACTION)));

    static final Form<Suggestion> SUGGESTION = Kinds.of(
            kind(
                    "playbook-start",
                    Suggestion.PlaybookStart.class,
                    "playbook",
                    PLAYBOOK,
                    Suggestion.PlaybookStart::playbook,
                    Suggestion.PlaybookStart::new),
            kind(
                    "backup-start",
                    Suggestion.BackupStart.class,
                    (f, start) -> f.put("channel", CHANNEL, start.channel()).put("backup", BACKUP, start.backup()),
                    f -> new Suggestion.BackupStart(f.get("channel", CHANNEL), f.maybe("backup", BACKUP))),
            kind(
                    "channel-pause",
                    Suggestion.ChannelPause.class,
                    "channel",
                    SEGMENT,
                    Suggestion.ChannelPause::channel,
                    Suggestion.ChannelPause::new),
            kind(
                    "budget-shift",
                    Suggestion.BudgetShift.class,
                    (f, shift) -> f.put("budget", BUDGET, shift.budget())
                            .put("from", SEGMENT, shift.from())
                            .put("moves", MOVE, shift.moves())
                            .put("bindings", BINDING, shift.bindings())
                            .put("spares", GOAL, shift.spares())
                            .put("term", TERM, shift.term()),
                    f -> new Suggestion.BudgetShift(
                            f.get("budget", BUDGET),
                            f.get("from", SEGMENT),
                            f.list("moves", MOVE),
                            bindings(f),
                            f.maybe("spares", GOAL.list()).orElse(List.of()),
                            f.maybe("term", TERM))),
            kind(
                    "line-stop",
                    Suggestion.LineStop.class,
                    (f, stop) -> f.put("budget", BUDGET, stop.budget())
                            .put("line", SEGMENT, stop.line())
                            .put("frees", MONEY, stop.frees()),
                    f -> new Suggestion.LineStop(
                            f.get("budget", BUDGET), f.get("line", SEGMENT), f.get("frees", MONEY))),
            kind(
                    "line-raise",
                    Suggestion.LineRaise.class,
                    (f, raise) -> f.put("budget", BUDGET, raise.budget())
                            .put("line", SEGMENT, raise.line())
                            .put("room", MONEY, raise.room()),
                    f -> new Suggestion.LineRaise(
                            f.get("budget", BUDGET), f.get("line", SEGMENT), f.maybe("room", MONEY))),
            kind(
                    "concentration",
                    Suggestion.Concentration.class,
                    (f, to) -> f.put("budget", BUDGET, to.budget())
                            .put("core", LINE_CHANGE, to.core())
                            .put("others", LINE_CHANGE, to.others())
                            .put("performance", PERFORMANCE, to.performance()),
                    f -> new Suggestion.Concentration(
                            f.get("budget", BUDGET),
                            f.list("core", LINE_CHANGE),
                            f.list("others", LINE_CHANGE),
                            f.maybe("performance", PERFORMANCE))),
            kind(
                    "shift-back",
                    Suggestion.ShiftBack.class,
                    (f, back) -> f.put("budget", BUDGET, back.budget()).put("line", SEGMENT, back.line()),
                    f -> new Suggestion.ShiftBack(f.get("budget", BUDGET), f.get("line", SEGMENT))),
            kind(
                    "bid-change",
                    Suggestion.BidChange.class,
                    (f, bid) -> f.put("cost", KPI, bid.cost())
                            .put("segment", SEGMENT, bid.segment())
                            .put("from", FRACTION, bid.from())
                            .put("to", FRACTION, bid.to())
                            .put("unit", UNIT, bid.unit()),
                    f -> new Suggestion.BidChange(
                            f.get("cost", KPI),
                            f.get("segment", SEGMENT),
                            f.get("from", FRACTION),
                            f.get("to", FRACTION),
                            f.get("unit", UNIT))),
            kind(
                    "replication",
                    Suggestion.Replication.class,
                    (f, one) -> f.put("kpi", KPI, one.kpi())
                            .put("from", SEGMENT, one.from())
                            .put("in", SEGMENT, one.in()),
                    f -> new Suggestion.Replication(f.get("kpi", KPI), f.get("from", SEGMENT), f.list("in", SEGMENT))),
            kind(
                    "plan-change",
                    Suggestion.PlanChange.class,
                    (f, change) -> f.put("subject", SUBJECT, change.subject())
                            .put("change", CHANGE, change.proposal().kind())
                            .put("parts", PART.list(), change.proposal().parts()),
                    f -> new Suggestion.PlanChange(
                            f.get("subject", SUBJECT),
                            new PlanProposal(f.get("change", CHANGE), f.list("parts", PART)))),
            kind(
                    "resource-change",
                    Suggestion.ResourceChange.class,
                    (f, change) -> f.put("goal", GOAL, change.goal())
                            .put("resource", LOCAL_TEXT, change.resource())
                            .put("from", FRACTION, change.from())
                            .put("to", FRACTION, change.to()),
                    f -> new Suggestion.ResourceChange(
                            f.get("goal", GOAL),
                            f.get("resource", LOCAL_TEXT),
                            f.get("from", FRACTION),
                            f.get("to", FRACTION))),
            kind(
                    "target-change",
                    Suggestion.TargetChange.class,
                    (f, change) -> f.put("goal", GOAL, change.goal())
                            .put("from", FRACTION, change.from())
                            .put("to", FRACTION, change.to())
                            .put("unit", UNIT, change.unit())
                            .put("basis", BASIS, change.basis()),
                    f -> new Suggestion.TargetChange(
                            f.get("goal", GOAL),
                            f.get("from", FRACTION),
                            f.get("to", FRACTION),
                            f.get("unit", UNIT),
                            f.get("basis", BASIS))));

    static final Form<Finding> FINDING = Form.object(
            (f, finding) -> f.put("rule", RULE, finding.rule())
                    .put("severity", SEVERITY, finding.severity())
                    .put("subject", SUBJECT, finding.subject())
                    .put("segment", SEGMENT, finding.segment())
                    .put("evidence", EVIDENCE, finding.evidence())
                    .put("suggestions", SUGGESTION, finding.suggestions())
                    .put("playbook", PLAYBOOK, finding.playbook())
                    .put("title", LOCAL_TEXT, finding.title())
                    .put("text", LOCAL_TEXT, finding.text()),
            f -> new Finding(
                    f.get("rule", RULE),
                    f.get("severity", SEVERITY),
                    f.get("subject", SUBJECT),
                    f.get("segment", SEGMENT),
                    f.get("evidence", EVIDENCE),
                    f.list("suggestions", SUGGESTION),
                    f.maybe("playbook", PLAYBOOK),
                    f.get("title", LOCAL_TEXT),
                    f.get("text", LOCAL_TEXT)));

    private FindingForms() {}
}
