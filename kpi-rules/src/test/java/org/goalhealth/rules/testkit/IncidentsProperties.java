package org.goalhealth.rules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goalhealth.finding.Finding;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Subject;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.testkit.PlanArbitraries;
import org.goalhealth.testkit.SeriesArbitraries;

class IncidentsProperties {

    private static final GoalHealth HEALTH = GoalHealth.standard();
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int PERIODS = 10;

    /** A plan, what was observed of it, and what happened to that. */
    record Struck(Plan plan, List<Observation> before, Incident incident) {

        List<Finding> findings() {
            List<Observation> after = incident.in(plan, before);
            return HEALTH.assess(plan, History.of(plan, after), date()).findings();
        }

        LocalDate date() {
            return before.stream()
                    .map(Observation::date)
                    .max(LocalDate::compareTo)
                    .orElseThrow()
                    .plusDays(100);
        }
    }

    @Property(tries = 60)
    void whatHappensToOneKpiChangesNothingOfTheOthers(@ForAll("struck") Struck struck) {
        List<Finding> before = HEALTH.assess(struck.plan(), History.of(struck.plan(), struck.before()), struck.date())
                .findings();
        assertThat(ofOthers(struck.findings(), struck)).isEqualTo(ofOthers(before, struck));
    }

    @Property(tries = 60)
    void anIncidentStrikesItsOwnFiguresAlone(@ForAll("struck") Struck struck) {
        List<Observation> after = struck.incident().in(struck.plan(), struck.before());
        assertThat(after)
                .containsAll(struck.before().stream()
                        .filter(one -> !struck.incident().strikes(one))
                        .toList());
        assertThat(struck.before()).anyMatch(struck.incident()::strikes);
    }

    private static List<Finding> ofOthers(List<Finding> findings, Struck struck) {
        Subject own = new Subject.OfKpi(struck.incident().kpi());
        return findings.stream()
                .filter(finding -> finding.subject() instanceof Subject.OfKpi
                        && !finding.subject().equals(own))
                .toList();
    }

    @Provide
    Arbitrary<Struck> struck() {
        return PlanArbitraries.plans()
                .flatMap(plan -> SeriesArbitraries.observations(plan, START, PERIODS)
                        .filter(all -> !all.isEmpty())
                        .flatMap(all -> Incidents.in(all).map(incident -> new Struck(plan, all, incident))));
    }
}
