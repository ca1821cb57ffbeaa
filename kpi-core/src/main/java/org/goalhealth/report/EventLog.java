package org.goalhealth.report;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * A log of events with stable names, and keys and values in place of sentences.
 *
 * <p>Thread-safe. What is not written costs a look at the level.
 */
public final class EventLog {

    private final Logger log;

    private EventLog(Logger log) {
        this.log = log;
    }

    public static EventLog of(String logger) {
        return new EventLog(LoggerFactory.getLogger(logger));
    }

    public boolean isDebugEnabled() {
        return log.isDebugEnabled();
    }

    public Line debug(String event) {
        return new Line(log.atLevel(Level.DEBUG), event);
    }

    public Line info(String event) {
        return new Line(log.atLevel(Level.INFO), event);
    }

    public Line warn(String event) {
        return new Line(log.atLevel(Level.WARN), event);
    }

    public Line error(String event) {
        return new Line(log.atLevel(Level.ERROR), event);
    }

    /** One event in the making. */
    public static final class Line {

        private final LoggingEventBuilder builder;
        private final String event;

        private Line(LoggingEventBuilder builder, String event) {
            this.builder = builder;
            this.event = event;
        }

        public Line with(String key, Object value) {
            return new Line(builder.addKeyValue(key, value), event);
        }

        public Line because(Throwable cause) {
            return new Line(builder.setCause(cause), event);
        }

        public void write() {
            builder.log(event);
        }
    }
}
