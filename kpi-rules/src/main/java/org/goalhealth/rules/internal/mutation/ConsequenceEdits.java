package org.goalhealth.rules.internal.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The edits of what a rule does: each call behind {@code report} dropped. */
record ConsequenceEdits(RuleSource source, int from, int to) {

    private static final Pattern CALL = Pattern.compile("(?<=\\))\\s*\\.\\s*\\w+\\s*\\([^()]*\\)");

    List<Edit> all() {
        List<Edit> edits = new ArrayList<>();
        Matcher call = CALL.matcher(source.plain())
                .region(from, Math.min(to, source.plain().length()))
                .useTransparentBounds(true);
        while (call.find()) {
            edits.add(source.edit(call.start(), call.end(), "", call.group().strip(), ""));
        }
        return edits;
    }
}
