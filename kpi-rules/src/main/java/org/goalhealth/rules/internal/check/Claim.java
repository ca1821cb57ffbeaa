package org.goalhealth.rules.internal.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/**
 * What one comparison claims of a property.
 *
 * @param property the property, as {@code periods}
 * @param relation how it stands to the operands; {@code EQUAL} to one of several where they are in a list
 * @param operands what it is compared with, as written without spaces
 * @param node the comparison
 */
record Claim(String property, Relation relation, List<String> operands, Node node, Written written) {

    enum Relation {
        EQUAL,
        OTHER,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST;

        Relation turned() {
            return switch (this) {
                case LESS -> MORE;
                case AT_MOST -> AT_LEAST;
                case MORE -> LESS;
                case AT_LEAST -> AT_MOST;
                default -> this;
            };
        }
    }

    private static final Set<BinaryExpr.Operator> COMPARES = Set.of(
            BinaryExpr.Operator.EQUALS,
            BinaryExpr.Operator.NOT_EQUALS,
            BinaryExpr.Operator.LESS,
            BinaryExpr.Operator.LESS_EQUALS,
            BinaryExpr.Operator.GREATER,
            BinaryExpr.Operator.GREATER_EQUALS);

    /** What a constraint claims on every condition: nothing where it leaves a choice. */
    static List<Claim> of(Node node, Written written) {
        List<Claim> claims = new ArrayList<>();
        collect(node, written, claims);
        return claims;
    }

    private static void collect(Node node, Written written, List<Claim> claims) {
        if (node instanceof EnclosedExpr enclosed) {
            collect(enclosed.getInner(), written, claims);
        } else if (node instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.AND) {
            collect(binary.getLeft(), written, claims);
            collect(binary.getRight(), written, claims);
        } else if (node instanceof BinaryExpr binary && COMPARES.contains(binary.getOperator())) {
            Relation relation = relation(binary.getOperator());
            if (binary.getLeft() instanceof NameExpr name) {
                claims.add(of(name, relation, List.of(binary.getRight()), node, written));
            }
            if (binary.getRight() instanceof NameExpr name) {
                claims.add(of(name, relation.turned(), List.of(binary.getLeft()), node, written));
            }
        } else if (node instanceof NameExpr name) {
            claims.add(new Claim(name.getNameAsString(), Relation.EQUAL, List.of("true"), node, written));
        } else if (node instanceof UnaryExpr unary
                && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT
                && unary.getExpression() instanceof NameExpr name) {
            claims.add(new Claim(name.getNameAsString(), Relation.EQUAL, List.of("false"), node, written));
        } else if (node instanceof PointFreeExpr list
                && !list.isNegated()
                && list.getLeft() instanceof NameExpr name
                && written.text(list.getOperator()).equals("in")) {
            claims.add(of(name, Relation.EQUAL, List.copyOf(list.getRight()), node, written));
        }
    }

    private static Claim of(NameExpr name, Relation relation, List<Expression> operands, Node node, Written written) {
        return new Claim(
                name.getNameAsString(),
                relation,
                operands.stream()
                        .map(operand ->
                                (operand instanceof UnaryExpr minus && minus.getOperator() == UnaryExpr.Operator.MINUS
                                                ? "-"
                                                : "")
                                        + written.text(operand).replaceAll("\\s", ""))
                        .toList(),
                node,
                written);
    }

    private static Relation relation(BinaryExpr.Operator operator) {
        return switch (operator) {
            case EQUALS -> Relation.EQUAL;
            case NOT_EQUALS -> Relation.OTHER;
            case LESS -> Relation.LESS;
            case LESS_EQUALS -> Relation.AT_MOST;
            case GREATER -> Relation.MORE;
            default -> Relation.AT_LEAST;
        };
    }

    /** The number it is compared with; empty where it is none. */
    Optional<BigDecimal> number() {
        String text = operands.size() == 1 ? operands.get(0) : "";
        return text.matches("-?\\d+(\\.\\d+)?[BLlIdDfF]?")
                ? Optional.of(new BigDecimal(text.replaceAll("[A-Za-z]", "")))
                : Optional.empty();
    }

    /** Whether its operands are literals or constants, so that two that are written differently are different. */
    boolean isFixed() {
        return operands.stream()
                .allMatch(text -> text.startsWith("\"")
                        || text.equals("true")
                        || text.equals("false")
                        || text.matches("-?\\d+")
                        || text.matches("(\\w+\\.)*[A-Z]\\w*\\.[A-Z][A-Z0-9_]*"));
    }
}
