package org.goalhealth.plan;

/** What opens a request to adjust a goal, where it is not opened by hand alone (A5). */
public sealed interface Occasion {

    /**
     * Something that rules found, as an alert's identity has it.
     *
     * @param ruleId the rule's id, as E2
     */
    record OfFinding(String ruleId, Subject subject, Segment segment) implements Occasion {
        public OfFinding {
            if (ruleId.isBlank() || ruleId.chars().anyMatch(Character::isWhitespace)) {
                throw new IllegalArgumentException(
                        "'" + Problem.shown(ruleId) + "' is no rule's id\n  write one without blanks, as E2");
            }
        }

        /** As in {@code E2 goal:gmv}. */
        @Override
        public String toString() {
            return segment.isTotal() ? ruleId + " " + subject : ruleId + " " + subject + " " + segment;
        }
    }

    /** An event of the plan, as a rival's campaign. */
    record OfEvent(EventId event) implements Occasion {
        @Override
        public String toString() {
            return "event:" + event;
        }
    }

    /**
     * A shock of the plan, as a platform's ban.
     *
     * @param name the shock's, in one of its languages
     */
    record OfShock(String name) implements Occasion {
        @Override
        public String toString() {
            return "shock:" + name;
        }
    }

    /** A channel of the plan that is disrupted. */
    record OfDisruption(ChannelId channel) implements Occasion {
        @Override
        public String toString() {
            return "channel:" + channel;
        }
    }

    /** A change of strategy, of which a plan knows no more than what is said of it here. */
    record OfStrategy(LocalText change) implements Occasion {
        @Override
        public String toString() {
            return "strategy:" + change.en();
        }
    }
}
