package org.goalhealth.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Subject;

/**
 * Findings of one cause, grouped as the messages of an {@link AlertBook} group alerts. Immutable and thread-safe.
 *
 * @param cause the topmost goal of which something fires, else what the findings are about
 * @param findings at least one: those about the cause itself first, then the worst first
 */
public record Story(Subject cause, List<Finding> findings) {

    public Story {
        findings = List.copyOf(findings);
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("a story of " + cause + " without findings\n  give at least one");
        }
    }

    /**
     * The stories that findings tell, the worst first; of those as bad, the one of which more was found.
     *
     * @param findings each in one story; where nothing else decides, in this order
     * @param firing what fires now, of which that about goals makes one story of what is below them
     */
    public static List<Story> of(Plan plan, List<Finding> findings, List<Finding> firing) {
        Causes causes = new Causes(new GoalTree(plan), firing.stream());
        Map<Subject, List<Finding>> byCause = new LinkedHashMap<>();
        findings.forEach(finding -> byCause.computeIfAbsent(causes.group(finding), cause -> new ArrayList<>())
                .add(finding));
        List<Story> stories = new ArrayList<>();
        byCause.forEach((cause, its) -> {
            Comparator<Finding> causeFirst =
                    Comparator.comparing(finding -> finding.subject().equals(cause), Comparator.reverseOrder());
            its.sort(causeFirst.thenComparing(Finding::severity, Comparator.reverseOrder()));
            stories.add(new Story(cause, its));
        });
        Comparator<Story> worstFirst = Comparator.comparing(Story::severity, Comparator.reverseOrder());
        stories.sort(worstFirst.thenComparing(story -> story.findings().size(), Comparator.reverseOrder()));
        return List.copyOf(stories);
    }

    /** The worst of its findings'. */
    public Severity severity() {
        return findings.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
