package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.List;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.jspecify.annotations.Nullable;

/** One finding in the making: who reports it, who speaks for it, and what was told of it. */
final class Identity {

    final Fingerprint fingerprint;
    final FindingOrder.Place place;
    final List<Entry> entries = new ArrayList<>(1);

    @Nullable
    Entry speaker;

    @Nullable
    BudgetShift shift;

    @Nullable
    Finding told;

    boolean touched;

    Identity(Fingerprint fingerprint, FindingOrder.Place place) {
        this.fingerprint = fingerprint;
        this.place = place;
    }

    /** Whether nothing is reported and nothing was told. */
    boolean isOver() {
        return entries.isEmpty() && told == null;
    }
}
