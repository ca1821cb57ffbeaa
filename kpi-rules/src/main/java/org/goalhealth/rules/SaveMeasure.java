package org.goalhealth.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.goalhealth.alert.AlertState;

/**
 * One save of alerts in numbers.
 *
 * @param plan the plan's id
 * @param took how long the store took
 * @param transitions how many alerts changed their state or marks in it
 * @param messages how many messages were put into the outbox; how many wait there in all, the outbox itself tells
 * @param alerts how many there are now, by state; states without any are left out
 * @param withoutData how many of those that fire are without data
 */
public record SaveMeasure(
        String plan,
        LocalDate date,
        Duration took,
        int transitions,
        int messages,
        Map<AlertState, Integer> alerts,
        int withoutData) {

    public SaveMeasure {
        alerts = alerts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(alerts));
    }
}
