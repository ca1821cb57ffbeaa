package org.goalhealth.rules.internal;

import java.time.Duration;
import java.util.Optional;

/**
 * How much rules may do in one evaluation. Immutable and thread-safe.
 *
 * @param fires how often all of them together may fire
 * @param reports how many reports of one rule may stand
 * @param time how long an evaluation may take; as long as it likes if absent
 */
public record Bounds(int fires, int reports, Optional<Duration> time, Ticker ticker) {}
