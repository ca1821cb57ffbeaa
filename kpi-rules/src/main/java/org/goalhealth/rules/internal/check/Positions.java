package org.goalhealth.rules.internal.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/**
 * Where the names and literals of a parsed expression stand.
 *
 * <p>The engine's parser keeps no places. The leaves of its tree stand in the order of the text, so each is the next
 * token that reads like it.
 */
final class Positions {

    private final List<Token> tokens;
    private final IdentityHashMap<Node, Token> leaves = new IdentityHashMap<>();
    private int next;

    private Positions(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Positions of(Node root, List<Token> tokens) {
        Positions positions = new Positions(tokens);
        positions.align(root);
        return positions;
    }

    /** The first token of what a node stands for. */
    Optional<Token> first(Node node) {
        Token own = leaves.get(node);
        if (own != null) {
            return Optional.of(own);
        }
        return children(node).stream()
                .flatMap(child -> first(child).stream())
                .min(Comparator.comparingInt(Token::offset));
    }

    /** How far a node reaches from its first token on. */
    int length(Node node) {
        int from = first(node).map(Token::offset).orElse(0);
        return Math.max(1, end(node) - from);
    }

    private int end(Node node) {
        Token own = leaves.get(node);
        int end = own != null
                ? own.end()
                : children(node).stream().mapToInt(this::end).max().orElse(0);
        // A list ends with its bracket, which is no leaf.
        boolean isList = node instanceof PointFreeExpr list
                && list.getOperator().getIdentifier().equals("in");
        return isList
                ? tokens.stream()
                        .filter(token -> token.offset() >= end && token.is(")"))
                        .mapToInt(Token::end)
                        .findFirst()
                        .orElse(end)
                : end;
    }

    static List<Node> children(Node node) {
        if (node instanceof DrlxExpression whole) {
            List<Node> parts = new ArrayList<>();
            if (whole.getBind() != null) {
                parts.add(whole.getBind());
            }
            parts.add(whole.getExpr());
            return parts;
        }
        if (node instanceof PointFreeExpr pointFree) {
            List<Node> parts = new ArrayList<>(List.of(pointFree.getLeft(), pointFree.getOperator()));
            parts.addAll(pointFree.getRight());
            return parts;
        }
        if (node instanceof HalfPointFreeExpr half) {
            List<Node> parts = new ArrayList<>(List.of(half.getOperator()));
            parts.addAll(half.getRight());
            return parts;
        }
        return node.getChildNodes();
    }

    private void align(Node node) {
        if (node instanceof SimpleName name) {
            find(node, token -> token.isWord() && token.is(name.getIdentifier()));
        } else if (node instanceof StringLiteralExpr || node instanceof CharLiteralExpr) {
            find(node, token -> token.kind() == Token.Kind.TEXT);
        } else if (node instanceof LiteralStringValueExpr literal) {
            find(
                    node,
                    token -> token.kind() == Token.Kind.NUMBER && token.text().startsWith(literal.getValue()));
        } else if (node instanceof BooleanLiteralExpr literal) {
            find(node, token -> token.is(String.valueOf(literal.getValue())));
        } else if (node instanceof NullLiteralExpr) {
            find(node, token -> token.is("null"));
        } else if (node instanceof ThisExpr) {
            find(node, token -> token.is("this"));
        } else {
            children(node).forEach(this::align);
        }
    }

    private void find(Node leaf, Predicate<Token> reads) {
        for (int i = next; i < tokens.size(); i++) {
            if (reads.test(tokens.get(i))) {
                leaves.put(leaf, tokens.get(i));
                next = i + 1;
                return;
            }
        }
    }
}
