package org.goalhealth.rules.internal.check;

import java.util.List;
import java.util.Optional;

/** Goes through the tokens of a file. Not thread-safe. */
final class Reader {

    private static final Token NONE = new Token(Token.Kind.MARK, "", 0);

    private final String plain;
    private final List<Token> tokens;
    private int at;

    Reader(String plain) {
        this.plain = plain;
        this.tokens = Token.all(plain, 0, plain.length());
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    /** The token that is next; an empty one at the end. */
    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        int index = at + ahead;
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NONE;
    }

    Token next() {
        Token token = peek();
        at++;
        return token;
    }

    /** Where what has been read ends. */
    int end() {
        return peek(-1).end();
    }

    /** Where the next token begins; at the end, behind the text. */
    int offset() {
        return isAtEnd() ? plain.length() : peek().offset();
    }

    /** Whether nothing stands before the next token on its line. */
    boolean startsLine() {
        return at == 0 || newLineBetween(peek(-1).end(), peek().offset());
    }

    /** Whether the next token stands alone on its line. */
    boolean isAlone() {
        return startsLine() && (at + 1 >= tokens.size() || newLineBetween(peek().end(), peek(1).offset()));
    }

    boolean endsLine() {
        return at + 1 >= tokens.size() || newLineBetween(peek().end(), peek(1).offset());
    }

    /** Whether a rule begins here. */
    boolean startsRule() {
        return peek().is("rule") && startsLine() && (peek(1).kind() == Token.Kind.TEXT || peek(1).isWord());
    }

    void skipLine() {
        next();
        while (!isAtEnd() && !startsLine()) {
            next();
        }
    }

    /** A name of words with dots, from the next token on. */
    String dotted() {
        StringBuilder name = new StringBuilder();
        while (peek().isWord() || peek().is("*")) {
            name.append(next().text());
            if (!peek().is(".")) {
                break;
            }
            name.append(next().text());
        }
        return name.toString();
    }

    /** The attribute of rules that the next tokens name. */
    Optional<String> attribute() {
        return Attributes.at(plain, offset());
    }

    String between(int from, int to) {
        return plain.substring(from, to);
    }

    private boolean newLineBetween(int from, int to) {
        return plain.substring(from, to).indexOf('\n') >= 0;
    }
}
