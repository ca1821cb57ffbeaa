/**
 * How findings last: an {@link org.goalhealth.alert.AlertBook} makes alerts of them that people can live with, and {@link
 * org.goalhealth.alert.EpisodeBook} joins those of a stretch of history into episodes.
 */
@NullMarked
package org.goalhealth.alert;

import org.jspecify.annotations.NullMarked;
