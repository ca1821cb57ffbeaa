package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.goalhealth.finding.Texts;
import org.goalhealth.plan.Problem;
import org.goalhealth.rules.InvalidRulesException;
import org.goalhealth.rules.RuleInfo;
import org.goalhealth.rules.RulePack;
import org.kie.api.KieBase;

/** Compiled rules with what they say of themselves. Immutable but for a cache; thread-safe. */
public final class RuleBook {

    private static final int MOST_BASES = 16;

    private final List<Model> models;
    private final Map<String, RuleInfo> rules;
    private final Texts texts;
    /** The most recently used, guarded by itself: plans that switch off other rules need another one. */
    private final Map<Set<String>, KieBase> bases = new LinkedHashMap<>(MOST_BASES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<String>, KieBase> eldest) {
            return size() > MOST_BASES;
        }
    };

    private RuleBook(List<Model> models, Map<String, RuleInfo> rules, Texts texts) {
        this.models = models;
        this.rules = rules;
        this.texts = texts;
    }

    /**
     * Loads and compiles packs; a rule of a later pack replaces one of the same name.
     *
     * @throws InvalidRulesException with every problem
     */
    public static RuleBook of(List<RulePack> packs) {
        List<Model> models = new ArrayList<>();
        Map<String, RuleInfo> rules = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        Texts texts = new Texts(Map.of());
        for (RulePack pack : packs) {
            CompiledPack compiled = pack.isStandard() ? StandardPack.load() : PackCompiler.compile(pack);
            Set<String> names = new HashSet<>();
            for (Model model : compiled.models()) {
                for (Rule rule : model.getRules()) {
                    names.add(rule.getName());
                    new RuleMetadata(pack.name(), rule, problems)
                            .read()
                            .ifPresent(info -> rules.put(rule.getName(), info));
                }
            }
            models.replaceAll(model -> ModelWithout.rules(model, names));
            models.addAll(compiled.models());
            texts = texts.with(compiled.texts());
        }
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
        return new RuleBook(models, rules, texts);
    }

    public List<RuleInfo> rules() {
        return List.copyOf(rules.values());
    }

    RuleInfo rule(String name) {
        RuleInfo info = rules.get(name);
        if (info == null) {
            throw new IllegalStateException("rule '" + name + "' fired and was never loaded");
        }
        return info;
    }

    Texts texts() {
        return texts;
    }

    /** The engine's form of the rules, less those switched off. */
    KieBase baseWithout(Set<String> off) {
        synchronized (bases) {
            return bases.computeIfAbsent(
                    off,
                    names -> KieBaseBuilder.createKieBaseFromModel(models.stream()
                            .map(model -> ModelWithout.rules(model, names))
                            .toList()));
        }
    }
}
