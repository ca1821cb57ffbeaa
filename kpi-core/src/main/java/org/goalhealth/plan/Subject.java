package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.Arrays;
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
            "role:ID",
            "objective:ID",
            "person:ID",
            "strategy:ID",
            "launch:ID",
            "quadrant:WORD",
            "horizon:WORD",
            "level:WORD",
            "source:ID",
            "customer:ID",
            "task:TASK/ROLE");

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
            case "role" -> new OfRole(new RoleId(id));
            case "objective" -> new OfObjective(new ObjectiveId(id));
            case "person" -> new OfPerson(new PersonId(id));
            case "strategy" -> new OfStrategy(new StrategyId(id));
            case "launch" -> new OfLaunch(new LaunchId(id));
            case "quadrant" -> new OfQuadrant(Words.of(Quadrant.class).apply(id));
            case "horizon" -> new OfHorizon(Words.of(Horizon.class).apply(id));
            case "level" -> new OfLevel(Words.of(GoalLevel.class).apply(id));
            case "rule" -> {
                if (id.isEmpty()) {
                    throw unreadable(text);
                }
                yield new OfRule(id);
            }
            case "customer" -> {
                if (id.isEmpty()) {
                    throw unreadable(text);
                }
                yield new OfCustomer(id);
            }
            case "stage" -> {
                int slash = id.indexOf('/');
                if (slash < 0) {
                    throw unreadable(text);
                }
                yield new OfStage(new FunnelId(id.substring(0, slash)), new StageId(id.substring(slash + 1)));
            }
            case "task" -> {
                int slash = id.indexOf('/');
                if (slash < 0 || slash == id.length() - 1) {
                    throw unreadable(text);
                }
                yield new OfTask(new TaskId(id.substring(0, slash)), id.substring(slash + 1));
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

    record OfRole(RoleId role) implements Subject {
        @Override
        public String toString() {
            return "role:" + role;
        }
    }

    record OfObjective(ObjectiveId objective) implements Subject {
        @Override
        public String toString() {
            return "objective:" + objective;
        }
    }

    record OfPerson(PersonId person) implements Subject {
        @Override
        public String toString() {
            return "person:" + person;
        }
    }

    record OfStrategy(StrategyId strategy) implements Subject {
        @Override
        public String toString() {
            return "strategy:" + strategy;
        }
    }

    record OfLaunch(LaunchId launch) implements Subject {
        @Override
        public String toString() {
            return "launch:" + launch;
        }
    }

    record OfQuadrant(Quadrant quadrant) implements Subject {
        @Override
        public String toString() {
            return "quadrant:" + Words.word(quadrant);
        }
    }

    record OfHorizon(Horizon horizon) implements Subject {
        @Override
        public String toString() {
            return "horizon:" + Words.word(horizon);
        }
    }

    record OfLevel(GoalLevel level) implements Subject {
        @Override
        public String toString() {
            return "level:" + Words.word(level);
        }
    }

    /** What reviews of a plan look at beside its KPIs, goals and channels, in the order of its parts (G). */
    static List<Subject> ofDesign(Plan plan) {
        List<Subject> all = new ArrayList<>();
        plan.design().strategies().forEach(strategy -> all.add(new OfStrategy(strategy.id())));
        Arrays.stream(Quadrant.values()).forEach(one -> all.add(new OfQuadrant(one)));
        Arrays.stream(Horizon.values()).forEach(one -> all.add(new OfHorizon(one)));
        Arrays.stream(GoalLevel.values()).forEach(one -> all.add(new OfLevel(one)));
        plan.design().launches().forEach(launch -> all.add(new OfLaunch(launch.id())));
        plan.staff().objectives().forEach(objective -> all.add(new OfObjective(objective.id())));
        plan.staff().roles().forEach(role -> all.add(new OfRole(role.id())));
        plan.staff().people().forEach(person -> all.add(new OfPerson(person.id())));
        plan.schedule()
                .tasks()
                .forEach(task -> task.roles().forEach(role -> all.add(new OfTask(task.id(), role.role()))));
        return all;
    }

    /** A customer, by the id that records of orders have. */
    record OfCustomer(String customer) implements Subject {
        @Override
        public String toString() {
            return "customer:" + customer;
        }
    }

    /** A role in a task. */
    record OfTask(TaskId task, String role) implements Subject {
        @Override
        public String toString() {
            return "task:" + task + "/" + role;
        }
    }
}
