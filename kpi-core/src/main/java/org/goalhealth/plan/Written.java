package org.goalhealth.plan;

import java.util.Optional;
import org.goalhealth.plan.Problem.Code;

/** A text that somebody wrote somewhere, or did not: a plan's field, or the cell of a table. */
interface Written {

    /** What is written, if it is not blank. */
    Optional<String> text();

    /** Says what is wrong with it, at its place. */
    void refuse(Code code, String value, String message, String fix);

    /** Says that it is unreadable, for a reason that has been reported elsewhere. */
    void fault();
}
