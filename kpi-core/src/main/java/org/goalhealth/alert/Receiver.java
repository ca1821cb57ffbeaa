package org.goalhealth.alert;

/**
 * Somebody who is told of alerts.
 *
 * @param name by which a sink is found for it; not blank
 * @param wants the alerts that it is told of
 */
public record Receiver(String name, AlertMatcher wants) {

    public Receiver {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a receiver has no name\n  give it one, by which its sink is found");
        }
    }
}
