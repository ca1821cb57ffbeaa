package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goalhealth.explanation.Comparison;
import org.goalhealth.explanation.Condition;
import org.goalhealth.explanation.Operand;
import org.goalhealth.explanation.SmallestChange;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.explanation.WhyNot.Asked;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.rules.RuleInfo;
import org.goalhealth.situation.Absence;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.FactFigures;
import org.goalhealth.situation.KpiStatus;
import org.goalhealth.situation.Lack;
import org.goalhealth.situation.LiveSituation;
import org.goalhealth.situation.Supposition;

/** Finds out why a rule finds nothing of a subject. */
final class Silence {

    private final LoadedRules rules;
    private final Plan plan;
    private final Supposition facts;
    private final WhatIf trial;

    /**
     * How far one way to meet a rule gets with the subject's facts.
     *
     * @param holding how many of its conditions hold
     * @param failing the first that does not, with its fact; none where all hold
     */
    private record Progress(RuleView.Branch branch, long holding, List<Failing> failing) {}

    /** A condition that does not hold. */
    private record Failing(Fact fact, FactFigures figures, Condition condition, boolean signals) {}

    Silence(LoadedRules rules, Plan plan, Supposition facts, WhatIf trial) {
        this.rules = rules;
        this.plan = plan;
        this.facts = facts;
        this.trial = trial;
    }

    WhyNot of(String name, Subject subject, Segment segment) {
        Asked asked = new Asked(facts.date(), name, subject, segment);
        if (!rules.has(name)) {
            return new WhyNot.UnknownRule(
                    asked,
                    Nearest.to(name, rules.rules().stream().map(RuleInfo::name).toList()));
        }
        RuleInfo rule = rules.rule(name);
        if (plan.off().contains(name)) {
            return new WhyNot.SwitchedOff(asked, rule.ref());
        }
        Optional<RuleFailure> failure = trial.failures().stream()
                .filter(one -> one.rule().name().equals(name))
                .findFirst();
        if (failure.isPresent()) {
            return new WhyNot.RuleFails(asked, failure.get());
        }
        Fingerprint fingerprint = new Fingerprint(rule.ref().id(), subject, segment);
        if (isReported(fingerprint, name)) {
            return new WhyNot.Fires(
                    asked,
                    rule.ref(),
                    trial.findings().stream()
                            .filter(finding -> finding.fingerprint().equals(fingerprint))
                            .findFirst()
                            .orElseThrow());
        }
        return silent(asked, rule, fingerprint);
    }

    private WhyNot silent(Asked asked, RuleInfo rule, Fingerprint fingerprint) {
        RuleView view = RuleView.of(trial.base(), rule.name());
        Optional<Progress> nearest = view.branches().stream()
                .flatMap(branch -> progress(branch, asked, false).or(() -> progress(branch, asked, true)).stream())
                .max(Comparator.<Progress>comparingInt(one -> one.failing().isEmpty() ? 1 : 0)
                        .thenComparingLong(Progress::holding));
        if (nearest.isEmpty()) {
            return noFact(asked, rule, view);
        }
        if (nearest.get().failing().isEmpty()) {
            return new WhyNot.OtherCondition(
                    asked, rule.ref(), others(nearest.get().branch(), asked));
        }
        Failing failing = nearest.get().failing().get(0);
        Optional<Lack> lack = failing.signals() ? facts.lack(failing.fact()) : Optional.empty();
        if (lack.isPresent() && isLacking(failing)) {
            return new WhyNot.NoData(asked, rule.ref(), lack.get());
        }
        SmallestChange raising = ChangeSearch.worse(
                facts, trial, failing.fact(), List.of(view), supposed -> isReported(fingerprint, rule.name()));
        return new WhyNot.ConditionFails(asked, rule.ref(), failing.condition(), failing.figures(), raising);
    }

    /**
     * How far a branch gets; empty where none of its patterns is about a fact of the subject.
     *
     * @param anyOther whether patterns count that mean another one, as another KPI
     */
    private Optional<Progress> progress(RuleView.Branch branch, Asked asked, boolean anyOther) {
        boolean any = false;
        long holding = 0;
        List<Failing> failing = new ArrayList<>(1);
        for (PatternView pattern : branch.patterns()) {
            Optional<Fact> found = fact(pattern, asked);
            if (found.isEmpty() || (!anyOther && meansAnother(pattern, found.get()))) {
                continue;
            }
            any = true;
            Fact fact = found.get();
            FactFigures figures = facts.figures(fact);
            List<Condition> conditions = pattern.conditions(fact, figures.limits(), trial.resolver());
            for (int i = 0; i < conditions.size(); i++) {
                Condition condition = conditions.get(i);
                if (condition.holds()) {
                    holding++;
                } else if (failing.isEmpty()) {
                    failing.add(new Failing(fact, figures, condition, pattern.looksAtSignals(i, fact.getClass())));
                }
            }
        }
        return any ? Optional.of(new Progress(branch, holding, failing)) : Optional.empty();
    }

    private Optional<Fact> fact(PatternView pattern, Asked asked) {
        return facts.about(asked.subject(), asked.segment()).stream()
                .filter(LiveSituation::stands)
                .filter(fact -> pattern.isFor(fact, asked.rule()))
                .findFirst();
    }

    /** Whether a pattern asks for what a fact never is: another KPI, or another segment. */
    private boolean meansAnother(PatternView pattern, Fact fact) {
        List<Condition> conditions =
                pattern.conditions(fact, facts.figures(fact).limits(), trial.resolver());
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).holds() && !pattern.looksAtSignals(i, fact.getClass())) {
                return true;
            }
        }
        return false;
    }

    /** Raw figures that are not there are lacking only where the condition compares one of them. */
    private static boolean isLacking(Failing failing) {
        return !(failing.fact() instanceof KpiStatus)
                || failing.condition().comparison().filter(Silence::isOfNothing).isPresent();
    }

    private static boolean isOfNothing(Comparison comparison) {
        return comparison.left() instanceof Operand.Nothing || comparison.right() instanceof Operand.Nothing;
    }

    private WhyNot noFact(Asked asked, RuleInfo rule, RuleView view) {
        List<PatternView> patterns = view.branches().stream()
                .flatMap(branch -> branch.patterns().stream())
                .toList();
        List<WhyNot> reasons = new ArrayList<>();
        for (PatternView pattern : patterns) {
            if (Fact.class.isAssignableFrom(pattern.type())) {
                Absence absence = facts.absence(
                        rule.judged(), pattern.type().asSubclass(Fact.class), asked.subject(), asked.segment());
                WhyNot reason =
                        new WhyNot.NoFact(asked, rule.ref(), pattern.type().getSimpleName(), absence);
                if (absence.reason() == Absence.Reason.OTHER_SUBJECT) {
                    reasons.add(reason);
                } else {
                    reasons.add(0, reason);
                }
            }
        }
        return reasons.isEmpty()
                ? new WhyNot.OtherCondition(
                        asked, rule.ref(), others(view.branches().get(0), asked))
                : reasons.get(0);
    }

    /** What a branch asks for beyond the subject's own facts. */
    private List<String> others(RuleView.Branch branch, Asked asked) {
        List<String> others = new ArrayList<>();
        branch.patterns().stream()
                .filter(pattern -> pattern.isJoined()
                        || fact(pattern, asked)
                                .map(fact -> meansAnother(pattern, fact))
                                .orElse(true))
                .map(PatternView::text)
                .forEach(others::add);
        others.addAll(branch.others());
        return others;
    }

    private boolean isReported(Fingerprint fingerprint, String rule) {
        return trial.reported(fingerprint).stream()
                .anyMatch(entry -> entry.rule().equals(rule));
    }
}
