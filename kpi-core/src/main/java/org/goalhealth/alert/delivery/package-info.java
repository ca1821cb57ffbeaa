/**
 * How messages reach people: a {@link org.goalhealth.alert.delivery.Courier} takes them from the outbox to sinks, at
 * least once each.
 */
@NullMarked
package org.goalhealth.alert.delivery;

import org.jspecify.annotations.NullMarked;
