package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.alert.AlertHistory;
import org.goalhealth.explanation.Explanation;
import org.goalhealth.explanation.ExplanationText;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.Names;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Backup;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Playbook;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.quantity.Percent;
import org.goalhealth.situation.EffectEstimate;
import org.goalhealth.situation.EventShare;
import org.goalhealth.situation.PlanProposal;

/** Writes findings with their evidence and suggestions. */
final class JsonFindings {

    private final Plan plan;
    private final JsonGenerator json;
    private final JsonOut out;
    private final Map<Fingerprint, AlertHistory> alerts = new HashMap<>();
    private final JsonAlerts lives;
    private final Map<Fingerprint, LocalText> clearing = new HashMap<>();

    /** Findings by themselves. */
    JsonFindings(Plan plan, JsonGenerator json, JsonOut out) {
        this(plan, List.of(), List.of(), json, out);
    }

    /** Findings with the alerts that they are, and what would clear them. */
    JsonFindings(
            Plan plan, List<AlertHistory> alerts, List<Explanation> explanations, JsonGenerator json, JsonOut out) {
        this.plan = plan;
        this.json = json;
        this.out = out;
        this.lives = new JsonAlerts(plan, json, out);
        alerts.forEach(one -> this.alerts.put(one.alert().fingerprint(), one));
        ExplanationText texts = ExplanationText.of(plan);
        explanations.forEach(one -> clearing.put(one.finding().fingerprint(), texts.clearing(one)));
    }

    static String trendKey(KpiId kpi, Segment segment) {
        return kpi + "|" + segment;
    }

    void finding(Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", finding.fingerprint().toString());
        json.writeStringField("trigger", finding.rule().id());
        out.text("title", finding.title());
        json.writeStringField("rule", finding.rule().name());
        json.writeStringField("pack", finding.rule().pack());
        json.writeStringField("severity", JsonReport.word(finding.severity()));
        json.writeStringField("subject", finding.subject().toString());
        out.text("subjectName", Names.of(plan, finding.subject()));
        json.writeStringField("segment", finding.segment().toString());
        out.text("segmentName", Names.of(plan, finding.segment()));
        out.text("text", finding.text());
        out.period("since", finding.evidence().since());
        out.period("latest", finding.evidence().latest());
        json.writeNumberField("periods", finding.evidence().periods());
        out.figures(finding.evidence().figures());
        out.limits(finding.evidence().limits());
        out.dates(finding.evidence().dates());
        events(finding.evidence().events());
        baseline(finding.evidence().baseline());
        json.writeFieldName("alert");
        AlertHistory alert = alerts.get(finding.fingerprint());
        if (alert == null) {
            json.writeNull();
        } else {
            lives.alert(alert);
        }
        json.writeFieldName("clearing");
        LocalText clears = clearing.get(finding.fingerprint());
        if (clears == null) {
            json.writeNull();
        } else {
            out.text(clears);
        }
        // A whole budget is on no series where its return is cut by its lines alone.
        Optional<KpiId> kpi = Trend.kpiOf(plan, finding.subject())
                .filter(of -> !(finding.subject() instanceof Subject.OfLine)
                        || plan.find(of)
                                .filter(one ->
                                        one.levels().contains(finding.segment().level()))
                                .isPresent());
        json.writeStringField(
                "trend", kpi.map(k -> trendKey(k, finding.segment())).orElse(null));
        if (finding.playbook().isPresent()) {
            playbook(finding.playbook().get());
        }
        json.writeArrayFieldStart("suggestions");
        for (Suggestion suggestion : finding.suggestions()) {
            suggestion(suggestion);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void events(List<EventShare> events) throws IOException {
        if (events.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("events");
        for (EventShare one : events) {
            json.writeStartObject();
            json.writeStringField("event", one.event().value());
            out.text("name", Names.of(plan, one.event()));
            out.figure("effect", one.effect());
            out.figure("share", one.share());
            out.figure("factor", one.factor());
            if (one.estimate().isPresent()) {
                EffectEstimate estimate = one.estimate().get();
                json.writeNumberField("occurrences", estimate.occurrences());
                if (estimate.low().isPresent() && estimate.high().isPresent()) {
                    out.figure("low", estimate.low().get());
                    out.figure("high", estimate.high().get());
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void baseline(Optional<Baseline> made) throws IOException {
        if (made.isEmpty()) {
            json.writeNullField("baseline");
            return;
        }
        json.writeObjectFieldStart("baseline");
        if (made.get() instanceof Baseline.Mean mean) {
            json.writeStringField("kind", "mean");
            json.writeNumberField("periods", mean.periods());
        } else if (made.get() instanceof Baseline.Median median) {
            json.writeStringField("kind", "median");
            json.writeNumberField("periods", median.periods());
        } else if (made.get() instanceof Baseline.LastYear lastYear) {
            json.writeStringField("kind", "last-year");
            json.writeStringField("weeks", JsonReport.word(lastYear.weeks()));
        } else if (made.get() instanceof Baseline.Fixed fixed) {
            json.writeStringField("kind", "fixed");
            json.writeNumberField("value", fixed.value());
        }
        json.writeEndObject();
    }

    private void playbook(PlaybookId id) throws IOException {
        Optional<Playbook> playbook = plan.find(id);
        json.writeObjectFieldStart("playbook");
        json.writeStringField("id", id.value());
        out.text("name", playbook.map(Playbook::name).orElse(LocalText.of(id.value())));
        json.writeStringField("owner", playbook.flatMap(Playbook::owner).orElse(null));
        json.writeEndObject();
    }

    private void backup(Optional<Backup> backup) throws IOException {
        if (backup.isEmpty()) {
            json.writeNullField("backup");
            return;
        }
        json.writeObjectFieldStart("backup");
        if (backup.get() instanceof Backup.ByChannel by) {
            json.writeStringField("channel", by.channel().value());
        } else if (backup.get() instanceof Backup.ByPlaybook by) {
            json.writeStringField("playbook", by.playbook().value());
        }
        out.text("name", Names.of(plan, backup.get()));
        json.writeEndObject();
    }

    private void line(BudgetId budget, Segment line) throws IOException {
        json.writeStringField("budget", budget.value());
        json.writeStringField("line", line.toString());
        out.text("lineName", Names.of(plan, line));
    }

    private void concentration(Suggestion.Concentration to) throws IOException {
        json.writeStringField("kind", "concentration");
        json.writeStringField("budget", to.budget().value());
        changes("core", to.core());
        changes("others", to.others());
        if (to.performance().isEmpty()) {
            json.writeNullField("performance");
            return;
        }
        Suggestion.Performance ads = to.performance().get();
        json.writeObjectFieldStart("performance");
        out.figure("present", ads.present());
        out.figure("goal", ads.goal().share());
        out.figure("reached", ads.reached());
        out.money("more", ads.more());
        json.writeStringField("currency", ads.more().currency().getCurrencyCode());
        json.writeEndObject();
    }

    private void changes(String name, List<Suggestion.LineChange> lines) throws IOException {
        json.writeArrayFieldStart(name);
        for (Suggestion.LineChange change : lines) {
            json.writeStartObject();
            json.writeStringField("line", change.line().toString());
            out.text("lineName", Names.of(plan, change.line()));
            out.money("from", change.from());
            out.money("to", change.to());
            json.writeStringField("currency", change.to().currency().getCurrencyCode());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void suggestion(Suggestion suggestion) throws IOException {
        json.writeStartObject();
        if (suggestion instanceof Suggestion.BudgetShift shift) {
            json.writeStringField("kind", "budget-shift");
            json.writeStringField("budget", shift.budget().value());
            json.writeStringField("from", shift.from().toString());
            json.writeArrayFieldStart("moves");
            for (Suggestion.Move move : shift.moves()) {
                json.writeStartObject();
                json.writeStringField("to", move.to().toString());
                out.money("amount", move.amount());
                json.writeStringField("currency", move.amount().currency().getCurrencyCode());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("bindings");
            for (Suggestion.Binding binding : shift.bindings()) {
                json.writeString(JsonReport.word(binding));
            }
            json.writeEndArray();
            json.writeArrayFieldStart("spares");
            for (GoalId goal : shift.spares()) {
                json.writeStartObject();
                json.writeStringField("goal", goal.value());
                out.text("name", Names.of(plan, new Subject.OfGoal(goal)));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField(
                    "firstDay", shift.term().map(term -> term.from().toString()).orElse(null));
            json.writeStringField(
                    "lastDay", shift.term().map(term -> term.until().toString()).orElse(null));
        } else if (suggestion instanceof Suggestion.LineStop stop) {
            json.writeStringField("kind", "line-stop");
            line(stop.budget(), stop.line());
            out.money("frees", stop.frees());
            json.writeStringField("currency", stop.frees().currency().getCurrencyCode());
        } else if (suggestion instanceof Suggestion.LineRaise raise) {
            json.writeStringField("kind", "line-raise");
            line(raise.budget(), raise.line());
            if (raise.room().isPresent()) {
                out.money("room", raise.room().get());
                json.writeStringField("currency", raise.room().get().currency().getCurrencyCode());
            } else {
                json.writeNullField("room");
            }
        } else if (suggestion instanceof Suggestion.Concentration to) {
            concentration(to);
        } else if (suggestion instanceof Suggestion.ShiftBack back) {
            json.writeStringField("kind", "shift-back");
            json.writeStringField("budget", back.budget().value());
            json.writeStringField("line", back.line().toString());
            out.text("lineName", Names.of(plan, back.line()));
        } else if (suggestion instanceof Suggestion.BidChange bid) {
            json.writeStringField("kind", "bid-change");
            json.writeStringField("cost", bid.cost().value());
            out.text("costName", Names.of(plan, new Subject.OfKpi(bid.cost())));
            json.writeStringField("segment", bid.segment().toString());
            out.unit(bid.unit());
            out.figure("from", bid.from());
            out.figure("to", bid.to());
        } else if (suggestion instanceof Suggestion.PlanChange change) {
            json.writeStringField("kind", "plan-change");
            json.writeStringField("subject", change.subject().toString());
            json.writeStringField("change", JsonReport.word(change.proposal().kind()));
            json.writeArrayFieldStart("parts");
            for (PlanProposal.Part part : change.proposal().parts()) {
                json.writeStartObject();
                json.writeStringField("id", part.id());
                out.text("name", part.name());
                json.writeStringField(
                        "weight", part.weight().map(Percent::toString).orElse(null));
                json.writeEndObject();
            }
            json.writeEndArray();
        } else if (suggestion instanceof Suggestion.ResourceChange change) {
            json.writeStringField("kind", "resource-change");
            json.writeStringField("goal", change.goal().value());
            out.text("goalName", Names.of(plan, new Subject.OfGoal(change.goal())));
            out.text("resource", change.resource());
            out.figure("from", change.from());
            out.figure("to", change.to());
        } else if (suggestion instanceof Suggestion.Replication replication) {
            json.writeStringField("kind", "replication");
            json.writeStringField("kpi", replication.kpi().value());
            json.writeStringField("from", replication.from().toString());
            out.text("fromName", Names.of(plan, replication.from()));
            json.writeArrayFieldStart("in");
            for (Segment part : replication.in()) {
                json.writeStartObject();
                json.writeStringField("segment", part.toString());
                out.text("name", Names.of(plan, part));
                json.writeEndObject();
            }
            json.writeEndArray();
        } else if (suggestion instanceof Suggestion.TargetChange change) {
            json.writeStringField("kind", "target-change");
            json.writeStringField("goal", change.goal().value());
            out.text("goalName", Names.of(plan, new Subject.OfGoal(change.goal())));
            out.unit(change.unit());
            out.figure("from", change.from());
            out.figure("to", change.to());
            json.writeStringField("basis", JsonReport.word(change.basis()));
        } else if (suggestion instanceof Suggestion.PlaybookStart start) {
            json.writeStringField("kind", "playbook-start");
            json.writeStringField("playbook", start.playbook().value());
        } else if (suggestion instanceof Suggestion.BackupStart start) {
            json.writeStringField("kind", "backup-start");
            json.writeStringField("channel", start.channel().value());
            out.text("channelName", Names.of(plan, start.channel()));
            backup(start.backup());
        } else if (suggestion instanceof Suggestion.ChannelPause pause) {
            json.writeStringField("kind", "channel-pause");
            json.writeStringField("channel", pause.channel().toString());
            out.text("channelName", Names.of(plan, pause.channel()));
        }
        json.writeEndObject();
    }
}
