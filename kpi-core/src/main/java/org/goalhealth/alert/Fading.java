package org.goalhealth.alert;

import java.time.LocalDate;

/**
 * That a firing alert is not found any more, by figures, and does not end yet.
 *
 * @param since the date of the first evaluation in which it was so
 * @param recovered whether the figure is past the rule's recovery limit, so that only {@link AlertPolicy#keepFiring}
 *     keeps the alert; counted anew from {@code since} where it was not
 */
public record Fading(LocalDate since, boolean recovered) {}
