/**
 * What tests of rules are written with, published as the test jar of kpi-rules: {@link RuleVerifier}, and {@link
 * Incidents} for jqwik.
 */
@NullMarked
package org.goalhealth.rules.testkit;

import org.jspecify.annotations.NullMarked;
