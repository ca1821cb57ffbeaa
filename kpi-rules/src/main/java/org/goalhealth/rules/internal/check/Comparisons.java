package org.goalhealth.rules.internal.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.Optional;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.goalhealth.rules.check.RemarkKind;

/** Notes comparisons of what cannot be compared. */
final class Comparisons {

    private final Typing typing;
    private final Written written;
    private final Notes notes;

    Comparisons(Typing typing, Written written, Notes notes) {
        this.typing = typing;
        this.written = written;
        this.notes = notes;
    }

    Meaning of(BinaryExpr binary) {
        Expression left = binary.getLeft();
        Expression right = binary.getRight();
        switch (binary.getOperator()) {
            case AND, OR -> {
                typing.of(left);
                if (right instanceof HalfBinaryExpr half) {
                    leftmost(left).ifPresent(first -> half(first, half));
                } else {
                    typing.of(right);
                }
                return Meaning.value(boolean.class);
            }
            case EQUALS, NOT_EQUALS -> {
                compare(left, right, false);
                return Meaning.value(boolean.class);
            }
            case LESS, LESS_EQUALS, GREATER, GREATER_EQUALS -> {
                compare(left, right, true);
                return Meaning.value(boolean.class);
            }
            default -> {
                Meaning first = typing.of(left);
                Meaning second = typing.of(right);
                boolean text = first.type().filter(String.class::equals).isPresent()
                        || second.type().filter(String.class::equals).isPresent();
                return text ? Meaning.value(String.class) : first.equals(second) ? first : Meaning.UNKNOWN;
            }
        }
    }

    Meaning of(PointFreeExpr expression) {
        Meaning left = typing.of(expression.getLeft());
        String operator = written.text(expression.getOperator());
        for (Expression right : expression.getRight()) {
            Meaning other = typing.of(right);
            if (operator.equals("in")) {
                note(expression.getLeft(), left, right, other, false);
            }
        }
        if (operator.endsWith("matches")
                && left.type().filter(t -> t != String.class).isPresent()) {
            written.note(
                    notes,
                    RemarkKind.TYPE_MISMATCH,
                    expression.getLeft(),
                    written.text(expression.getLeft()) + " is "
                            + Meaning.words(left.type().get()) + ", and only a text matches a pattern",
                    "compare with ==");
        }
        return Meaning.value(boolean.class);
    }

    private void half(Expression left, HalfBinaryExpr half) {
        // What is on the left has been looked at, and is only asked for its type.
        Meaning first = new Typing(typing.scope(), written, Notes.of(written.source())).of(left);
        note(left, first, half.getRight(), typing.of(half.getRight()), true);
    }

    private void compare(Expression left, Expression right, boolean ordered) {
        note(left, typing.of(left), right, typing.of(right), ordered);
    }

    /** The mark is under the side that is to be written otherwise: the one that is no property. */
    private void note(Expression left, Meaning first, Expression right, Meaning second, boolean ordered) {
        if (first.type().isEmpty() || second.type().isEmpty() || first.isType() || second.isType()) {
            return;
        }
        boolean turned = left.isLiteralExpr() && !right.isLiteralExpr();
        Expression property = turned ? right : left;
        Expression other = turned ? left : right;
        Comparing.check(
                        (turned ? second : first).type().get(),
                        written.text(property),
                        (turned ? first : second).type().get(),
                        written.text(other),
                        ordered)
                .ifPresent(mismatch -> written.note(
                        notes, RemarkKind.TYPE_MISMATCH, (Node) other, mismatch.message(), mismatch.hint()));
    }

    private static Optional<Expression> leftmost(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return leftmost(enclosed.getInner());
        }
        if (expression instanceof BinaryExpr binary) {
            return binary.getOperator() == BinaryExpr.Operator.AND || binary.getOperator() == BinaryExpr.Operator.OR
                    ? leftmost(binary.getLeft())
                    : Optional.of(binary.getLeft());
        }
        return Optional.empty();
    }
}
