package org.goalhealth.plan;

/** What a finding is about. Its text is part of an alert's identity: {@code kpi:online-orders}. */
public sealed interface Subject {

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
