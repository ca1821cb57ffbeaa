package org.goalhealth.rules.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Place;
import org.goalhealth.rules.check.Remark;
import org.goalhealth.rules.check.RemarkKind;

/**
 * Takes down what is wrong with one file, and with one rule of it.
 *
 * @param all where everything of a check is collected
 */
record Notes(List<Remark> all, SourceText source, Optional<String> rule) {

    static Notes of(SourceText source) {
        return new Notes(new ArrayList<>(), source, Optional.empty());
    }

    Notes in(String name) {
        return new Notes(all, source, Optional.of(name));
    }

    void add(RemarkKind kind, int offset, int length, String message, String hint) {
        String line = source.line(offset);
        Place place = source.place(offset);
        int within = Math.max(1, Math.min(length, line.length() - place.column() + 1));
        all.add(new Remark(kind, place, within, rule, line, message, hint));
    }

    void add(RemarkKind kind, Token token, String message, String hint) {
        add(kind, token.offset(), token.text().length(), message, hint);
    }

    /** Says something of the whole file. */
    void addToFile(RemarkKind kind, String message, String hint) {
        all.add(new Remark(kind, new Place(source.file(), 0, 0), 0, rule, "", message, hint));
    }

    /** Whether an error of the rule has been noted. */
    boolean hasErrors() {
        return all.stream().anyMatch(remark -> remark.isError() && remark.rule().equals(rule));
    }
}
