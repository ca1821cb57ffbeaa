package org.goalhealth.situation;

import org.goalhealth.history.Series;

/**
 * The two KPIs of a link.
 *
 * @param series of the KPI whose figure would have to change
 * @param own how far that one has moved
 * @param companion the other one
 * @param other how far the other one has moved
 */
record LinkedSides(Series series, Drift own, Companion companion, Drift other) {}
