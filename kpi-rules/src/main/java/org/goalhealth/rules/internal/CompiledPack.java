package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.goalhealth.plan.Problem;
import org.goalhealth.rules.InvalidRulesException;
import org.goalhealth.rules.RuleInfo;

/**
 * A pack, or a family of the shipped one, as the engine takes it.
 *
 * @param rules what its rules say of themselves, by name
 */
record CompiledPack(List<Model> models, Map<String, RuleInfo> rules, Messages messages) {

    CompiledPack {
        models = List.copyOf(models);
        rules = Collections.unmodifiableMap(new TreeMap<>(rules));
    }

    /** Without some of its rules. */
    CompiledPack without(Set<String> names) {
        Map<String, RuleInfo> left = new TreeMap<>(rules);
        left.keySet().removeAll(names);
        return new CompiledPack(
                models.stream().map(model -> ModelWithout.rules(model, names)).toList(), left, messages);
    }

    /**
     * Reads what the rules say of themselves.
     *
     * @throws InvalidRulesException with every problem of it
     */
    static CompiledPack of(String pack, List<Model> models, Messages messages) {
        Map<String, RuleInfo> rules = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Model model : models) {
            for (Rule rule : model.getRules()) {
                new RuleMetadata(pack, rule, problems).read().ifPresent(info -> rules.put(rule.getName(), info));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
        return new CompiledPack(models, rules, messages);
    }
}
