package org.goalhealth.rules.internal.check;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import java.util.List;
import java.util.Optional;
import org.drools.mvel.parser.MvelParser;
import org.drools.mvel.parser.ast.expr.ModifyStatement;
import org.drools.mvel.parser.ast.expr.WithStatement;
import org.goalhealth.rules.check.RemarkKind;

/** Reads what a rule does, and notes what it may not do or cannot. */
final class Consequence {

    private static final String HINT = "write a call and a semicolon, as findings.report($fact);";

    private final Written written;
    private final Typing typing;
    private final Scope scope;
    private final Notes notes;
    private final List<Token> tokens;
    private int behind;

    private Consequence(Written written, List<Token> tokens, Scope scope, Notes notes) {
        this.tokens = tokens;
        this.written = written;
        this.scope = scope;
        this.notes = notes;
        this.typing = new Typing(scope, written, notes);
    }

    static void check(ScannedFile file, ScannedRule rule, Scope scope, Notes notes) {
        if (rule.consequence().isEmpty()) {
            return;
        }
        ScannedRule.Part part = rule.consequence().get();
        String text = file.plain().substring(part.from(), part.to());
        List<Token> tokens = Token.all(file.plain(), part.from(), part.to());
        Optional<BlockStmt> parsed = parsed(text);
        parsed.ifPresent(block -> new Consequence(
                        new Written(Positions.of(block, tokens), file.source(), part.from()), tokens, scope, notes)
                .statement(block));
        if (parsed.isEmpty()) {
            noteUnparsed(file, part, notes);
        }
    }

    /** Notes from where on a consequence is not understood; whether there is such a place. */
    static boolean noteUnparsed(ScannedFile file, ScannedRule.Part part, Notes notes) {
        String text = "{" + file.plain().substring(part.from(), part.to()) + "\n}";
        SourceText block = new SourceText("", text);
        Optional<Integer> at = new JavaParser()
                .parseBlock(text).getProblems().stream()
                        .flatMap(problem -> problem.getLocation().stream())
                        .flatMap(location -> location.toRange().stream())
                        .map(range -> block.offset(range.begin.line, range.begin.column - 1) - 1 + part.from())
                        .findFirst();
        at.ifPresent(offset -> Token.all(file.plain(), Math.min(offset, part.to()), part.to()).stream()
                // The parser names the last token that it did understand.
                .skip(1)
                .findFirst()
                .ifPresentOrElse(
                        token -> notes.add(
                                RemarkKind.SYNTAX,
                                token,
                                "the consequence cannot be understood from '" + token.text() + "' on",
                                HINT),
                        () -> notes.add(
                                RemarkKind.SYNTAX,
                                part.from()
                                        + file.plain()
                                                .substring(part.from(), part.to())
                                                .stripTrailing()
                                                .length(),
                                1,
                                "the consequence breaks off here",
                                HINT)));
        return at.isPresent();
    }

    private static Optional<BlockStmt> parsed(String text) {
        try {
            return Optional.of(MvelParser.parseBlock("{" + text + "\n}"));
        } catch (RuntimeException e) {
            // The compiler says why.
            return Optional.empty();
        }
    }

    private void statement(Node node) {
        if (node instanceof Expression expression) {
            typing.of(expression);
        } else if (node instanceof ModifyStatement || node instanceof WithStatement) {
            change(node instanceof ModifyStatement ? "modify" : "with");
        } else if (node instanceof ForEachStmt each) {
            typing.of(each.getIterable());
            each.getVariable()
                    .getVariables()
                    .forEach(variable -> scope.declare(variable.getNameAsString(), Optional.empty()));
            statement(each.getBody());
        } else {
            Positions.children(node).forEach(this::statement);
        }
    }

    /** The parser keeps no place of such a statement: they stand in the order of their words. */
    private void change(String keyword) {
        Token at = tokens.stream()
                .filter(token -> token.is(keyword) && token.offset() >= behind)
                .findFirst()
                .orElse(new Token(Token.Kind.WORD, keyword, written.offset()));
        behind = at.end();
        notes.add(
                RemarkKind.SIDE_EFFECT,
                at,
                "a rule may not change a fact (" + keyword + ")",
                "report what the rule finds, as findings.report($fact);");
    }
}
