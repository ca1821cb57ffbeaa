package org.goalhealth.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;

/**
 * Joins the findings of evaluations, given in order of their dates, into episodes.
 *
 * <p>Two findings belong to one episode where they have one fingerprint and speak of one run of consecutive periods.
 * Not thread-safe.
 */
public final class EpisodeBook {

    private final List<Episode> over = new ArrayList<>();
    private final Map<Fingerprint, Episode> latest = new HashMap<>();

    /** Takes in what one evaluation found. */
    public void add(LocalDate date, Collection<Finding> findings) {
        for (Finding finding : findings) {
            Episode known = latest.get(finding.fingerprint());
            if (known != null && known.goesOnWith(finding)) {
                latest.put(finding.fingerprint(), known.and(finding, date));
                continue;
            }
            if (known != null) {
                over.add(known);
            }
            latest.put(finding.fingerprint(), new Episode(finding, finding, finding, date));
        }
    }

    /** All episodes so far, in order of the periods in which they fired; those of one period by their subjects. */
    public List<Episode> episodes() {
        List<Episode> all = new ArrayList<>(over);
        all.addAll(latest.values());
        all.sort(Comparator.<Episode, LocalDate>comparing(
                        episode -> episode.fired().period().end())
                .thenComparing(episode -> episode.first().fingerprint().toString())
                .thenComparing(episode -> episode.firstBreach().period()));
        return all;
    }
}
