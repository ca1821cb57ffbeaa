package org.goalhealth.rules.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Nearest;
import org.goalhealth.rules.check.RemarkKind;

/** Takes one rule apart, and notes which of its parts is missing. */
final class RuleScanner {

    private final Notes file;
    private final Reader reader;
    private final List<ScannedAnnotation> annotations = new ArrayList<>();
    private Optional<ScannedRule.Part> conditions = Optional.empty();
    private Optional<ScannedRule.Part> consequence = Optional.empty();

    RuleScanner(Notes file, Reader reader) {
        this.file = file;
        this.reader = reader;
    }

    ScannedRule scan() {
        Token keyword = reader.next();
        Token name = reader.peek();
        String text = name();
        Notes notes = file.in(text);
        if (header(notes) && conditions(notes)) {
            consequence(notes);
        }
        return new ScannedRule(
                text,
                name.text().isEmpty() ? keyword : name,
                List.copyOf(annotations),
                conditions,
                consequence,
                keyword.offset(),
                reader.end());
    }

    private String name() {
        if (reader.peek().kind() == Token.Kind.TEXT) {
            return reader.next().content();
        }
        int from = reader.offset();
        int to = from;
        while (!reader.isAtEnd() && !reader.startsLine() && !reader.peek().is("@")) {
            to = reader.next().end();
        }
        return reader.between(from, Math.max(from, to));
    }

    /** Reads up to the conditions; whether there are any. */
    private boolean header(Notes notes) {
        while (!reader.isAtEnd() && !reader.startsRule() && !reader.peek().is("end")) {
            Token token = reader.peek();
            Optional<String> attribute = reader.attribute();
            if (token.is("@")) {
                annotation(notes);
            } else if (token.is("when")) {
                reader.next();
                return true;
            } else if (token.is("then")) {
                return true;
            } else if (attribute.isPresent()) {
                attribute(notes, token, attribute.get());
            } else if (!Nearest.to(token.text(), List.of("when")).isEmpty() && reader.isAlone()) {
                notes.add(
                        RemarkKind.MISSING_WHEN,
                        token,
                        "the rule has '" + token.text() + "' where its conditions begin",
                        "did you mean when?");
                reader.next();
                return true;
            } else if (startsPattern()) {
                notes.add(
                        RemarkKind.MISSING_WHEN,
                        token,
                        "the conditions begin here, without when before them",
                        "write when on a line of its own above");
                return true;
            } else {
                notes.add(
                        RemarkKind.SYNTAX,
                        token,
                        "'" + token.text() + "' stands between the rule's name and its conditions",
                        "write annotations there, as @id(\"W1\"), then when");
                reader.skipLine();
            }
        }
        notes.add(
                RemarkKind.MISSING_WHEN,
                reader.end(),
                1,
                "the rule ends without when and then",
                "write when, the conditions, then, the consequence, end");
        if (reader.peek().is("end")) {
            reader.next();
        }
        return false;
    }

    private boolean startsPattern() {
        Token after = reader.peek(1);
        return reader.peek().is("(") || (reader.peek().isWord() && (after.is(":") || after.is("(") || after.is(".")));
    }

    private void attribute(Notes notes, Token at, String name) {
        if (!name.equals(Attributes.DIALECT)) {
            notes.add(
                    RemarkKind.ORDERING_ATTRIBUTE,
                    at.offset(),
                    name.length(),
                    "rule " + notes.rule().orElse("") + " uses " + name,
                    "leave it out: rules decide alone, whatever their order");
        }
        int behind = at.offset() + name.length();
        while (!reader.isAtEnd() && (reader.offset() < behind || !endsAttribute())) {
            reader.next();
        }
    }

    private boolean endsAttribute() {
        return reader.startsLine()
                || reader.peek().is("@")
                || reader.peek().is("when")
                || reader.attribute().isPresent();
    }

    private void annotation(Notes notes) {
        reader.next();
        Token name = reader.next();
        if (!reader.peek().is("(")) {
            annotations.add(new ScannedAnnotation(name, "", name.offset()));
            return;
        }
        int open = reader.next().end();
        Token first = reader.peek();
        int depth = 1;
        int count = 0;
        int close = open;
        while (!reader.isAtEnd() && depth > 0 && !reader.startsRule()) {
            if (reader.peek().is("@") || reader.peek().is("when")) {
                notes.add(
                        RemarkKind.SYNTAX,
                        reader.peek(),
                        "the rule cannot be understood from '" + reader.peek().text() + "' on",
                        "look just before it for a bracket that is not closed");
                count++;
                break;
            }
            close = reader.offset();
            Token token = reader.next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            count++;
        }
        boolean quoted = count == 2 && first.kind() == Token.Kind.TEXT;
        annotations.add(new ScannedAnnotation(
                name,
                quoted ? first.content() : reader.between(open, close).strip(),
                quoted ? first.offset() + 1 : first.offset()));
    }

    /** Reads the conditions; whether a consequence follows them. */
    private boolean conditions(Notes notes) {
        int from = reader.end();
        Optional<Token> statement = Optional.empty();
        Optional<Token> almost = Optional.empty();
        Token lineStart = reader.peek();
        int depth = 0;
        while (!reader.isAtEnd() && !reader.startsRule()) {
            Token token = reader.peek();
            if (token.is("then") && (depth == 0 || reader.isAlone())) {
                conditions = Optional.of(new ScannedRule.Part(from, token.offset()));
                reader.next();
                return true;
            }
            if (isEnd()) {
                break;
            }
            if (reader.startsLine()) {
                lineStart = token;
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is(";") && reader.endsLine() && statement.isEmpty()) {
                statement = Optional.of(lineStart);
            }
            if (almost.isEmpty() && reader.isAlone() && isNear(token, "then")) {
                almost = Optional.of(token);
            }
            reader.next();
        }
        if (almost.isPresent()) {
            notes.add(
                    RemarkKind.MISSING_THEN,
                    almost.get(),
                    "the rule has '" + almost.get().text() + "' where its consequence begins",
                    "did you mean then?");
        } else if (statement.isPresent()) {
            notes.add(
                    RemarkKind.MISSING_THEN,
                    statement.get(),
                    "the consequence begins here, without then before it",
                    "write then on a line of its own above");
        } else {
            notes.add(
                    RemarkKind.MISSING_THEN,
                    reader.end(),
                    1,
                    "the rule has no then",
                    "write then and what the rule reports, as findings.report($fact);");
        }
        if (reader.peek().is("end")) {
            reader.next();
        }
        return false;
    }

    private void consequence(Notes notes) {
        int from = reader.end();
        Optional<Token> almost = Optional.empty();
        while (!reader.isAtEnd() && !reader.startsRule()) {
            if (isEnd()) {
                consequence = Optional.of(new ScannedRule.Part(from, reader.offset()));
                reader.next();
                return;
            }
            if (reader.isAlone() && isNear(reader.peek(), "end")) {
                almost = Optional.of(reader.peek());
            }
            reader.next();
        }
        if (almost.isPresent()) {
            notes.add(
                    RemarkKind.MISSING_END,
                    almost.get(),
                    "the rule has '" + almost.get().text() + "' where it ends",
                    "did you mean end?");
            consequence = Optional.of(new ScannedRule.Part(from, almost.get().offset()));
            return;
        }
        notes.add(
                RemarkKind.MISSING_END,
                reader.end(),
                1,
                "the rule does not end here, and has to",
                "write end on a line of its own below");
        consequence = Optional.of(new ScannedRule.Part(from, reader.end()));
    }

    private boolean isEnd() {
        Token after = reader.peek(1);
        return reader.peek().is("end")
                && !reader.peek(-1).is(".")
                && !after.is(".")
                && !after.is("(")
                && !after.is("=");
    }

    private static boolean isNear(Token token, String keyword) {
        return token.isWord() && !Nearest.to(token.text(), List.of(keyword)).isEmpty();
    }
}
