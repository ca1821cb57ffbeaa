package org.goalhealth.report.html;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a written page apart in the way a browser does: a script ends at the first end tag. */
record PageParts(String html) {

    private static final Pattern SCRIPT = Pattern.compile("<script([^>]*)>(.*?)</script", Pattern.DOTALL);

    List<String> tags(String name) {
        return Pattern.compile("(?i)<" + name + "\\b[^>]*>")
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** The scripts that a browser would run. */
    List<String> scripts() {
        return SCRIPT.matcher(html)
                .results()
                .filter(match -> match.group(1).isEmpty())
                .map(match -> match.group(2))
                .toList();
    }

    String json(String id) {
        return between("<script type=\"application/json\" id=\"" + id + "\">", "</script");
    }

    String style() {
        return between("<style>", "</style");
    }

    String policy() {
        Matcher policy = Pattern.compile("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"")
                .matcher(html);
        if (!policy.find()) {
            throw new AssertionError("the page has no policy");
        }
        return policy.group(1);
    }

    private String between(String start, String end) {
        int from = html.indexOf(start);
        if (from < 0) {
            throw new AssertionError("the page has no " + start);
        }
        return html.substring(from + start.length(), html.indexOf(end, from));
    }
}
