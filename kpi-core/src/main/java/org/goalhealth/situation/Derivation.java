package org.goalhealth.situation;

import java.util.function.Consumer;
import org.goalhealth.history.Series;

/** Makes the facts of one kind for one rule and one series; most series have one, some none. */
interface Derivation {
    void derive(Scene scene, JudgedRule rule, Series series, Consumer<Fact> facts);
}
