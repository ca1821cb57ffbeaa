package org.goalhealth.alert;

import java.time.LocalDate;

/**
 * That nobody wants to hear of one alert for a while.
 *
 * @param until the first day on which it is heard of again
 */
public record Snooze(LocalDate until, Act act) {}
