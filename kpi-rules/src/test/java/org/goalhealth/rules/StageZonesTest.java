package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.region;

import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.Confidence;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.FunnelId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiBuilder;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.StageId;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.situation.Zone;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

/** Zones of segments and seasons, and stages that are judged by the interval of their share (F3). */
class StageZonesTest {

    private static final Kpi RATE = rate(Direction.HIGHER, Cadence.MONTH).build();
    private static final Kpi DROPPED = rate(Direction.LOWER, Cadence.MONTH).build();

    @Test
    void theLineThatNamesMoreWinsWhereverItStands() {
        Funnel.Stage stage = stage(
                RATE,
                zones(Segment.of("region", "east").and("channel", "mail"), Set.of(), "0.2"),
                zones(region("east"), Set.of(), "0.25"),
                zones(region("east"), Set.of(Month.NOVEMBER), "0.22"),
                zones(Segment.TOTAL, Set.of(Month.NOVEMBER), "0.28"));
        assertThat(ideal(stage, region("west"), Month.MAY)).isEqualTo("0.3");
        assertThat(ideal(stage, region("east"), Month.MAY)).isEqualTo("0.25");
        assertThat(ideal(stage, region("west"), Month.NOVEMBER)).isEqualTo("0.28");
        assertThat(ideal(stage, Segment.of("region", "east").and("channel", "mail"), Month.MAY))
                .isEqualTo("0.2");
    }

    @Test
    void ofTwoLinesThatNameAsMuchTheLaterWins() {
        Funnel.Stage stage = stage(
                RATE, zones(region("east"), Set.of(), "0.25"), zones(Segment.TOTAL, Set.of(Month.NOVEMBER), "0.28"));
        assertThat(ideal(stage, region("east"), Month.NOVEMBER)).isEqualTo("0.28");
    }

    @Test
    void aMonthOfTheSeasonIsJudgedByTheSeasonInTheStreakToo() {
        Given given = given(RATE, "25/100 25/100 25/100", zones(Segment.TOTAL, Set.of(Month.FEBRUARY), "0.25"));
        assertThat(given.findings("F1"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence().periods()).isEqualTo(1));
    }

    @Test
    void aWeekHasTheLimitsOfTheMonthThatHoldsItsFourthDay() {
        Kpi weekly = rate(Direction.HIGHER, Cadence.WEEK).build();
        // 2026-W05 runs from 26 January to 1 February: its fourth day lies in January.
        Funnel.Zones february = zones(Segment.TOTAL, Set.of(Month.FEBRUARY), "0.25");
        Given january =
                Given.kpi(weekly, "_ _ _ _ 25/100").and(p -> p.funnel(funnel(weekly, Optional.empty(), february)));
        Given later =
                Given.kpi(weekly, "_ _ _ _ _ 25/100").and(p -> p.funnel(funnel(weekly, Optional.empty(), february)));
        assertThat(january.findings("F1"))
                .extracting(f -> f.evidence().latest().label())
                .containsExactly("2026-W05");
        assertThat(later.findings("F1")).isEmpty();
    }

    @Test
    void theZonesShownAreThoseThatHold() {
        Given given = given(RATE, "25/100 25/100", zones(Segment.TOTAL, Set.of(Month.FEBRUARY), "0.25"));
        assertThat(given.report().funnels().get(0).stages().get(0).zones().ideal())
                .isEqualTo(new BigDecimal("0.25"));
    }

    @Test
    void withConfidenceAFigureUnderItsLimitIsNoneUntilItsWholeIntervalIs() {
        assertThat(zone(sure(RATE, "290/1000"))).isEqualTo(Zone.IDEAL);
        assertThat(zone(sure(RATE, "270/1000"))).isEqualTo(Zone.WARNING);
        assertThat(zone(sure(RATE, "190/1000"))).isEqualTo(Zone.WARNING);
        assertThat(zone(sure(RATE, "170/1000"))).isEqualTo(Zone.DANGER);
    }

    @Test
    void aStageThatIsBetterLowerNeedsItsWholeIntervalAboveTheLimit() {
        assertThat(zone(sure(DROPPED, "310/1000"))).isEqualTo(Zone.IDEAL);
        assertThat(zone(sure(DROPPED, "330/1000"))).isEqualTo(Zone.WARNING);
        assertThat(zone(sure(DROPPED, "540/1000"))).isEqualTo(Zone.DANGER);
    }

    @Test
    void aMissingOrUndefinedMonthIsUnknownWithConfidenceToo() {
        assertThat(zone(sure(RATE, "1/100 _"))).isEqualTo(Zone.UNKNOWN);
        assertThat(zone(sure(RATE, "1/100 0/0"))).isEqualTo(Zone.UNKNOWN);
    }

    @Test
    void theEvidenceHasBothEndsOfTheIntervalAndTheBase() {
        Finding finding = sure(RATE, "810/3000").findings("F1").get(0);
        assertThat(figure(finding, Name.LEAST)).isBetween(Fraction.of(2543, 10000), Fraction.of(2545, 10000));
        assertThat(figure(finding, Name.MOST)).isBetween(Fraction.of(2861, 10000), Fraction.of(2863, 10000));
        assertThat(figure(finding, Name.BASE)).isEqualTo(Fraction.of(3000));
    }

    @Test
    void withoutConfidenceThereIsNoInterval() {
        Finding finding = given(RATE, "27/100").findings("F1").get(0);
        assertThat(finding.evidence().figure(Name.LEAST)).isEmpty();
    }

    @Property(tries = 60)
    void aWorseFigureNeverImprovesAZone(
            @ForAll @IntRange(min = 1, max = 400) int base,
            @ForAll @IntRange(min = 0, max = 400) int part,
            @ForAll @IntRange(min = 0, max = 60) int less) {
        int better = Math.min(part, base);
        int worse = Math.max(0, better - less);
        assertThat(zone(sure(RATE, worse + "/" + base))).isGreaterThanOrEqualTo(zone(sure(RATE, better + "/" + base)));
    }

    private static String ideal(Funnel.Stage stage, Segment segment, Month month) {
        return stage.zonesOf(segment, month).ideal().toPlainString();
    }

    private static Given sure(Kpi kpi, String figures) {
        return Given.kpi(kpi, figures).and(p -> p.funnel(funnel(kpi, Optional.of(Confidence.NINETY_FIVE))));
    }

    private static Given given(Kpi kpi, String figures, Funnel.Zones... zones) {
        return Given.kpi(kpi, figures).and(p -> p.funnel(funnel(kpi, Optional.empty(), zones)));
    }

    private static Funnel funnel(Kpi kpi, Optional<Confidence> confidence, Funnel.Zones... zones) {
        return new Funnel(
                new FunnelId("private-domain"),
                LocalText.of("private domain"),
                kpi.every(),
                List.of(stage(kpi, zones)),
                confidence,
                Optional.empty());
    }

    private static Funnel.Stage stage(Kpi kpi, Funnel.Zones... zones) {
        return new Funnel.Stage(
                new StageId("visit-to-member"),
                LocalText.of("visit to member"),
                kpi.id(),
                new BigDecimal("0.3"),
                new BigDecimal(kpi.better() == Direction.HIGHER ? "0.2" : "0.5"),
                List.of(zones));
    }

    private static Funnel.Zones zones(Segment segment, Set<Month> months, String ideal) {
        return new Funnel.Zones(segment, months, new BigDecimal(ideal), new BigDecimal("0.1"));
    }

    private static KpiBuilder rate(Direction better, Cadence every) {
        return Kpi.builder("member-rate").every(every).better(better).ratio().unit(Unit.Share.PERCENT);
    }

    private static Zone zone(Given given) {
        return given.report().funnels().get(0).stages().get(0).zone();
    }
}
