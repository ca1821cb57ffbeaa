package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.PlanParts.region;

import java.util.List;
import java.util.Map;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiBuilder;
import org.goalhealth.plan.ServiceClass;
import org.goalhealth.plan.Unit;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class MarketReplyTest {

    private static final String RULE = "market-reply";

    @Test
    void aFigureWorseThanTheLimitFiresAndSaysOfWhichClassItIs() {
        assertThat(judged(level().build(), "4001/1000")).singleElement().satisfies(finding -> {
            assertThat(finding.rule().name()).isEqualTo(RULE);
            assertThat(finding.text().en()).startsWith("Market sensitivity: level, total, 2026-W01: ");
            assertThat(finding.evidence().figure(Name.LIMIT)).isPresent();
        });
    }

    @Test
    void exactlyAtTheLimitStaysSilent() {
        assertThat(judged(level().build(), "4000/1000")).isEmpty();
    }

    @Test
    void aMissingOrUndefinedWeekSaysNothing() {
        assertThat(judged(level().build(), "4001/1000 _")).isEmpty();
        assertThat(judged(level().build(), "4001/1000 0/0")).isEmpty();
    }

    @Test
    void aRegionIsJudgedByItself() {
        Kpi level = level().by("region").build();
        Given given = Given.plan(p -> p.kpi(level))
                .series(level, region("east"), "4001/1000")
                .series(level, region("west"), "4000/1000")
                .limit(RULE, level, Map.of());

        assertThat(given.findings("W16")).extracting(Finding::segment).containsExactly(region("east"));
    }

    @Test
    void aKpiOfAnotherClassStaysSilentAndOneOfNoneIsRefused() {
        assertThat(judged(level().service(ServiceClass.TECHNICAL_FIT).build(), "4001/1000"))
                .isEmpty();
        Kpi plain = Kpi.builder("level").every(Cadence.WEEK).ratio().build();
        assertThatThrownBy(() -> judged(plain, "4001/1000"))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("kpi level has no service, and rule " + RULE + " needs one");
    }

    @Test
    void amountsAThousandTimesAsLargeSayTheSame() {
        assertThat(judged(level().build(), "4001000/1000000")).hasSize(1);
        assertThat(judged(level().build(), "4000000/1000000")).isEmpty();
    }

    private static List<Finding> judged(Kpi kpi, String figures) {
        return Given.kpi(kpi, figures).limit(RULE, kpi, Map.of()).findings("W16");
    }

    private static KpiBuilder level() {
        return Kpi.builder("level")
                .every(Cadence.WEEK)
                .better(Direction.LOWER)
                .ratio()
                .unit(Unit.Plain.PLAIN)
                .service(ServiceClass.MARKET_SENSITIVITY);
    }
}
