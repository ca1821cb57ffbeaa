package org.goalhealth.situation;

import java.util.function.Consumer;

/** Works out the facts of one kind for one rule. */
interface Derivation {
    void derive(Scene scene, JudgedRule rule, Consumer<Fact> facts);
}
