package org.goalhealth.rules.internal;

import java.util.List;
import java.util.Optional;
import org.goalhealth.explanation.Condition;
import org.goalhealth.explanation.Explanation;
import org.goalhealth.explanation.FigureCompared;
import org.goalhealth.explanation.LimitSource;
import org.goalhealth.explanation.SmallestChange;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.rules.RuleInfo;
import org.goalhealth.situation.DataGap;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.FactFigures;
import org.goalhealth.situation.LookedAt;
import org.goalhealth.situation.Supposition;

/** Explains what the rules find of the facts of a date, and what they do not. Not thread-safe. */
public final class Explainer implements AutoCloseable {

    private final LoadedRules rules;
    private final Plan plan;
    private final Supposition facts;
    private final WhatIf trial;

    /** @param facts those of the plan, with the limits of these rules */
    public Explainer(LoadedRules rules, Plan plan, Supposition facts, Bounds bounds) {
        this.rules = rules;
        this.plan = plan;
        this.facts = facts;
        this.trial = new WhatIf(rules, plan, facts, bounds);
    }

    /** Explains every finding, in their order. */
    public List<Explanation> all() {
        return trial.findings().stream().map(this::explanation).toList();
    }

    /** Explains one finding; empty where there is no such one. */
    public Optional<Explanation> explain(Fingerprint fingerprint) {
        return trial.findings().stream()
                .filter(finding -> finding.fingerprint().equals(fingerprint))
                .findFirst()
                .map(this::explanation);
    }

    /** Says why a rule finds nothing of a subject, or that it does. */
    public WhyNot whyNot(String rule, Subject subject, Segment segment) {
        return new Silence(rules, plan, facts, trial).of(rule, subject, segment);
    }

    @Override
    public void close() {
        trial.close();
    }

    private Explanation explanation(Finding finding) {
        Fingerprint fingerprint = finding.fingerprint();
        Entry speaker = trial.speaker(fingerprint);
        if (speaker == null) {
            throw new IllegalStateException("nothing speaks for " + fingerprint);
        }
        Fact fact = speaker.fact();
        FactFigures figures = facts.figures(fact);
        return new Explanation(
                facts.date(),
                finding,
                fact instanceof DataGap ? Optional.empty() : compared(finding, figures),
                conditions(speaker.rule(), fact, figures),
                clearing(fingerprint, fact));
    }

    private static Optional<FigureCompared> compared(Finding finding, FactFigures figures) {
        Optional<EvidenceFigure> value = finding.evidence().figure(EvidenceFigure.Name.VALUE);
        Optional<EvidenceFigure> limit = finding.evidence().figure(EvidenceFigure.Name.LIMIT);
        LimitSource source = figures.decisive()
                .<LimitSource>map(LimitSource.Given::new)
                .orElseGet(() -> new LimitSource.Declared(finding.subject()));
        return value.flatMap(one -> limit.map(
                other -> new FigureCompared(one, other, finding.evidence().latest(), source)));
    }

    /** What the rule says of the fact, where it matches it by itself. */
    private List<Condition> conditions(String rule, Fact fact, FactFigures figures) {
        return RuleView.of(trial.base(), rule).branches().stream()
                .flatMap(branch -> branch.patterns().stream())
                .filter(pattern -> pattern.isFor(fact, rule))
                .map(pattern -> pattern.conditions(fact, figures.limits(), trial.resolver()))
                .filter(conditions -> conditions.stream().allMatch(Condition::holds))
                .findFirst()
                .orElse(List.of());
    }

    private SmallestChange clearing(Fingerprint fingerprint, Fact fact) {
        List<RuleView> same = rules.rules().stream()
                .filter(rule -> rule.ref().id().equals(fingerprint.ruleId()))
                .map(RuleInfo::name)
                .filter(name -> !plan.off().contains(name))
                .map(name -> RuleView.of(trial.base(), name))
                .toList();
        Optional<LookedAt> lookedAt = rules.lookedAt(fingerprint.ruleId(), plan.off());
        return ChangeSearch.better(
                facts,
                trial,
                fact,
                same,
                supposed -> trial.reported(fingerprint).isEmpty()
                        && lookedAt.stream()
                                .allMatch(read -> facts.isRecovered(
                                        supposed, read, fingerprint.subject(), fingerprint.segment())));
    }
}
