package org.goalhealth.rules.internal;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.drools.base.base.ValueResolver;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.plan.Plan;
import org.goalhealth.rules.RuleFailedException;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.LatestFigure;
import org.goalhealth.situation.Supposition;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The rules at work on the facts of a date, and on what these would be if one figure were another.
 *
 * <p>One session is asked again and again; one in which a rule has failed is thrown away. Not thread-safe.
 */
final class WhatIf implements AutoCloseable {

    private final LoadedRules rules;
    private final Plan plan;
    private final Supposition facts;
    private final Bounds bounds;
    private final Quarantine quarantine;
    private @Nullable Asked asked;

    /** A session with what its rules report, and the facts in it. */
    private record Asked(Running running, Standing standing, Map<Fact, FactHandle> handles) {}

    WhatIf(LoadedRules rules, Plan plan, Supposition facts, Bounds bounds) {
        this.rules = rules;
        this.plan = plan;
        this.facts = facts;
        this.bounds = bounds;
        this.quarantine = new Quarantine(rules, plan, bounds);
    }

    /** The engine's form of the rules that do not fail. */
    KieBase base() {
        asked();
        return rules.baseWithout(quarantine.without());
    }

    /** The rules that fail on the facts as they are. */
    List<RuleFailure> failures() {
        asked();
        return quarantine.failures();
    }

    /** What conditions are asked with. */
    ValueResolver resolver() {
        return (ValueResolver) asked().running().session();
    }

    /** What the rules find of the facts as they are. */
    List<Finding> findings() {
        return asked().standing().findings();
    }

    /** What speaks for a finding on the facts as they are; null where there is no such finding. */
    @Nullable
    Entry speaker(Fingerprint finding) {
        return asked().standing().speaker(finding);
    }

    /** What is reported of one identity, of what is supposed at present. */
    List<Entry> reported(Fingerprint finding) {
        return asked().standing().reported(finding);
    }

    /**
     * What would be answered if the facts on a figure's series were others; then all is as before.
     *
     * @throws RuleFailedException where a rule fails on them; the next question is answered by a new session
     */
    boolean supposing(LatestFigure figure, List<Fact> instead, BooleanSupplier question) {
        Asked now = asked();
        List<Fact> actual = facts.as(figure);
        try {
            change(now, actual, instead);
            boolean answer = question.getAsBoolean();
            change(now, instead, actual);
            return answer;
        } catch (Fault fault) {
            close();
            throw new RuleFailedException("a rule fails on what is supposed: " + fault.sentence(), fault);
        }
    }

    @Override
    public void close() {
        Asked ended = asked;
        asked = null;
        if (ended != null) {
            ended.running().close();
        }
    }

    private static void change(Asked now, List<Fact> gone, List<Fact> come) {
        now.running().begin();
        gone.forEach(fact -> out(now, fact));
        come.forEach(fact -> in(now, fact));
        now.running().fire();
    }

    private static void in(Asked now, Fact fact) {
        now.handles().put(fact, now.running().session().insert(fact));
    }

    private static void out(Asked now, Fact fact) {
        FactHandle handle = now.handles().remove(fact);
        if (handle != null) {
            now.running().session().delete(handle);
        }
    }

    private Asked asked() {
        Asked known = asked;
        while (known == null) {
            Standing standing = new Standing(plan, rules);
            standing.spares(facts::headroom);
            Running running = new Running(rules.baseWithout(quarantine.without()), standing, bounds);
            known = new Asked(running, standing, new IdentityHashMap<>());
            try {
                change(known, List.of(), facts.facts());
                standing.changes();
            } catch (Fault fault) {
                running.close();
                known = null;
                quarantine.blame(fault, facts.facts());
            }
        }
        asked = known;
        return known;
    }
}
