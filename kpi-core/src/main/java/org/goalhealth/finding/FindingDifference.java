package org.goalhealth.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.situation.AppliedLimit;

/** How two answers differ: what other rules, or another plan, find otherwise of the same figures. */
public final class FindingDifference {

    private FindingDifference() {}

    /**
     * What began and what changed in the order of the later findings, then what ended in that of the earlier ones.
     *
     * <p>A finding has changed where it says something else: severity, periods, figures, limits, suggestions or text.
     * Where a limit is written, and in which pack a rule stands, is no part of what it says.
     *
     * @param before at most one of each fingerprint
     * @param after at most one of each fingerprint
     */
    public static List<FindingChange> between(Collection<Finding> before, Collection<Finding> after) {
        Map<Fingerprint, Finding> ended = new LinkedHashMap<>();
        before.forEach(finding -> ended.put(finding.fingerprint(), finding));
        List<FindingChange> changes = new ArrayList<>();
        for (Finding finding : after) {
            Finding known = ended.remove(finding.fingerprint());
            if (known == null) {
                changes.add(new FindingChange(FindingChange.Kind.BEGAN, finding));
            } else if (!saysTheSame(known, finding)) {
                changes.add(new FindingChange(FindingChange.Kind.CHANGED, finding));
            }
        }
        ended.values().forEach(finding -> changes.add(new FindingChange(FindingChange.Kind.ENDED, finding)));
        return changes;
    }

    private static boolean saysTheSame(Finding one, Finding other) {
        return one.severity() == other.severity()
                && one.evidence().since().equals(other.evidence().since())
                && one.evidence().latest().equals(other.evidence().latest())
                && one.evidence().figures().equals(other.evidence().figures())
                && limits(one).equals(limits(other))
                && one.suggestions().equals(other.suggestions())
                && one.text().equals(other.text());
    }

    private static Map<String, Object> limits(Finding finding) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (AppliedLimit limit : finding.evidence().limits()) {
            values.put(limit.name(), limit.value());
        }
        return values;
    }
}
