package org.goalhealth.rules.internal.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goalhealth.finding.Severity;

/** The edits of what a rule says of itself before {@code when}. */
final class HeaderEdits {

    private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)\\s*\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern LIMIT =
            Pattern.compile("(?<name>[\\w-]+)\\s*:\\s*(?<figure>[0-9]+(?:\\.[0-9]+)?)( ?%)?");

    private final RuleSource source;
    private final int from;
    private final int to;
    private final List<Edit> edits = new ArrayList<>();

    HeaderEdits(RuleSource source, int from, int to) {
        this.source = source;
        this.from = from;
        this.to = to;
    }

    List<Edit> all() {
        Matcher annotation = ANNOTATION.matcher(source.plain()).region(from, to);
        while (annotation.find()) {
            switch (annotation.group(1)) {
                case "severity" -> severity(annotation);
                case "limits" -> limits(annotation);
                // What it tells people to do, and how its alerts behave in time.
                case "playbook", "alert" ->
                    edits.add(source.edit(annotation.start(), annotation.end(), "", annotation.group(), ""));
                default -> {
                    // Its id is its name, and no decision.
                }
            }
        }
        return edits;
    }

    private void severity(Matcher annotation) {
        Arrays.stream(Severity.values())
                .map(Enum::name)
                .filter(name -> !name.equals(annotation.group(2)))
                .forEach(name -> edits.add(source.edit(
                        annotation.start(2),
                        annotation.end(2),
                        name,
                        annotation.group(),
                        "@severity(\"" + name + "\")")));
    }

    private void limits(Matcher annotation) {
        Matcher limit = LIMIT.matcher(source.plain()).region(annotation.start(2), annotation.end(2));
        while (limit.find()) {
            for (String step : Steps.of(limit.group("figure"))) {
                String after = source.plain().substring(limit.start(), limit.start("figure"))
                        + step
                        + source.plain().substring(limit.end("figure"), limit.end());
                edits.add(source.edit(
                        limit.start("figure"), limit.end("figure"), step, "limit " + limit.group(), "limit " + after));
            }
        }
    }
}
