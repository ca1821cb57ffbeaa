/** Scenarios of rules: what a plan and a few figures should make a rule find. {@link ScenarioFile} reads them, {@link ScenarioRunner} runs them. */
@NullMarked
package org.goalhealth.rules.scenario;

import org.jspecify.annotations.NullMarked;
