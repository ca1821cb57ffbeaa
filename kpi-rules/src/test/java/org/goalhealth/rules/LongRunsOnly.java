package org.goalhealth.rules;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips a property unless the build is asked for long runs: {@code -Dgoalhealth.long=true}. */
final class LongRunsOnly implements SkipExecutionHook {

    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        return Boolean.getBoolean("goalhealth.long") ? SkipResult.doNotSkip() : SkipResult.skip("only in long runs");
    }
}
