package org.goalhealth.situation;

import java.util.List;
import java.util.Map;

/**
 * The properties of facts that change, by the names by which rules read them.
 *
 * <p>All others, as whom a fact is about and the limit it is judged by, stay as they are as long as the fact is there.
 */
public final class Signals {

    private static final Map<Class<? extends Fact>, List<String>> ALL = Map.ofEntries(
            Map.entry(Shortfall.class, List.of("periods")),
            Map.entry(LeadingFall.class, List.of("periods", "outcomeHolding")),
            Map.entry(QualityLoss.class, List.of("periods")),
            Map.entry(MarketPressure.class, List.of("periods", "relieved", "calm")),
            Map.entry(GuardBreak.class, List.of("periods")),
            Map.entry(TargetExcess.class, List.of("periods")),
            Map.entry(ThresholdBreach.class, List.of("periods")),
            Map.entry(LineReturn.class, List.of("lowPeriods", "strong")),
            Map.entry(DataGap.class, List.of("missingPeriods")),
            Map.entry(GoalPace.class, List.of("periods")),
            Map.entry(GoalDrift.class, List.of("periods")),
            Map.entry(ElasticityHigh.class, List.of("periods")),
            Map.entry(ElasticityLow.class, List.of("periods")),
            Map.entry(ReviewLowered.class, List.of("periods")),
            Map.entry(ReviewRaised.class, List.of("periods")),
            Map.entry(WorthLead.class, List.of("periods")),
            Map.entry(LineLag.class, List.of("periods")),
            Map.entry(SpendDeviation.class, List.of("overPeriods", "underPeriods")),
            Map.entry(LineLoss.class, List.of("periods", "reached")),
            Map.entry(ReturnExcess.class, List.of("periods")),
            Map.entry(ResourceMismatch.class, List.of("periods")),
            Map.entry(SpendScatter.class, List.of("periods")),
            Map.entry(FunnelHealth.class, List.of("periods")),
            Map.entry(Outlier.class, List.of("worsePeriods", "betterPeriods")),
            Map.entry(PeriodChange.class, List.of("periods")),
            Map.entry(YearChange.class, List.of("periods")),
            Map.entry(WeekdayPattern.class, List.of("periods")),
            Map.entry(StageZone.class, List.of("zone", "periods")),
            Map.entry(TargetStatus.class, List.of("state", "periods")),
            Map.entry(KpiStatus.class, List.of("missing", "value", "previous", "baseline")),
            Map.entry(ChannelStatus.class, List.of("state", "days")),
            Map.entry(EventEffect.class, List.of("absent")),
            Map.entry(CustomerScore.class, List.of()),
            Map.entry(CustomerAccount.class, List.of()),
            Map.entry(CustomerStatus.class, List.of()),
            Map.entry(GoalDesign.class, List.of()),
            Map.entry(GoalParts.class, List.of()),
            Map.entry(KpiDesign.class, List.of()),
            Map.entry(ChannelDesign.class, List.of()),
            Map.entry(GoalCapacity.class, List.of()),
            Map.entry(GoalHistory.class, List.of()),
            Map.entry(WeightsDesign.class, List.of()),
            Map.entry(LikeKpis.class, List.of()),
            Map.entry(QuadrantDesign.class, List.of()),
            Map.entry(HorizonDesign.class, List.of()),
            Map.entry(StrategyDesign.class, List.of()),
            Map.entry(PersonDesign.class, List.of()),
            Map.entry(RoleLoad.class, List.of()),
            Map.entry(LevelLoad.class, List.of()),
            Map.entry(ProcessMix.class, List.of()),
            Map.entry(QuantifiedMix.class, List.of()),
            Map.entry(HorizonFit.class, List.of()),
            Map.entry(IndustryGap.class, List.of()),
            Map.entry(TargetCalibration.class, List.of()),
            Map.entry(LaunchInput.class, List.of()),
            Map.entry(Newcomer.class, List.of()),
            Map.entry(TaskDesign.class, List.of()),
            Map.entry(MilestoneStatus.class, List.of("daysLeft", "daysLate", "late", "done")),
            Map.entry(ServiceLevel.class, List.of("periods")),
            Map.entry(BenchmarkedBreach.class, List.of("periods")));

    private Signals() {}

    /** The classes of facts that there are. */
    public static java.util.Set<Class<? extends Fact>> facts() {
        return ALL.keySet();
    }

    /** The changing properties of a class of facts, in the order of their bits. */
    public static List<String> of(Class<? extends Fact> fact) {
        return ALL.getOrDefault(fact, List.of());
    }
}
