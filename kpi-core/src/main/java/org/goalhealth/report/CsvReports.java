package org.goalhealth.report;

import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goalhealth.alert.Episode;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Backup;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Money;
import org.goalhealth.quantity.Percent;
import org.goalhealth.situation.PlanProposal;

/** Writes flat tables for spreadsheets and BI tools: stable columns, one header line, UTF-8 by the writer given. */
public final class CsvReports {

    private CsvReports() {}

    /**
     * One line an episode: {@code trigger,rule,subject,segment,severity,first_breach,fired,last_breach,periods,value,
     * limit}.
     *
     * <p>Rule and severity are those of its worst finding. The three dates are the periods' own labels in their
     * source; value and limit are the figures that made it fire, in the KPI's unit.
     */
    public static void episodes(List<Episode> episodes, Writer out) {
        CsvOut csv = new CsvOut(out);
        for (String column : List.of(
                "trigger",
                "rule",
                "subject",
                "segment",
                "severity",
                "first_breach",
                "fired",
                "last_breach",
                "periods",
                "value",
                "limit")) {
            csv.text(column);
        }
        csv.end();
        for (Episode episode : episodes) {
            head(csv, episode.worst())
                    .text(episode.worst().severity().name().toLowerCase(Locale.ROOT))
                    .text(episode.firstBreach().label())
                    .text(episode.fired().label())
                    .text(episode.lastBreach().label())
                    .number(episode.periods());
            episode.value().ifPresentOrElse(figure -> csv.number(figure.value()), () -> csv.text(""));
            episode.limit().ifPresentOrElse(figure -> csv.number(figure.value()), () -> csv.text(""));
            csv.end();
        }
        csv.finish();
    }

    /**
     * One line an alert of either backtest: {@code change,trigger,rule,subject,segment,shift,severity_before,
     * severity_after,fired_before,fired_after,last_breach_before,last_breach_after}.
     *
     * <p>{@code change} is gained, lost or kept; {@code shift} is by how many periods a kept one fires later, below zero
     * where earlier, and empty where there is no telling. Dates are the periods' own labels in their source.
     */
    public static void comparison(BacktestComparison comparison, Writer out) {
        CsvOut csv = new CsvOut(out);
        for (String column : List.of(
                "change",
                "trigger",
                "rule",
                "subject",
                "segment",
                "shift",
                "severity_before",
                "severity_after",
                "fired_before",
                "fired_after",
                "last_breach_before",
                "last_breach_after")) {
            csv.text(column);
        }
        csv.end();
        for (EpisodeMatch match : comparison.matches()) {
            csv.text(JsonComparison.change(match));
            head(csv, match.shown().worst());
            if (match instanceof EpisodeMatch.Kept kept && kept.shift().isPresent()) {
                csv.number(kept.shift().getAsInt());
            } else {
                csv.text("");
            }
            both(csv, match, episode -> episode.worst().severity().name().toLowerCase(Locale.ROOT));
            both(csv, match, episode -> episode.fired().label());
            both(csv, match, episode -> episode.lastBreach().label());
            csv.end();
        }
        csv.finish();
    }

    private static void both(CsvOut csv, EpisodeMatch match, Function<Episode, String> text) {
        csv.text(match.before().map(text).orElse(""));
        csv.text(match.after().map(text).orElse(""));
    }

    /**
     * One line a move, another target or a playbook: {@code trigger,rule,subject,segment,kind,budget,from,to,amount,currency,playbook,
     * binding}. Where a channel's backup is to be started, {@code from} and {@code to} are channels; {@code binding} is
     * {@code no-backup} where it has none, and {@code until 2026-03-29} where money is moved for some time. A line that is
     * to be paused stands in {@code from}, one that is to get more in {@code to}; of a {@code concentration} each line has a
     * row of its own.
     */
    public static void suggestions(List<Finding> findings, Writer out) {
        CsvOut csv = new CsvOut(out);
        for (String column : List.of(
                "trigger",
                "rule",
                "subject",
                "segment",
                "kind",
                "budget",
                "from",
                "to",
                "amount",
                "currency",
                "playbook",
                "binding")) {
            csv.text(column);
        }
        csv.end();
        for (Finding finding : findings) {
            for (Suggestion suggestion : finding.suggestions()) {
                if (suggestion instanceof Suggestion.BudgetShift shift) {
                    shift(csv, finding, shift);
                } else if (suggestion instanceof Suggestion.TargetChange change) {
                    head(csv, finding)
                            .text("target-change")
                            .text("")
                            .number(change.from())
                            .number(change.to())
                            .text("")
                            .text("")
                            .text("")
                            .text(JsonReport.word(change.basis()))
                            .end();
                } else if (suggestion instanceof Suggestion.PlaybookStart start) {
                    head(csv, finding)
                            .text("playbook-start")
                            .text("")
                            .text("")
                            .text("")
                            .text("")
                            .text("");
                    csv.text(start.playbook().value()).text("").end();
                } else if (suggestion instanceof Suggestion.BackupStart start) {
                    backup(csv, finding, start);
                } else if (suggestion instanceof Suggestion.LineStop stop) {
                    line(csv, finding, "line-stop", stop.budget(), stop.line(), "", Optional.of(stop.frees()));
                } else if (suggestion instanceof Suggestion.LineRaise raise) {
                    line(csv, finding, "line-raise", raise.budget(), "", raise.line(), raise.room());
                } else if (suggestion instanceof Suggestion.Concentration to) {
                    concentration(csv, finding, to);
                } else if (suggestion instanceof Suggestion.ShiftBack back) {
                    head(csv, finding)
                            .text("shift-back")
                            .text(back.budget().value())
                            .text("")
                            .text(back.line().toString());
                    blanks(csv, 4);
                } else if (suggestion instanceof Suggestion.BidChange bid) {
                    head(csv, finding)
                            .text("bid-change")
                            .text("")
                            .number(bid.from())
                            .number(bid.to());
                    blanks(csv, 4);
                } else if (suggestion instanceof Suggestion.PlanChange change) {
                    for (PlanProposal.Part part : change.proposal().parts()) {
                        head(csv, finding)
                                .text(change.proposal().kind().name().toLowerCase(Locale.ROOT))
                                .text("")
                                .text("")
                                .text(part.id())
                                .text(part.weight().map(Percent::toString).orElse(""));
                        blanks(csv, 3);
                    }
                } else if (suggestion instanceof Suggestion.ResourceChange change) {
                    head(csv, finding)
                            .text("resource-change")
                            .text("")
                            .number(change.from())
                            .number(change.to());
                    blanks(csv, 4);
                } else if (suggestion instanceof Suggestion.Replication replication) {
                    replication(csv, finding, replication);
                } else if (suggestion instanceof Suggestion.ChannelPause pause) {
                    head(csv, finding)
                            .text("channel-pause")
                            .text("")
                            .text(pause.channel().toString())
                            .text("")
                            .text("")
                            .text("")
                            .text("")
                            .text("")
                            .end();
                }
            }
        }
        csv.finish();
    }

    private static void concentration(CsvOut csv, Finding finding, Suggestion.Concentration to) {
        for (Suggestion.LineChange change : to.core()) {
            line(
                    csv,
                    finding,
                    "concentration",
                    to.budget(),
                    "",
                    change.line(),
                    Optional.of(change.to().minus(change.from())));
        }
        for (Suggestion.LineChange change : to.others()) {
            line(
                    csv,
                    finding,
                    "concentration",
                    to.budget(),
                    change.line(),
                    "",
                    Optional.of(change.from().minus(change.to())));
        }
        to.performance()
                .ifPresent(ads -> line(csv, finding, "performance", to.budget(), "", "", Optional.of(ads.more())));
    }

    private static void line(
            CsvOut csv, Finding finding, String kind, BudgetId budget, Object from, Object to, Optional<Money> amount) {
        head(csv, finding)
                .text(kind)
                .text(budget.value())
                .text(from.toString())
                .text(to.toString())
                .text(amount.map(money -> money.amount().toPlainString()).orElse(""))
                .text(amount.map(money -> money.currency().getCurrencyCode()).orElse(""));
        blanks(csv, 2);
    }

    private static void replication(CsvOut csv, Finding finding, Suggestion.Replication replication) {
        List<String> parts = replication.in().isEmpty()
                ? List.of("")
                : replication.in().stream().map(Segment::toString).toList();
        for (String part : parts) {
            head(csv, finding)
                    .text("replication")
                    .text("")
                    .text(replication.from().toString())
                    .text(part);
            blanks(csv, 4);
        }
    }

    private static void blanks(CsvOut csv, int cells) {
        for (int i = 0; i < cells; i++) {
            csv.text("");
        }
        csv.end();
    }

    private static void backup(CsvOut csv, Finding finding, Suggestion.BackupStart start) {
        Optional<Backup> backup = start.backup();
        head(csv, finding)
                .text("backup-start")
                .text("")
                .text(start.channel().value())
                .text(backup.map(one -> one instanceof Backup.ByChannel by
                                ? by.channel().value()
                                : "")
                        .orElse(""))
                .text("")
                .text("")
                .text(backup.map(one -> one instanceof Backup.ByPlaybook by
                                ? by.playbook().value()
                                : "")
                        .orElse(""))
                .text(backup.isPresent() ? "" : "no-backup")
                .end();
    }

    private static void shift(CsvOut csv, Finding finding, Suggestion.BudgetShift shift) {
        for (Suggestion.Move move : shift.moves()) {
            head(csv, finding)
                    .text("budget-shift")
                    .text(shift.budget().value())
                    .text(shift.from().toString())
                    .text(move.to().toString())
                    .text(move.amount().amount().toPlainString())
                    .text(move.amount().currency().getCurrencyCode())
                    .text("")
                    .text(shift.term().map(term -> "until " + term.until()).orElse(""))
                    .end();
        }
        for (Suggestion.Binding binding : shift.bindings()) {
            head(csv, finding)
                    .text("budget-shift")
                    .text(shift.budget().value())
                    .text(shift.from().toString())
                    .text("")
                    .text("")
                    .text("")
                    .text("")
                    .text(JsonReport.word(binding) + spares(binding, shift))
                    .end();
        }
    }

    /** The goals meant, as {@code goal-at-floor south-orders}. */
    private static String spares(Suggestion.Binding binding, Suggestion.BudgetShift shift) {
        return binding == Suggestion.Binding.GOAL_AT_FLOOR
                ? shift.spares().stream().map(goal -> " " + goal).collect(Collectors.joining())
                : "";
    }

    private static CsvOut head(CsvOut csv, Finding finding) {
        return csv.text(finding.rule().id())
                .text(finding.rule().name())
                .text(finding.subject().toString())
                .text(finding.segment().toString());
    }
}
