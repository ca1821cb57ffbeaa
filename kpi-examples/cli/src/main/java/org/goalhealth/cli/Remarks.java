package org.goalhealth.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.goalhealth.rules.check.Remark;

/**
 * What a check of rules has to say.
 *
 * @param rules how many were checked
 * @param files how many rule files they are in
 */
record Remarks(List<Remark> all, int rules, int files) {

    Remarks {
        all = List.copyOf(all);
    }

    long errors() {
        return all.stream().filter(Remark::isError).count();
    }

    long warnings() {
        return all.size() - errors();
    }

    String text() {
        return all.stream().map(remark -> remark + "\n").collect(Collectors.joining())
                + counted(errors(), "error") + ", " + counted(warnings(), "warning") + " in "
                + counted(rules, "rule") + " of " + counted(files, "file") + "\n";
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
