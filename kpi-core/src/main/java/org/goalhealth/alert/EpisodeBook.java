package org.goalhealth.alert;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.time.Period;

/**
 * Joins the findings of evaluations, given in order of their dates, into episodes.
 *
 * <p>Two findings belong to one episode where they have one fingerprint and speak of one run of periods: the run's
 * first period tells. Not thread-safe.
 */
public final class EpisodeBook {

    private record Run(Fingerprint fingerprint, Period since) {}

    private final Map<Run, Episode> episodes = new LinkedHashMap<>();

    /** Takes in what one evaluation found. */
    public void add(Collection<Finding> findings) {
        for (Finding finding : findings) {
            Run run = new Run(finding.fingerprint(), finding.evidence().since().period());
            Episode known = episodes.get(run);
            episodes.put(run, known == null ? new Episode(finding, finding, finding) : known.and(finding));
        }
    }

    /** All episodes so far, in order of the periods in which they fired; those of one period as they were found. */
    public List<Episode> episodes() {
        return episodes.values().stream()
                .sorted(Comparator.comparing(episode -> episode.fired().period().end()))
                .toList();
    }
}
