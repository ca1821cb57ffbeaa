package org.goalhealth.rules.internal.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.rules.check.RemarkKind;

/** Finds patterns whose conditions cannot hold together. */
final class Contradictions {

    private final Scope scope;
    private final Notes notes;

    Contradictions(Scope scope, Notes notes) {
        this.scope = scope;
        this.notes = notes;
    }

    /** Notes the first contradiction of a pattern, at the later of the two conditions. */
    void check(PatternRead pattern) {
        List<Claim> claims = new ArrayList<>();
        for (Condition condition : pattern.conditions()) {
            for (Claim claim : Claim.of(condition.node(), condition.written())) {
                if (!scope.isBound(claim.property())) {
                    if (impossible(claim, pattern)) {
                        return;
                    }
                    Optional<Claim> other = claims.stream()
                            .filter(before -> before.property().equals(claim.property()))
                            .filter(before -> contradict(before, claim, isWhole(claim, pattern)))
                            .findFirst();
                    if (other.isPresent()) {
                        note(
                                claim,
                                "'" + text(other.get()) + "' and '" + text(claim)
                                        + "' never hold together, so the pattern never matches",
                                "leave one of them out, or write a rule for each");
                        return;
                    }
                    claims.add(claim);
                }
            }
        }
    }

    /** Whether a single claim can never hold: a count below 0. */
    private boolean impossible(Claim claim, PatternRead pattern) {
        boolean isCount = pattern.type()
                .filter(type -> Vocabulary.isCount(type, claim.property()))
                .isPresent();
        Optional<BigDecimal> number = claim.number();
        if (!isCount || number.isEmpty()) {
            return false;
        }
        int sign = number.get().signum();
        boolean never = switch (claim.relation()) {
            case LESS -> sign <= 0;
            case AT_MOST, EQUAL -> sign < 0;
            default -> false;
        };
        if (never) {
            note(
                    claim,
                    claim.property() + " is a count and never less than 0, so the pattern never matches",
                    "compare with a number of periods, as " + claim.property() + " >= 2");
        }
        return never;
    }

    private static boolean isWhole(Claim claim, PatternRead pattern) {
        return pattern.type()
                .flatMap(type -> Vocabulary.property(type, claim.property()))
                .filter(type -> type == int.class || type == long.class)
                .isPresent();
    }

    private static boolean contradict(Claim a, Claim b, boolean whole) {
        if (a.relation() == Claim.Relation.EQUAL && b.relation() == Claim.Relation.EQUAL) {
            return a.isFixed() && b.isFixed() && a.operands().stream().noneMatch(b.operands()::contains);
        }
        if (a.operands().equals(b.operands()) && a.operands().size() == 1 && !together(a.relation(), b.relation())) {
            return true;
        }
        if (a.relation() == Claim.Relation.OTHER || b.relation() == Claim.Relation.OTHER) {
            return false;
        }
        Optional<BigDecimal> least = max(least(a, whole), least(b, whole));
        Optional<BigDecimal> most = min(most(a, whole), most(b, whole));
        if (a.number().isEmpty() || b.number().isEmpty() || least.isEmpty() || most.isEmpty()) {
            return false;
        }
        int compared = least.get().compareTo(most.get());
        return compared > 0 || (compared == 0 && !whole && (isStrict(a) || isStrict(b)));
    }

    /** Whether a property can stand in both ways to the same operand. */
    private static boolean together(Claim.Relation a, Claim.Relation b) {
        return sides(a) != 0 && (sides(a) & sides(b)) != 0;
    }

    /** Of less, equal and more, those that a relation allows, a bit each. */
    private static int sides(Claim.Relation relation) {
        return switch (relation) {
            case LESS -> 1;
            case EQUAL -> 2;
            case AT_MOST -> 3;
            case MORE -> 4;
            case OTHER -> 5;
            case AT_LEAST -> 6;
        };
    }

    private static Optional<BigDecimal> least(Claim claim, boolean whole) {
        return switch (claim.relation()) {
            case MORE -> claim.number().map(number -> whole ? above(number) : number);
            case AT_LEAST, EQUAL -> claim.number();
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> most(Claim claim, boolean whole) {
        return switch (claim.relation()) {
            case LESS ->
                claim.number().map(number -> whole ? above(number.negate()).negate() : number);
            case AT_MOST, EQUAL -> claim.number();
            default -> Optional.empty();
        };
    }

    /** The least whole number above another. */
    private static BigDecimal above(BigDecimal number) {
        return number.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
    }

    private static Optional<BigDecimal> max(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.isPresent() && b.isPresent() ? Optional.of(a.get().max(b.get())) : a.or(() -> b);
    }

    private static Optional<BigDecimal> min(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.isPresent() && b.isPresent() ? Optional.of(a.get().min(b.get())) : a.or(() -> b);
    }

    private static boolean isStrict(Claim claim) {
        return claim.relation() == Claim.Relation.LESS || claim.relation() == Claim.Relation.MORE;
    }

    private static String text(Claim claim) {
        String text = claim.written().text(claim.node());
        return claim.operands().equals(List.of("false"))
                        && claim.relation() == Claim.Relation.EQUAL
                        && !text.contains("=")
                ? "!" + text
                : text;
    }

    private void note(Claim claim, String message, String hint) {
        claim.written().note(notes, RemarkKind.NEVER_MATCHES, claim.node(), message, hint);
    }
}
