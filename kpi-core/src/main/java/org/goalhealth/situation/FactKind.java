package org.goalhealth.situation;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Review;

/**
 * The kinds of facts that carry a limit, each with what its facts are about, the limits it takes and what
 * derives it.
 *
 * <p>For each rule that reads facts of a kind, every subject gets one fact of that kind with the limits it is judged
 * by. A new kind is a fact, its limit record, its derivation, and a line here.
 */
// The fields are immutable: derivations hold nothing, and the map is unmodifiable.
@SuppressWarnings("ImmutableEnumChecker")
public enum FactKind {
    SHORTFALL(
            Shortfall.class,
            ScopedBy.KPI,
            new Shortfalls(),
            limits("by", LimitType.PERCENT, "periods", LimitType.COUNT, "recover", LimitType.PERCENT)),
    THRESHOLD_BREACH(
            ThresholdBreach.class,
            ScopedBy.NAMED_KPI,
            new ThresholdBreaches(),
            limits("threshold", LimitType.FIGURE, "periods", LimitType.COUNT, "recover", LimitType.FIGURE)),
    LINE_RETURN(
            LineReturn.class,
            ScopedBy.BUDGET,
            new LineReturns(),
            limits(
                    "low",
                    LimitType.FIGURE,
                    "periods",
                    LimitType.COUNT,
                    "strong",
                    LimitType.FIGURE,
                    "move",
                    LimitType.PERCENT,
                    "recover",
                    LimitType.FIGURE)),
    LEADING_FALL(
            LeadingFall.class,
            ScopedBy.KPI,
            new LeadingFalls(),
            limits("by", LimitType.PERCENT, "periods", LimitType.COUNT, "outcome", LimitType.PERCENT)),
    QUALITY_LOSS(
            QualityLoss.class,
            ScopedBy.KPI,
            new QualityLosses(),
            limits("growth", LimitType.PERCENT, "fall", LimitType.PERCENT, "periods", LimitType.COUNT)),
    MARKET_PRESSURE(
            MarketPressure.class,
            ScopedBy.KPI,
            new MarketPressures(),
            limits(
                    "cost",
                    LimitType.PERCENT,
                    "response",
                    LimitType.PERCENT,
                    "periods",
                    LimitType.COUNT,
                    "move",
                    LimitType.PERCENT,
                    "lasts",
                    LimitType.COUNT)),
    GUARD_BREAK(
            GuardBreak.class,
            ScopedBy.KPI,
            new GuardBreaks(),
            limits("by", LimitType.PERCENT, "periods", LimitType.COUNT)),
    TARGET_EXCESS(
            TargetExcess.class,
            ScopedBy.NAMED_KPI,
            new TargetExcesses(),
            limits("by", LimitType.PERCENT, "periods", LimitType.COUNT)),
    FUNNEL_HEALTH(
            FunnelHealth.class,
            ScopedBy.NAMED_FUNNEL,
            new FunnelHealths(),
            limits("score", LimitType.FIGURE, "periods", LimitType.COUNT, "recover", LimitType.FIGURE)),
    GOAL_PACE(
            GoalPace.class,
            ScopedBy.GOAL,
            new GoalPaces(),
            limits(
                    "by",
                    LimitType.PERCENT,
                    "after",
                    LimitType.PERCENT,
                    "periods",
                    LimitType.COUNT,
                    "recover",
                    LimitType.PERCENT)),
    GOAL_DRIFT(
            GoalDrift.class,
            ScopedBy.GOAL,
            new GoalDrifts(),
            limits(
                    "by",
                    LimitType.PERCENT,
                    "after",
                    LimitType.PERCENT,
                    "periods",
                    LimitType.COUNT,
                    "recover",
                    LimitType.PERCENT)),
    ELASTICITY_HIGH(
            ElasticityHigh.class,
            ScopedBy.GOAL,
            new GoalElasticities(ElasticityHigh::new),
            limits(
                    "upper",
                    LimitType.FIGURE,
                    "after",
                    LimitType.PERCENT,
                    "periods",
                    LimitType.COUNT,
                    "recover",
                    LimitType.FIGURE)),
    ELASTICITY_LOW(
            ElasticityLow.class,
            ScopedBy.GOAL,
            new GoalElasticities(ElasticityLow::new),
            limits(
                    "lower",
                    LimitType.FIGURE,
                    "after",
                    LimitType.PERCENT,
                    "periods",
                    LimitType.COUNT,
                    "recover",
                    LimitType.FIGURE)),
    REVIEW_LOWERED(
            ReviewLowered.class,
            ScopedBy.GOAL,
            new GoalReviews(Review.Hard.class),
            limits("by", LimitType.PERCENT, "periods", LimitType.COUNT)),
    REVIEW_RAISED(
            ReviewRaised.class,
            ScopedBy.GOAL,
            new GoalReviews(Review.Capability.class),
            limits("upper", LimitType.FIGURE, "periods", LimitType.COUNT)),
    WORTH_LEAD(
            WorthLead.class,
            ScopedBy.KPI,
            new WorthLeads(),
            limits("times", LimitType.FIGURE, "periods", LimitType.COUNT, "recover", LimitType.FIGURE)),
    LINE_LAG(
            LineLag.class,
            ScopedBy.BUDGET,
            new LineLags(),
            limits(
                    "after",
                    LimitType.PERCENT,
                    "done",
                    LimitType.PERCENT,
                    "periods",
                    LimitType.COUNT,
                    "move",
                    LimitType.PERCENT)),
    SPEND_DEVIATION(
            SpendDeviation.class,
            ScopedBy.NAMED_BUDGET,
            // The period before says whether a side is kept.
            NamedBudgets.lines(
                    limits -> 1,
                    (rule, budget, line, limits, series, time) ->
                            Optional.of(new SpendDeviation(rule, budget, line, limits, series, time))),
            limits("by", LimitType.PERCENT, "periods", LimitType.COUNT)),
    RESOURCE_MISMATCH(
            ResourceMismatch.class,
            ScopedBy.WHOLE_BUDGET,
            NamedBudgets.wholes(
                    limits ->
                            limits.as(MismatchLimit.class, MismatchLimit::from).trend(),
                    true,
                    ResourceMismatch::new),
            limits(
                    "rate",
                    LimitType.PERCENT,
                    "periods",
                    LimitType.COUNT,
                    "trend",
                    LimitType.COUNT,
                    "recover",
                    LimitType.PERCENT)),
    LINE_LOSS(
            LineLoss.class,
            ScopedBy.NAMED_BUDGET,
            NamedBudgets.lines(
                    limits -> limits.as(LossLimit.class, LossLimit::from).within(),
                    (rule, budget, line, limits, series, time) ->
                            Optional.of(new LineLoss(rule, budget, line, limits, series, time))),
            limits("loss", LimitType.PERCENT, "periods", LimitType.COUNT, "within", LimitType.COUNT)),
    RETURN_EXCESS(
            ReturnExcess.class,
            ScopedBy.NAMED_BUDGET,
            NamedBudgets.lines(
                    limits -> 0,
                    (rule, budget, line, limits, series, time) -> line.targetReturn()
                            .map(target -> new ReturnExcess(rule, budget, target, limits, series, time))),
            limits("above", LimitType.PERCENT, "periods", LimitType.COUNT)),
    SPEND_SCATTER(
            SpendScatter.class,
            ScopedBy.WHOLE_BUDGET,
            NamedBudgets.wholes(limits -> 0, false, SpendScatter::new),
            limits(
                    "lines",
                    LimitType.COUNT,
                    "returned",
                    LimitType.FIGURE,
                    "core",
                    LimitType.COUNT,
                    "share",
                    LimitType.PERCENT,
                    "performance",
                    LimitType.PERCENT,
                    "periods",
                    LimitType.COUNT)),
    OUTLIER(
            Outlier.class,
            ScopedBy.NAMED_KPI,
            new Outliers(),
            limits(
                    "history",
                    LimitType.COUNT,
                    "enough",
                    LimitType.COUNT,
                    "spreads",
                    LimitType.COUNT,
                    "by",
                    LimitType.PERCENT,
                    "periods",
                    LimitType.COUNT)),
    PERIOD_CHANGE(
            PeriodChange.class,
            ScopedBy.NAMED_KPI,
            new Changes(PeriodChange::new),
            limits("by", LimitType.PERCENT, "periods", LimitType.COUNT, "recover", LimitType.PERCENT)),
    YEAR_CHANGE(
            YearChange.class,
            ScopedBy.NAMED_KPI,
            new Changes(YearChange::new),
            limits("by", LimitType.PERCENT, "periods", LimitType.COUNT, "recover", LimitType.PERCENT)),
    WEEKDAY_PATTERN(
            WeekdayPattern.class,
            ScopedBy.NAMED_KPI,
            new WeekdayPatterns(),
            limits(
                    "by",
                    LimitType.PERCENT,
                    "weeks",
                    LimitType.COUNT,
                    "error",
                    LimitType.PERCENT,
                    "periods",
                    LimitType.COUNT)),
    EVENT_EFFECT(
            EventEffect.class,
            ScopedBy.KPI,
            new EventEffects(),
            limits("share", LimitType.PERCENT, "lasts", LimitType.COUNT)),
    DATA_GAP(DataGap.class, ScopedBy.KPI, new DataGaps(), limits("periods", LimitType.COUNT)),
    MILESTONE(MilestoneStatus.class, ScopedBy.PLAN, new Milestones(), limits("days", LimitType.COUNT)),
    CHANNEL(ChannelStatus.class, ScopedBy.PLAN, new ChannelStatuses(), limits("days", LimitType.COUNT)),
    SERVICE_LEVEL(
            ServiceLevel.class,
            ScopedBy.NAMED_KPI,
            new ServiceLevels(),
            limits("threshold", LimitType.FIGURE, "periods", LimitType.COUNT, "recover", LimitType.FIGURE)),
    BENCHMARKED_BREACH(
            BenchmarkedBreach.class,
            ScopedBy.NAMED_KPI,
            new BenchmarkedBreaches(),
            limits("threshold", LimitType.FIGURE, "periods", LimitType.COUNT, "recover", LimitType.FIGURE)),
    ROLE_LOAD(RoleLoad.class, ScopedBy.PLAN, new DesignKind(RoleLoad::make), limits("most", LimitType.COUNT)),
    LEVEL_LOAD(LevelLoad.class, ScopedBy.PLAN, new DesignKind(LevelLoad::make), limits("most", LimitType.COUNT)),
    PROCESS_MIX(ProcessMix.class, ScopedBy.PLAN, new DesignKind(ProcessMix::make), limits("least", LimitType.PERCENT)),
    QUANTIFIED_MIX(
            QuantifiedMix.class,
            ScopedBy.PLAN,
            new DesignKind(QuantifiedMix::make),
            limits("least", LimitType.PERCENT, "most", LimitType.PERCENT)),
    HORIZON_FIT(
            HorizonFit.class,
            ScopedBy.PLAN,
            new DesignKind(HorizonFit::make),
            limits("least", LimitType.COUNT, "most", LimitType.COUNT)),
    INDUSTRY_GAP(IndustryGap.class, ScopedBy.PLAN, new DesignKind(IndustryGap::make), limits("by", LimitType.PERCENT)),
    TARGET_CALIBRATION(
            TargetCalibration.class,
            ScopedBy.PLAN,
            new DesignKind(TargetCalibration::make),
            limits("industry", LimitType.PERCENT)),
    LAUNCH_INPUT(
            LaunchInput.class, ScopedBy.PLAN, new DesignKind(LaunchInput::make), limits("months", LimitType.COUNT)),
    NEWCOMER(Newcomer.class, ScopedBy.PLAN, new DesignKind(Newcomer::make), limits("months", LimitType.COUNT)),
    CUSTOMER_SCORE(
            CustomerScore.class,
            ScopedBy.CUSTOMERS,
            FactKind::noPlanHasCustomers,
            limits("recency", LimitType.SCORE, "frequency", LimitType.SCORE, "monetary", LimitType.SCORE)),
    CUSTOMER_ACCOUNT(
            CustomerAccount.class,
            ScopedBy.CUSTOMERS,
            FactKind::noPlanHasCustomers,
            limits("amount", LimitType.FIGURE, "months", LimitType.COUNT));

    /** What a line of limits names to mean a fact's subject; a goal stands for the KPI of its measure. */
    enum ScopedBy {
        KPI,
        /** Only series are judged that a line names by KPI or goal. */
        NAMED_KPI,
        /** Goals are judged, each with its own measure. */
        GOAL,
        BUDGET,
        /** Only lines of budgets are judged that a line names. */
        NAMED_BUDGET,
        /** Only budgets are judged, each as a whole, that a line names. */
        WHOLE_BUDGET,
        /** Only funnels are judged that a line names. */
        NAMED_FUNNEL,
        /** Nothing: its facts are about what the plan declares as a whole. */
        PLAN,
        /** Nothing: its facts are about customers, of which no plan says anything. */
        CUSTOMERS;

        boolean isKpi() {
            return this == KPI || this == NAMED_KPI;
        }

        boolean isBudget() {
            return this == BUDGET || this == NAMED_BUDGET || this == WHOLE_BUDGET;
        }
    }

    /** A limit that need not be given: without it an alert ends where it began. */
    public static final String RECOVER = "recover";

    private final Class<? extends Fact> factType;
    private final ScopedBy scopedBy;
    private final Derivation derivation;
    private final Map<String, LimitType> limits;

    FactKind(Class<? extends Fact> factType, ScopedBy scopedBy, Derivation derivation, Map<String, LimitType> limits) {
        this.factType = factType;
        this.scopedBy = scopedBy;
        this.derivation = derivation;
        this.limits = limits;
    }

    /** The kind whose facts are of this class; empty where such facts carry no limit. */
    public static Optional<FactKind> of(Class<?> factType) {
        return Arrays.stream(values()).filter(kind -> kind.factType == factType).findFirst();
    }

    /** Whether a limit of that name need not be given. */
    public static boolean isOptional(String limit) {
        return limit.equals(RECOVER);
    }

    public Class<? extends Fact> factType() {
        return factType;
    }

    /** The limits a rule of this kind is judged by, by name, in the order in which they are written. */
    public Map<String, LimitType> limits() {
        return limits;
    }

    ScopedBy scopedBy() {
        return scopedBy;
    }

    /** Whether its facts are of how a plan is made, which only a review looks at. */
    public boolean isOfDesign() {
        return DesignFact.class.isAssignableFrom(factType);
    }

    /** Whether the KPI gets facts of this kind at all. */
    public boolean judges(Plan plan, Kpi kpi) {
        return scopedBy.isKpi() && lacks(plan, kpi).isEmpty();
    }

    /** What a KPI lacks for facts of this kind; empty where it lacks nothing. */
    public Optional<Need> lacks(Plan plan, Kpi kpi) {
        return derivation.lacks(plan, kpi);
    }

    /** Whether such facts are about customers: only where they are put into segments there are some. */
    public boolean isOfCustomers() {
        return scopedBy == ScopedBy.CUSTOMERS;
    }

    /** Whether such facts are about goals. */
    public boolean judgesGoals() {
        return scopedBy == ScopedBy.GOAL;
    }

    /** Whether a goal gets facts of this kind at all. */
    public boolean judges(Goal.Measure measure) {
        return switch (this) {
            case ELASTICITY_HIGH, ELASTICITY_LOW -> measure.elasticity().isPresent();
            case REVIEW_LOWERED ->
                measure.review().filter(Review.Hard.class::isInstance).isPresent();
            case REVIEW_RAISED ->
                measure.review().filter(Review.Capability.class::isInstance).isPresent();
            default -> judgesGoals() && measure.course().isPresent();
        };
    }

    /** What a goal has to say of itself before facts of this kind judge it. */
    public Need goalNeed() {
        return switch (this) {
            case ELASTICITY_HIGH, ELASTICITY_LOW -> Need.ELASTICITY;
            case REVIEW_LOWERED -> Need.HARD_REVIEW;
            case REVIEW_RAISED -> Need.CAPABILITY_REVIEW;
            default -> Need.COURSE;
        };
    }

    /** Whether there are such facts on series too that are cut finer than what rules see. */
    boolean isAnyCut() {
        return scopedBy == ScopedBy.GOAL || scopedBy.isBudget();
    }

    /** Whether only series get such facts that a line of limits names by KPI or goal. */
    public boolean onlyNamed() {
        return scopedBy == ScopedBy.NAMED_KPI;
    }

    /** Whether the figures of its subject's own KPI decide, and nobody else's. */
    public boolean isOfOwnFigures() {
        return switch (this) {
            case LEADING_FALL,
                    QUALITY_LOSS,
                    MARKET_PRESSURE,
                    GUARD_BREAK,
                    FUNNEL_HEALTH,
                    LINE_LAG,
                    ELASTICITY_HIGH,
                    ELASTICITY_LOW,
                    REVIEW_LOWERED,
                    REVIEW_RAISED,
                    WORTH_LEAD -> false;
            default -> !isOfWholeBudgets();
        };
    }

    /** Whether the figures of several lines of a budget decide together. */
    public boolean isOfWholeBudgets() {
        return scopedBy == ScopedBy.WHOLE_BUDGET;
    }

    /** Whether only budgets get such facts that a line of limits names. */
    boolean onlyNamedBudgets() {
        return scopedBy == ScopedBy.NAMED_BUDGET || scopedBy == ScopedBy.WHOLE_BUDGET;
    }

    /** Whether a line of a budget gets facts of this kind, once it is named. */
    boolean judges(Budget.Line line) {
        return this != RETURN_EXCESS || line.targetReturn().isPresent();
    }

    Derivation derivation() {
        return derivation;
    }

    private static void noPlanHasCustomers(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        // They are made of a table of customers.
    }

    private static Map<String, LimitType> limits(Object... namesAndTypes) {
        Map<String, LimitType> limits = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            limits.put((String) namesAndTypes[i], (LimitType) namesAndTypes[i + 1]);
        }
        return Collections.unmodifiableMap(limits);
    }
}
