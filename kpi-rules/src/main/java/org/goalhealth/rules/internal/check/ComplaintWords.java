package org.goalhealth.rules.internal.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goalhealth.rules.check.RemarkKind;

/** Says what the engine's compiler refuses in a rule, in the words of rule files and at its place. */
final class ComplaintWords {

    /** What the compiler quotes of a rule: after a colon, in quotes, or in brackets of its own. */
    private static final List<Pattern> QUOTES = List.of(
            Pattern.compile("(?:expression|Expression)[^:]*: (.+)"),
            Pattern.compile("Unable to (?:Analyse|parse) [Ee]xpression (.+?)(?::|$)"),
            Pattern.compile("symbol: +(?:variable|method|class) +(\\w+)"),
            Pattern.compile("(\\S+) cannot be resolved"),
            Pattern.compile("The method (\\w+)\\("),
            Pattern.compile("'([^']+)'"),
            Pattern.compile("\"([^\"]+)\""),
            Pattern.compile("\\[([^\\]]+)\\]"));

    /** Where the parser of rule files stumbles; its columns count from 0. */
    private static final Pattern LOCATED = Pattern.compile("\\[ERR \\d+] Line (\\d{1,9}):(\\d{1,9})");

    private ComplaintWords() {}

    static void note(List<EngineBuild.Complaint> complaints, ScannedFile file, ScannedRule rule, Notes notes) {
        Optional<Integer> unparsed = complaints.stream()
                .flatMap(complaint -> LOCATED.matcher(complaint.text()).results())
                .map(line -> file.source().offset(Integer.parseInt(line.group(1)), Integer.parseInt(line.group(2))))
                .filter(rule::holds)
                .min(Comparator.naturalOrder());
        if (unparsed.isPresent()) {
            RuleParser.noteFrom(file, unparsed.get(), new ScannedRule.Part(rule.from(), rule.to()), notes);
            return;
        }
        if (rule.consequence()
                .filter(part -> Consequence.noteUnparsed(file, part, notes))
                .isPresent()) {
            return;
        }
        Optional<int[]> place = complaints.stream()
                .flatMap(complaint -> complaint.text().lines())
                .flatMap(line -> QUOTES.stream().flatMap(quote -> quoted(quote, line)))
                .flatMap(text -> find(text, file, rule))
                .min(Comparator.comparingInt(found -> -found[1]));
        if (place.isPresent()) {
            int from = place.get()[0];
            int length = place.get()[1];
            notes.add(
                    RemarkKind.NOT_COMPILED,
                    from,
                    length,
                    "'" + file.source().text().substring(from, from + length) + "' cannot be compiled",
                    hint(rule, from));
        } else {
            notes.add(
                    RemarkKind.NOT_COMPILED,
                    rule.nameToken(),
                    "rule " + rule.name() + " cannot be compiled",
                    "compare it with a shipped rule: one pattern a fact, one call of findings in the consequence");
        }
    }

    private static String hint(ScannedRule rule, int offset) {
        boolean inConsequence =
                rule.consequence().filter(part -> offset >= part.from()).isPresent();
        if (inConsequence) {
            return "a consequence is findings.report($fact); and nothing else is needed";
        }
        return "look for a misspelt name, or for what this cannot be compared with";
    }

    private static Stream<String> quoted(Pattern quote, String line) {
        Matcher found = quote.matcher(line);
        return found.find() ? Stream.of(found.group(1).strip()) : Stream.empty();
    }

    /** Where the rule says so, spaces not counting: its offset and length. */
    private static Stream<int[]> find(String text, ScannedFile file, ScannedRule rule) {
        List<Token> wanted = Token.all(text, 0, text.length());
        List<Token> written = Token.all(file.plain(), rule.from(), rule.to());
        boolean says = wanted.size() > 1 || wanted.stream().anyMatch(token -> token.kind() != Token.Kind.MARK);
        for (int i = 0; says && i + wanted.size() <= written.size(); i++) {
            int matched = 0;
            while (matched < wanted.size()
                    && written.get(i + matched).is(wanted.get(matched).text())) {
                matched++;
            }
            if (matched == wanted.size()) {
                int from = written.get(i).offset();
                return Stream.of(new int[] {from, written.get(i + matched - 1).end() - from});
            }
        }
        return Stream.empty();
    }
}
