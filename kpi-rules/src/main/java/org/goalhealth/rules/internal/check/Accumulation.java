package org.goalhealth.rules.internal.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.goalhealth.plan.Nearest;
import org.goalhealth.rules.check.RemarkKind;

/** What the functions of an accumulate give, and whether there are the variables that they take. */
record Accumulation(AccumulateDescr accumulate, ScannedFile file, Notes notes, int shift) {

    private static final Map<String, Class<?>> GIVEN = Map.of(
            "collectList", List.class,
            "collectSet", Set.class,
            "count", Long.class);

    /**
     * Makes known outside what the functions bind.
     *
     * @param inside what the functions take
     */
    void bind(Scope inside, Scope outside) {
        boolean ownFunctions = file.imports().stream().anyMatch(ScannedFile.Import::isFunction);
        for (AccumulateDescr.AccumulateFunctionCallDescr function : accumulate.getFunctions()) {
            String called = function.getFunction();
            if (!ownFunctions && !Functions.NAMES.contains(called)) {
                token(called)
                        .ifPresent(at -> notes.add(
                                RemarkKind.UNKNOWN_METHOD,
                                at,
                                "there is no function '" + called + "' to gather facts with",
                                Nearest.hint(called, Functions.NAMES)));
            }
            for (String parameter : function.getParams()) {
                if (parameter.matches("\\$\\w+") && !inside.isBound(parameter)) {
                    unknown(
                            parameter,
                            inside.variables().stream()
                                    .filter(known -> !known.equals("findings"))
                                    .toList());
                }
            }
            if (function.getBind() != null) {
                outside.bind(function.getBind(), Optional.ofNullable(GIVEN.get(function.getFunction())));
            }
        }
    }

    private void unknown(String name, Collection<String> known) {
        token(name)
                .ifPresent(at -> notes.add(
                        RemarkKind.UNKNOWN_VARIABLE,
                        at,
                        "nothing binds " + name,
                        known.isEmpty() ? "bind it in a pattern of the accumulate" : Nearest.hint(name, known)));
    }

    private Optional<Token> token(String text) {
        int from = Math.max(0, accumulate.getStartCharacter() + shift);
        int to = Math.min(file.plain().length(), accumulate.getEndCharacter() + shift + 1);
        return Token.all(file.plain(), from, to).stream()
                .filter(token -> token.is(text))
                .findFirst();
    }
}
