package org.goalhealth.rules.internal.check;

import com.github.javaparser.ast.Node;
import org.goalhealth.rules.check.RemarkKind;

/**
 * An expression as it stands in its file.
 *
 * @param offset where it begins, for what has no place of its own
 */
record Written(Positions positions, SourceText source, int offset) {

    int at(Node node) {
        return positions.first(node).map(Token::offset).orElse(offset);
    }

    /** The text of a node, with comments where there are any. */
    String text(Node node) {
        return positions
                .first(node)
                .map(first -> source.text().substring(first.offset(), first.offset() + positions.length(node)))
                .orElse("");
    }

    void note(Notes notes, RemarkKind kind, Node node, String message, String hint) {
        notes.add(kind, at(node), positions.first(node).isPresent() ? positions.length(node) : 1, message, hint);
    }
}
