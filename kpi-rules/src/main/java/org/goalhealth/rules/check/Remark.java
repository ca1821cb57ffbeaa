package org.goalhealth.rules.check;

import java.util.Optional;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Problem;

/**
 * Something wrong with a rule file, said so that it can be mended.
 *
 * @param place file, line and column of the first character meant; line 0 where the whole file is meant. Columns count
 *     UTF-16 units
 * @param length how many characters are meant, on this line; 0 where that is not known
 * @param rule the name of the rule that it is in
 * @param line the line as it is written; empty where the whole file or a plan is meant
 * @param message what is wrong, in a sentence without a full stop
 * @param hint what to do
 */
public record Remark(
        RemarkKind kind, Place place, int length, Optional<String> rule, String line, String message, String hint) {

    /** What is wrong with a plan, which has no rule and is not quoted. */
    public static Remark ofPlan(Problem problem) {
        return new Remark(
                RemarkKind.BAD_PLAN,
                problem.place(),
                0,
                Optional.empty(),
                "",
                problem.path() + ": " + problem.message(),
                problem.fix());
    }

    public boolean isError() {
        return kind.level() == RemarkKind.Level.ERROR;
    }

    /** The place and what is wrong, then the line with a mark under what is meant, then what to do. */
    @Override
    public String toString() {
        String head = place + ": " + kind.level().word() + ": " + message;
        String marked = line.isEmpty() ? "" : "\n" + line + "\n" + Caret.under(line, place.column() - 1, length);
        return head + marked + "\n  " + hint;
    }
}
