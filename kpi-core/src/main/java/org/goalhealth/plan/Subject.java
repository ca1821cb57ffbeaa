package org.goalhealth.plan;

import java.util.List;

/** What a finding is about. Its text is part of an alert's identity: {@code kpi:online-orders}. */
public sealed interface Subject {

    /** The kinds of subjects as they are written. */
    List<String> FORMS = List.of(
            "kpi:ID",
            "goal:ID",
            "funnel:ID",
            "stage:FUNNEL/STAGE",
            "line:BUDGET",
            "milestone:ID",
            "channel:ID",
            "event:EVENT/KPI",
            "rule:NAME",
            "source:ID");

    /**
     * Reads {@code kpi:online-orders} or {@code stage:private-domain/visit-to-member}: what {@code toString} writes.
     *
     * @throws IllegalArgumentException where the text is of none of the kinds, or an id in it is none
     */
    static Subject parse(String text) {
        int colon = text.indexOf(':');
        String id = text.substring(colon + 1).strip();
        return switch (text.substring(0, Math.max(0, colon)).strip()) {
            case "kpi" -> new OfKpi(new KpiId(id));
            case "goal" -> new OfGoal(new GoalId(id));
            case "funnel" -> new OfFunnel(new FunnelId(id));
            case "line" -> new OfLine(new BudgetId(id));
            case "milestone" -> new OfMilestone(new MilestoneId(id));
            case "channel" -> new OfChannel(new ChannelId(id));
            case "source" -> new OfSource(new SourceId(id));
            case "rule" -> {
                if (id.isEmpty()) {
                    throw unreadable(text);
                }
                yield new OfRule(id);
            }
            case "stage" -> {
                int slash = id.indexOf('/');
                if (slash < 0) {
                    throw unreadable(text);
                }
                yield new OfStage(new FunnelId(id.substring(0, slash)), new StageId(id.substring(slash + 1)));
            }
            case "event" -> {
                int slash = id.indexOf('/');
                if (slash < 0) {
                    throw unreadable(text);
                }
                yield new OfEvent(new EventId(id.substring(0, slash)), new KpiId(id.substring(slash + 1)));
            }
            default -> throw unreadable(text);
        };
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("'" + Problem.shown(text) + "' is no subject\n  write one of "
                + String.join(", ", FORMS) + ", as kpi:online-orders");
    }

    record OfKpi(KpiId kpi) implements Subject {
        @Override
        public String toString() {
            return "kpi:" + kpi;
        }
    }

    record OfGoal(GoalId goal) implements Subject {
        @Override
        public String toString() {
            return "goal:" + goal;
        }
    }

    /** A funnel as a whole. */
    record OfFunnel(FunnelId funnel) implements Subject {
        @Override
        public String toString() {
            return "funnel:" + funnel;
        }
    }

    record OfStage(FunnelId funnel, StageId stage) implements Subject {
        @Override
        public String toString() {
            return "stage:" + funnel + "/" + stage;
        }
    }

    /** A budget line; which one is said by the segment beside the subject. */
    record OfLine(BudgetId budget) implements Subject {
        @Override
        public String toString() {
            return "line:" + budget;
        }
    }

    record OfMilestone(MilestoneId milestone) implements Subject {
        @Override
        public String toString() {
            return "milestone:" + milestone;
        }
    }

    record OfChannel(ChannelId channel) implements Subject {
        @Override
        public String toString() {
            return "channel:" + channel;
        }
    }

    /** What an event does to a KPI. */
    record OfEvent(EventId event, KpiId kpi) implements Subject {
        @Override
        public String toString() {
            return "event:" + event + "/" + kpi;
        }
    }

    /** A rule that the engine itself has something to say about. */
    record OfRule(String rule) implements Subject {
        @Override
        public String toString() {
            return "rule:" + rule;
        }
    }

    record OfSource(SourceId source) implements Subject {
        @Override
        public String toString() {
            return "source:" + source;
        }
    }
}
