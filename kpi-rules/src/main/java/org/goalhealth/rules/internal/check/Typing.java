package org.goalhealth.rules.internal.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.drools.mvel.parser.ast.expr.BigDecimalLiteralExpr;
import org.drools.mvel.parser.ast.expr.BigIntegerLiteralExpr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.NullSafeFieldAccessExpr;
import org.drools.mvel.parser.ast.expr.NullSafeMethodCallExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/**
 * Finds out what expressions stand for, and notes the names in them that stand for nothing and the comparisons that
 * cannot be made.
 */
final class Typing {

    private final Scope scope;
    private final Names names;
    private final Calls calls;
    private final Comparisons comparisons;
    private final Steering steering;

    Typing(Scope scope, Written written, Notes notes) {
        this.scope = scope;
        this.names = new Names(scope, written, notes);
        this.calls = new Calls(this, scope, written, notes);
        this.comparisons = new Comparisons(this, written, notes);
        this.steering = new Steering(scope, written, notes);
    }

    Scope scope() {
        return scope;
    }

    Meaning of(Node node) {
        if (node instanceof NullSafeFieldAccessExpr access) {
            return names.property(of(access.getScope()), access.getScope(), access.getName());
        }
        if (node instanceof NullSafeMethodCallExpr call) {
            return calls.of(call, call.getScope(), call.getName(), call.getArguments());
        }
        if (node instanceof PointFreeExpr pointFree) {
            return comparisons.of(pointFree);
        }
        if (node instanceof HalfBinaryExpr half) {
            of(half.getRight());
            return Meaning.value(boolean.class);
        }
        if (node instanceof DrlxExpression whole) {
            return of(whole.getExpr());
        }
        if (node instanceof BigDecimalLiteralExpr) {
            return Meaning.value(BigDecimal.class);
        }
        if (node instanceof BigIntegerLiteralExpr) {
            return Meaning.value(BigInteger.class);
        }
        return node instanceof Expression expression ? ofJava(expression) : Meaning.UNKNOWN;
    }

    private Meaning ofJava(Expression node) {
        if (node instanceof NameExpr name) {
            return names.name(name);
        }
        if (node instanceof FieldAccessExpr access) {
            return names.typeOf(access)
                    .orElseGet(() -> names.property(of(access.getScope()), access.getScope(), access.getName()));
        }
        if (node instanceof MethodCallExpr call) {
            steering.call(call);
            return calls.of(call, call.getScope(), call.getName(), call.getArguments());
        }
        if (node instanceof BinaryExpr binary) {
            return comparisons.of(binary);
        }
        if (node instanceof EnclosedExpr enclosed) {
            return of(enclosed.getInner());
        }
        if (node instanceof UnaryExpr unary) {
            return unary(unary);
        }
        if (node instanceof AssignExpr assign) {
            steering.assign(assign, assign.getTarget());
            of(assign.getTarget());
            return of(assign.getValue());
        }
        if (node instanceof LambdaExpr || node instanceof MethodReferenceExpr) {
            return Meaning.UNKNOWN;
        }
        return literal(node).orElseGet(() -> composed(node));
    }

    private Meaning composed(Expression node) {
        if (node instanceof ThisExpr) {
            return new Meaning(scope.fact(), false);
        }
        if (node instanceof CastExpr cast) {
            of(cast.getExpression());
            return names.named(cast.getType());
        }
        if (node instanceof ObjectCreationExpr creation) {
            steering.creation(creation);
            creation.getArguments().forEach(this::of);
            return names.named(creation.getType());
        }
        if (node instanceof VariableDeclarationExpr declaration) {
            declaration.getVariables().forEach(this::declare);
            return Meaning.UNKNOWN;
        }
        if (node instanceof InstanceOfExpr instance) {
            of(instance.getExpression());
            return Meaning.value(boolean.class);
        }
        if (node instanceof ConditionalExpr conditional) {
            of(conditional.getCondition());
            Meaning then = of(conditional.getThenExpr());
            return then.equals(of(conditional.getElseExpr())) ? then : Meaning.UNKNOWN;
        }
        Positions.children(node).forEach(this::of);
        return Meaning.UNKNOWN;
    }

    private void declare(VariableDeclarator variable) {
        Meaning given = variable.getInitializer().map(this::of).orElse(Meaning.UNKNOWN);
        Meaning declared = variable.getType().isVarType() ? given : names.named(variable.getType());
        scope.declare(variable.getNameAsString(), declared.type());
    }

    private Meaning unary(UnaryExpr unary) {
        Meaning inner = of(unary.getExpression());
        return switch (unary.getOperator()) {
            case LOGICAL_COMPLEMENT -> Meaning.value(boolean.class);
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> {
                steering.assign(unary, unary.getExpression());
                yield inner;
            }
            default -> inner;
        };
    }

    private static Optional<Meaning> literal(Expression node) {
        if (node instanceof StringLiteralExpr || node instanceof CharLiteralExpr) {
            return Optional.of(Meaning.value(String.class));
        }
        if (node instanceof IntegerLiteralExpr) {
            return Optional.of(Meaning.value(int.class));
        }
        if (node instanceof LongLiteralExpr) {
            return Optional.of(Meaning.value(long.class));
        }
        if (node instanceof DoubleLiteralExpr) {
            return Optional.of(Meaning.value(double.class));
        }
        if (node instanceof BooleanLiteralExpr) {
            return Optional.of(Meaning.value(boolean.class));
        }
        return node instanceof NullLiteralExpr ? Optional.of(Meaning.UNKNOWN) : Optional.empty();
    }
}
