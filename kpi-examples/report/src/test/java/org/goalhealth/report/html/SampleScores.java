package org.goalhealth.report.html;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.Person;
import org.goalhealth.plan.PersonId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.TeamId;
import org.goalhealth.score.ScoreTables;
import org.goalhealth.score.Scorecards;
import org.goalhealth.time.Period;

/** Scores of an invented shop in March 2026, with something of every kind in its tables. */
record SampleScores(Plan plan, Scorecards cards) {

    private static final LocalDate DATE = LocalDate.of(2026, 4, 1);
    private static final PersonId AN = new PersonId("an");
    private static final PersonId CY = new PersonId("cy");

    private static final String PLAN = """
            plan: shop
            name: {zh: '{}川香小馆', en: '{}Spice House'}
            kpis:
              sales: {name: {zh: '{}投放收入', en: '{}media revenue'}, every: month, perspective: financial, owner: '{}Wu', unit: CNY}
              leads: {every: month, owner: Bo}
              cost: {every: month, better: lower, perspective: process}
              members: {every: month, unit: {zh: '{}人', en: '{}people'}, perspective: customer}
            goals:
              more-sales: {name: {zh: '{}销售额', en: '{}sales'}, kpi: sales, period: 2026, each: month, target: 100}
              more-leads: {name: {zh: 线索, en: leads}, kpi: leads, period: 2026, each: month, target: {floor: 185, target: 200}}
              low-cost: {name: {zh: 成本, en: cost}, kpi: cost, period: 2026, each: month, target: 50}
              more-members: {name: {zh: 会员, en: members}, kpi: members, period: 2026, each: month, target: 125}
              brand: {name: {zh: '{}品牌', en: '{}brand'}}
            objectives:
              happy: {name: {zh: '{}愿意再来', en: '{}guests come back'}, key-results: {low-cost: 60 %, more-members: 40 %}}
            roles:
              lead:
                name: {zh: '{}主管', en: '{}lead'}
                goals: {more-sales: 40 %, more-leads: 30 %, low-cost: 20 %}
                incentive: step
              judged:
                name: {zh: 客服, en: service}
                goals: {more-sales: 80 %, brand: 10 %}
                conduct: {cooperation: {name: {zh: '{}协作', en: '{}cooperation'}, weight: 10 %}}
              soft:
                goals: {more-leads: 30 %}
                objectives: {happy: 50 %}
                conduct: {cooperation: {name: {zh: '{}协作', en: '{}cooperation'}, weight: 20 %}}
                missing: as-target
                grades: {factors: {A: 1.2, B: 1}}
                growth: {by: 10 %, points: 2}
            teams: {east: {name: {zh: '{}华东', en: '{}east'}, goal: more-sales, pool: 9000, currency: CNY}}
            people:
              an: {name: {zh: '{}安然', en: '{}An Ran'}, role: lead, team: east, superior: bo}
              bo: {name: {zh: '{}波涛', en: '{}Bo Tao'}, role: judged}
              cy: {name: {zh: 陈溪, en: Chen Xi}, role: soft, team: east, superior: bo}
              di: {name: {zh: 邸明, en: Di Ming}, role: lead}
            awards:
              star: {name: {zh: '{}月度之星', en: '{}star'}, every: month, for: score}
              helper: {name: {zh: 协作奖, en: helper}, every: month, conduct: cooperation}
            notes:
              - {goal: more-sales, period: 2026-03, cause: {zh: '{}促销', en: '{}a sale'}, action: {zh: 再做, en: repeat it}}
              - {goal: more-leads, period: 2026-Q1, successes: {zh: '{}展会', en: '{}two fairs'}, problems: quality, next: fewer forms}
            """;

    /** Names as they are. */
    static SampleScores plain() {
        return marked("");
    }

    /** Every name and note tries to break out of the text it stands in. */
    static SampleScores hostile() {
        return marked(SampleReport.HOSTILE_SCRIPT + SampleReport.HOSTILE_IMAGE);
    }

    private static SampleScores marked(String mark) {
        Plan plan = PlanFile.parse(PLAN.replace("{}", mark.replace("'", "''")), "plan.yaml");
        List<Observation> observations = new ArrayList<>();
        observe(observations, "sales", 90, 88, 110);
        observe(observations, "leads", 220, 100, 180);
        observe(observations, "cost", 48, 50, 52);
        observe(observations, "members", 120, 118);
        return new SampleScores(plan, Scorecards.at(DATE, plan, History.of(plan, observations)));
    }

    private static void observe(List<Observation> all, String kpi, int... figures) {
        for (int i = 0; i < figures.length; i++) {
            all.add(Observation.of(kpi, Segment.TOTAL, LocalDate.of(2026, i + 1, 1), BigDecimal.valueOf(figures[i])));
        }
    }

    /** A page of every kind. */
    List<String> pages(Language language) {
        return Arrays.stream(HtmlScores.Kind.values())
                .map(kind -> page(kind, language))
                .toList();
    }

    String page(HtmlScores.Kind kind, Language language) {
        HtmlScores html = new HtmlScores(plan, language);
        ScoreTables tables = ScoreTables.of(cards);
        Period year = period("2026");
        return switch (kind) {
            case SCORECARD -> card("an", language);
            case RANKING -> html.ranking(cards.ranking(march()), cards.awards(march()));
            case TEAM -> html.team(cards.of(new TeamId("east"), march()));
            case TRACKING -> tracking("an", language);
            case BOARD -> html.board(Optional.empty(), march(), tables.board(march()));
            case SHEET -> html.sheet(plan.staff().person(CY), year, tables.sheet(CY, year));
            case REVIEW -> html.review(cards.of(AN, quarter()), tables.review(AN, quarter()));
        };
    }

    String card(String person, Language language) {
        return new HtmlScores(plan, language).scorecard(cards.of(new PersonId(person), march()));
    }

    String tracking(String person, Language language) {
        Person whose = plan.staff().person(new PersonId(person));
        return new HtmlScores(plan, language)
                .tracking(whose, march(), ScoreTables.of(cards).tracking(whose.id(), march()));
    }

    String boardOf(String person, Language language) {
        Person whose = plan.staff().person(new PersonId(person));
        return new HtmlScores(plan, language)
                .board(Optional.of(whose), march(), ScoreTables.of(cards).board(whose.id(), march()));
    }

    private Period march() {
        return period("2026-03");
    }

    private Period quarter() {
        return period("2026-Q1");
    }

    private Period period(String label) {
        return plan.calendar().parse(label);
    }
}
