/**
 * Where alerts are kept between two runs: an {@link org.goalhealth.alert.store.AlertStore} saves what changed, its
 * trail and the messages about it together or not at all.
 */
@NullMarked
package org.goalhealth.alert.store;

import org.jspecify.annotations.NullMarked;
