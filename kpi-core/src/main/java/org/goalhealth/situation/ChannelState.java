package org.goalhealth.situation;

/** How a channel does. */
public enum ChannelState {
    /** Nothing is known to disturb it. */
    OPEN,
    THROTTLED,
    CANCELLED
}
