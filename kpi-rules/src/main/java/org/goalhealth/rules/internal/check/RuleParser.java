package org.goalhealth.rules.internal.check;

import java.util.Optional;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.goalhealth.rules.check.RemarkKind;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Parses the conditions of one rule alone, so that a mistake elsewhere in its file does not hide them. */
final class RuleParser {

    private static final String HEAD = "rule \"r\" when ";
    private static final String TAIL = "\nthen\nend\n";

    private RuleParser() {}

    /**
     * The conditions; empty where they cannot be understood, which is then noted.
     *
     * <p>An element's place in the file is its own plus {@link #shift}.
     */
    static Optional<AndDescr> conditions(ScannedFile file, ScannedRule.Part part, Notes notes) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        String text = HEAD + file.plain().substring(part.from(), part.to()) + TAIL;
        try {
            PackageDescr parsed = parser.parse(true, text);
            if (!parser.hasErrors() && parsed != null && parsed.getRules().size() == 1) {
                return Optional.of(parsed.getRules().get(0).getLhs());
            }
        } catch (DroolsParserException e) {
            // It is among the parser's errors.
        }
        note(file, part, parser, new SourceText("", text), notes);
        return Optional.empty();
    }

    /** What is to be added to the place of a parsed element for its place in the file. */
    static int shift(ScannedRule.Part part) {
        return part.from() - HEAD.length();
    }

    private static void note(ScannedFile file, ScannedRule.Part part, DrlParser parser, SourceText text, Notes notes) {
        int offset = part.to();
        for (Object error : parser.getErrors()) {
            if (error instanceof ParserError located && located.getRow() > 0) {
                offset = Math.min(offset, text.offset(located.getRow(), located.getCol()) + shift(part));
                break;
            }
        }
        noteFrom(file, Math.max(offset, part.from()), part, notes);
    }

    /** Notes that a rule cannot be understood from a place on, up to the end of a part of it. */
    static void noteFrom(ScannedFile file, int from, ScannedRule.Part part, Notes notes) {
        Optional<Token> at = Token.all(file.plain(), from, part.to()).stream().findFirst();
        if (at.isEmpty()) {
            notes.add(
                    RemarkKind.SYNTAX,
                    lastEnd(file, part),
                    1,
                    "the conditions break off here",
                    "look for a bracket that is not closed");
        } else if (assigns(file.plain(), at.get().offset())) {
            notes.add(RemarkKind.SYNTAX, at.get(), "a condition may not change anything, as = does", "compare with ==");
        } else {
            notes.add(
                    RemarkKind.SYNTAX,
                    at.get(),
                    "the rule cannot be understood from '" + at.get().text() + "' on",
                    "look just before it for a bracket, a comma or a quote too few or too many");
        }
    }

    /** Whether a single = stands between two words. */
    private static boolean assigns(String plain, int at) {
        return plain.substring(0, at).matches("(?s).*\\w\\s*")
                && plain.substring(at).matches("(?s)=\\s*[\\w\"$].*");
    }

    private static int lastEnd(ScannedFile file, ScannedRule.Part part) {
        return part.from()
                + file.plain().substring(part.from(), part.to()).stripTrailing().length();
    }
}
