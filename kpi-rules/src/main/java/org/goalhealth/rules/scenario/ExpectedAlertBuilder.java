package org.goalhealth.rules.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Backup;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.situation.EvidenceFigure;

/** Builds an {@link ExpectedAlert}; what is not set may be anything. Checked as it is set; not thread-safe. */
public final class ExpectedAlertBuilder {

    private final Plan plan;
    private final String rule;
    private final Subject subject;
    private final Map<EvidenceFigure.Name, ExpectedFigure> figures = new EnumMap<>(EvidenceFigure.Name.class);
    private final Map<String, LimitValue> limits = new LinkedHashMap<>();
    private Segment segment = Segment.TOTAL;
    private Optional<Severity> severity = Optional.empty();
    private Optional<ExpectedState> state = Optional.empty();
    private Optional<String> since = Optional.empty();
    private Optional<String> latest = Optional.empty();
    private Optional<Integer> periods = Optional.empty();
    private Optional<List<ExpectedSuggestion>> suggestions = Optional.empty();

    ExpectedAlertBuilder(Plan plan, String rule, String subject) {
        this.plan = plan;
        this.rule = rule;
        this.subject = new SubjectReader(plan).parse(subject);
    }

    /** In a segment, as {@code region=east;channel=web}; of the total if nothing is said. */
    public ExpectedAlertBuilder segment(String pairs) {
        segment = new SegmentText(plan).parse(pairs);
        return this;
    }

    public ExpectedAlertBuilder severity(Severity value) {
        severity = Optional.of(value);
        return this;
    }

    public ExpectedAlertBuilder state(ExpectedState value) {
        state = Optional.of(value);
        return this;
    }

    /** The label of the first period it speaks of. */
    public ExpectedAlertBuilder since(String label) {
        since = Optional.of(label);
        return this;
    }

    /** The label of the last period it speaks of. */
    public ExpectedAlertBuilder latest(String label) {
        latest = Optional.of(label);
        return this;
    }

    public ExpectedAlertBuilder periods(int value) {
        periods = Optional.of(value);
        return this;
    }

    /** A figure of its evidence, as {@code 80}, {@code 20 %} or {@code 1/3}. */
    public ExpectedAlertBuilder figure(EvidenceFigure.Name name, String value) {
        figures.put(name, ExpectedFigure.parse(value));
        return this;
    }

    /** A limit that it was judged by, as {@code 15 %}. */
    public ExpectedAlertBuilder limit(String name, String value) {
        limits.put(name, LimitValue.parse(value));
        return this;
    }

    /** Nothing is suggested. */
    public ExpectedAlertBuilder suggestsNothing() {
        suggestions = Optional.of(List.of());
        return this;
    }

    /** Starting a playbook is suggested; all that is suggested is to be named, in its order. */
    public ExpectedAlertBuilder suggestsPlaybook(String playbook) {
        return suggests(new ExpectedSuggestion.Playbook(new PlaybookId(playbook)));
    }

    /** A move of budget is suggested; all that is suggested is to be named, in its order. */
    public ExpectedAlertBuilder suggestsMove(String amount, String to) {
        return suggests(
                new ExpectedSuggestion.Move(LimitValue.parse(amount).asDecimal(), new SegmentText(plan).parse(to)));
    }

    /** That nothing can be moved is said, and why. */
    public ExpectedAlertBuilder suggestsNoMove(Suggestion.Binding... because) {
        return suggests(new ExpectedSuggestion.NothingMoves(List.of(because), List.of()));
    }

    /** Starting a backup is suggested, or where none is given it is said that there is none. */
    public ExpectedAlertBuilder suggestsBackup(Optional<Backup> backup) {
        return suggests(new ExpectedSuggestion.BackupStart(backup));
    }

    /** Pausing a segment is suggested. */
    public ExpectedAlertBuilder suggestsPause(String pairs) {
        return suggests(new ExpectedSuggestion.Pause(new SegmentText(plan).parse(pairs)));
    }

    private ExpectedAlertBuilder suggests(ExpectedSuggestion suggestion) {
        List<ExpectedSuggestion> all = new ArrayList<>(suggestions.orElse(List.of()));
        all.add(suggestion);
        suggestions = Optional.of(all);
        return this;
    }

    public ExpectedAlert build() {
        return new ExpectedAlert(
                Place.JAVA,
                rule,
                subject,
                segment,
                severity,
                state,
                since,
                latest,
                periods,
                figures,
                limits,
                suggestions);
    }
}
