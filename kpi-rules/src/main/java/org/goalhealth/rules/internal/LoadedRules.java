package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.goalhealth.alert.AlertPolicy;
import org.goalhealth.finding.Texts;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.LimitLine;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.report.Contingency;
import org.goalhealth.report.CustomerSegment;
import org.goalhealth.rules.Findings;
import org.goalhealth.rules.Occasion;
import org.goalhealth.rules.RuleInfo;
import org.goalhealth.situation.AppliedLimit;
import org.goalhealth.situation.FactKind;
import org.goalhealth.situation.LookedAt;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * The rules that a plan is judged by, with what they say of themselves: one state of a {@link RuleBook}, whatever is
 * loaded later. Immutable but for a cache; thread-safe.
 */
public final class LoadedRules {

    /** For a session in which nothing fires. */
    private static final Findings NOBODY = fact -> {
        throw new IllegalStateException("nobody listens to " + fact);
    };

    private final Set<Family> families;
    private final List<Model> models;
    private final Map<String, RuleInfo> rules;
    private final Texts texts;
    private final Bases bases;

    /**
     * Lays packs over each other; a rule of a later one replaces one of the same name.
     *
     * @param families those of the shipped rules that may be among the packs
     */
    LoadedRules(Set<Family> families, List<CompiledPack> packs, Bases bases) {
        List<Model> merged = new ArrayList<>();
        Map<String, RuleInfo> infos = new TreeMap<>();
        for (CompiledPack pack : packs) {
            merged.replaceAll(model -> ModelWithout.rules(model, pack.rules().keySet()));
            merged.addAll(pack.models());
            infos.putAll(pack.rules());
        }
        this.families = families;
        this.models = List.copyOf(merged);
        this.rules = Collections.unmodifiableMap(infos);
        this.texts = Messages.texts(packs.stream().map(CompiledPack::messages).toList());
        this.bases = bases;
    }

    /** By name. */
    public List<RuleInfo> rules() {
        return List.copyOf(rules.values());
    }

    /** How a rule's alerts behave in time, as all do where it is gone. */
    public AlertPolicy policy(String name) {
        RuleInfo rule = rules.get(name);
        return rule == null ? AlertPolicy.STANDARD : rule.policy();
    }

    Set<String> names() {
        return rules.keySet();
    }

    boolean has(String name) {
        return rules.containsKey(name);
    }

    RuleInfo rule(String name) {
        RuleInfo info = rules.get(name);
        if (info == null) {
            throw new IllegalStateException("rule '" + name + "' fired and was never loaded");
        }
        return info;
    }

    /**
     * Refuses contingencies by rules that look at a plan or at customers, and at no figure.
     *
     * @throws InvalidPlanException with every one of them
     */
    public void checkContingencies(Plan plan) {
        List<Problem> problems = plan.design().backings().values().stream()
                .flatMap(backing -> backing.contingencies().stream())
                .filter(line -> rule(line.rule()).occasion() != Occasion.ASSESSMENT)
                .map(line -> new Problem(
                        Problem.Code.DOES_NOT_FIT,
                        line.place(),
                        plan.design().contingencyPath(line).orElse("limits") + ".rule",
                        line.rule(),
                        "rule " + line.rule() + " looks at no figure, and never triggers while the plan runs",
                        "name a rule that judges figures"))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidPlanException(problems);
        }
    }

    /** What a line of limits of a goal's contingencies stands for. */
    public Contingency contingency(LimitLine line, List<AppliedLimit> limits, Set<String> off) {
        RuleInfo info = rule(line.rule());
        return new Contingency(
                info.ref(),
                info.severity(),
                texts.title(info.ref()),
                line,
                limits,
                info.playbook(),
                off.contains(info.name()));
    }

    /** The segment that a rule on customers puts them into; its care list is the rule's own. */
    public CustomerSegment segment(RuleInfo rule) {
        return new CustomerSegment(rule.ref(), rule.severity(), texts.title(rule.ref()), texts.care(rule.ref()));
    }

    Texts texts() {
        return texts;
    }

    /**
     * Begins and ends a session without facts.
     *
     * @throws RuntimeException where rules that compiled one by one do not fit together
     */
    void tryOut() {
        KieSession session = baseWithout(Set.of()).newKieSession();
        try {
            session.setGlobal("findings", NOBODY);
        } finally {
            session.dispose();
        }
    }

    /** The engine's form of the rules, less those switched off. */
    KieBase baseWithout(Set<String> off) {
        return bases.get(families, off, () -> build(off));
    }

    /**
     * What rules of an id look at, those that are switched off left out.
     *
     * @return empty where there is no such rule
     */
    public Optional<LookedAt> lookedAt(String id, Set<String> off) {
        return rules.values().stream()
                .filter(rule -> rule.ref().id().equals(id) && !off.contains(rule.name()))
                .map(rule -> RuleView.lookedAt(baseWithout(off), rule.name()))
                .reduce(LookedAt::and);
    }

    /** Whether each rule of an id decides by one fact alone, and that by the figures of its subject. */
    public boolean lookAtOneFact(String id, Set<String> off) {
        return rules.values().stream()
                .filter(rule -> rule.ref().id().equals(id) && !off.contains(rule.name()))
                .allMatch(rule -> rule.judged().kinds().stream().allMatch(FactKind::isOfOwnFigures)
                        && RuleView.of(baseWithout(off), rule.name()).looksAtOneFact());
    }

    /** The engine's form of some of the rules, for once. */
    KieBase baseOf(Set<String> names) {
        Set<String> others = new HashSet<>(rules.keySet());
        others.removeAll(names);
        return build(others);
    }

    private KieBase build(Set<String> off) {
        List<Model> left = new ArrayList<>();
        models.forEach(model -> left.add(ModelWithout.rules(model, off)));
        // Without a configuration the engine would ask its compiler for one.
        return KieBaseBuilder.createKieBaseFromModel(left, RuleBaseFactory.newKnowledgeBaseConfiguration());
    }
}
