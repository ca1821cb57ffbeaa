/**
 * How findings last: {@link org.goalhealth.alert.EpisodeBook} joins the findings of one evaluation after another into
 * episodes.
 */
@NullMarked
package org.goalhealth.alert;

import org.jspecify.annotations.NullMarked;
