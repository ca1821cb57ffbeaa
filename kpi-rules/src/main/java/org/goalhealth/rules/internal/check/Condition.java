package org.goalhealth.rules.internal.check;

import com.github.javaparser.ast.Node;
import java.util.List;
import java.util.Optional;

/**
 * One constraint of a pattern, or another expression among conditions.
 *
 * @param node its parsed form
 * @param binding the variable it binds
 * @param tokens as it is written, from {@code from} to {@code to}
 */
record Condition(Node node, Written written, Optional<Token> binding, List<Token> tokens, int from, int to) {}
