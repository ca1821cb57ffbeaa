package org.goalhealth.situation;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;

/** Makes the facts of one kind for one rule: of series, of which most have one and some none, or of what is declared. */
interface Derivation {

    /** Those of one series. */
    void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts);

    /** Those that rest on no series. */
    default void declare(Scene scene, JudgedRule rule, Consumer<PlanFact> facts) {}

    /** What a KPI lacks for facts of this kind; empty where it lacks nothing. */
    default Optional<Need> lacks(Plan plan, Kpi kpi) {
        return Optional.empty();
    }

    /**
     * Says of which KPIs such facts look at periods before the judged one, and at how many.
     *
     * @param limits figures that may hold for some subject
     */
    default void lookBack(Plan plan, AppliedLimits limits, ObjIntConsumer<Kpi> periods) {}
}
