package org.goalhealth.rules.internal;

import org.drools.core.base.MapGlobalResolver;

/** The one global that rules have, which none of them may replace. */
final class SealedGlobals extends MapGlobalResolver {

    private static final long serialVersionUID = 1L;

    private final transient Reports reports;

    SealedGlobals(Reports reports) {
        this.reports = reports;
        super.setGlobal("findings", reports);
    }

    @Override
    public void setGlobal(String identifier, Object value) {
        throw reports.refused("set global " + identifier);
    }

    @Override
    public void removeGlobal(String identifier) {
        throw reports.refused("removed global " + identifier);
    }

    @Override
    public void clear() {
        throw reports.refused("removed all globals");
    }
}
