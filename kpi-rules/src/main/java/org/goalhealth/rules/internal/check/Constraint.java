package org.goalhealth.rules.internal.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import java.util.List;
import java.util.Optional;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ParseStart;
import org.drools.mvel.parser.ast.expr.DrlxExpression;

/** Reads one constraint of a pattern. */
final class Constraint {

    private static final ParseStart<DrlxExpression> START = DrlxParser.buildDrlxParserWithArguments(
            List.of("in", "matches", "contains", "excludes", "memberOf", "str", "soundslike"));

    private Constraint() {}

    /** The constraint in this part of a file; empty where only the compiler understands it. */
    static Optional<Condition> read(ScannedFile file, int from, int to) {
        List<Token> tokens = Token.all(file.plain(), from, to);
        try {
            DrlxExpression parsed =
                    DrlxParser.parseExpression(START, file.plain().substring(from, to));
            Positions positions = Positions.of(parsed, tokens);
            Optional<Token> binding = parsed.getBind() == null ? Optional.empty() : positions.first(parsed.getBind());
            Node node = parsed.getExpr();
            return Optional.of(
                    new Condition(node, new Written(positions, file.source(), from), binding, tokens, from, to));
        } catch (RuntimeException e) {
            // The engine's parser throws what it likes.
            return Optional.empty();
        }
    }

    /** What a constraint binds: in {@code $b : budget == "media"} it is the budget. */
    static Optional<Class<?>> bound(Condition condition, Meaning meaning, Scope scope) {
        if (condition.node() instanceof BinaryExpr binary) {
            Notes unheard = Notes.of(condition.written().source());
            return new Typing(scope, condition.written(), unheard)
                    .of(binary.getLeft())
                    .type();
        }
        return meaning.type();
    }
}
