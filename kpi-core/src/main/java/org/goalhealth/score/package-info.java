/**
 * How well people and teams did (S1 to S7): {@link org.goalhealth.score.Scorecards} makes scorecards, rankings and the
 * tables that go with them from a plan, what was observed, and a date.
 */
@NullMarked
package org.goalhealth.score;

import org.jspecify.annotations.NullMarked;
