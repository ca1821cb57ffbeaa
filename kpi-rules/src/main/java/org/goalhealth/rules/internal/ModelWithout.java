package org.goalhealth.rules.internal;

import java.util.List;
import java.util.Set;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;

/** A compiled model with some of its rules left out. */
record ModelWithout(Model model, Set<String> names) implements Model {

    static Model rules(Model model, Set<String> names) {
        for (Rule rule : model.getRules()) {
            if (names.contains(rule.getName())) {
                return new ModelWithout(model, names);
            }
        }
        return model;
    }

    @Override
    public List<Rule> getRules() {
        return model.getRules().stream()
                .filter(rule -> !names.contains(rule.getName()))
                .toList();
    }

    @Override
    public String getName() {
        return model.getName();
    }

    @Override
    public String getPackageName() {
        return model.getPackageName();
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface declares it
    public List<Global> getGlobals() {
        return model.getGlobals();
    }

    @Override
    public List<Query> getQueries() {
        return model.getQueries();
    }

    @Override
    public List<TypeMetaData> getTypeMetaDatas() {
        return model.getTypeMetaDatas();
    }

    @Override
    public List<EntryPoint> getEntryPoints() {
        return model.getEntryPoints();
    }
}
