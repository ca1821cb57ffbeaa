package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.funnel;
import static org.goalhealth.rules.PlanParts.goalForEach;
import static org.goalhealth.rules.PlanParts.only;
import static org.goalhealth.rules.PlanParts.region;

import java.util.Optional;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Perspective;
import org.goalhealth.plan.Segment;
import org.goalhealth.report.JsonReport;
import org.goalhealth.report.PerspectiveView;
import org.goalhealth.situation.TargetState;
import org.goalhealth.situation.Zone;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    private static final Kpi SALES = Kpi.builder("sales")
            .every(Cadence.MONTH)
            .perspective(Perspective.FINANCIAL)
            .build();
    private static final Kpi RATE = Kpi.builder("member-rate")
            .every(Cadence.MONTH)
            .by("region")
            .ratio()
            .perspective(Perspective.CUSTOMER)
            .build();

    @Test
    void eachPerspectiveHasItsKpisAndStagesWithTheirStates() {
        PerspectiveView financial = view(given(), Perspective.FINANCIAL);
        assertThat(financial.measures()).singleElement().satisfies(measure -> {
            assertThat(measure.subject()).hasToString("kpi:sales");
            assertThat(measure.target()).contains(TargetState.UNDER_TARGET);
            assertThat(measure.severity()).contains(Severity.WARNING);
            assertThat(measure.zone()).isEmpty();
        });
        assertThat(view(given(), Perspective.CUSTOMER).measures())
                .extracting(measure -> measure.subject().toString())
                .containsExactly("kpi:member-rate", "stage:private-domain/visit-to-member");
    }

    @Test
    void aStageHasTheWorstZoneOfItsSegments() {
        PerspectiveView.Measure stage =
                view(given(), Perspective.CUSTOMER).measures().get(1);
        assertThat(stage.zone()).contains(Zone.DANGER);
        assertThat(stage.severity()).contains(Severity.CRITICAL);
    }

    @Test
    void aPerspectiveWithoutAKpiIsThereAndEmpty() {
        assertThat(view(given(), Perspective.LEARNING).measures()).isEmpty();
        assertThat(JsonReport.toString(given().report())).contains("\"id\" : \"learning\"");
    }

    @Test
    void aPlanWithoutPerspectivesHasNoScorecard() {
        Kpi plain = Kpi.builder("orders").build();
        assertThat(Given.kpi(plain, "100").report().perspectives()).isEmpty();
    }

    @Test
    void whatHasNoFigureHasNoState() {
        Given given = Given.plan(p -> p.kpi(RATE).funnel(funnel(RATE, "0.3", "0.2")))
                .series(RATE, region("east"), "15/100 _");
        assertThat(view(given, Perspective.CUSTOMER).measures().get(1).zone()).contains(Zone.UNKNOWN);
        assertThat(view(given, Perspective.CUSTOMER).measures().get(0).target()).isEqualTo(Optional.empty());
    }

    private static Given given() {
        return Given.plan(p -> p.kpi(SALES)
                        .kpi(RATE)
                        .goal(goalForEach(Cadence.MONTH, SALES, "2026", only("100")))
                        .funnel(funnel(RATE, "0.3", "0.2")))
                .series(SALES, Segment.TOTAL, "90")
                .series(RATE, region("east"), "15/100")
                .series(RATE, region("west"), "35/100");
    }

    private static PerspectiveView view(Given given, Perspective perspective) {
        return given.report().perspectives().stream()
                .filter(view -> view.perspective() == perspective)
                .findFirst()
                .orElseThrow();
    }
}
