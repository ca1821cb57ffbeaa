package org.goalhealth.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.ChannelId;
import org.goalhealth.plan.FunnelId;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.StageId;
import org.goalhealth.plan.Subject;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final String PLAN = """
            plan: shop
            dimensions: {channel: [mail, web]}
            kpis:
              rate: {every: month, levels: [[], [channel]], from: {given: ratio}, unit: percent, baseline: {mean: 3}}
              clicks: {every: month, levels: [[], [channel]], baseline: {mean: 3}}
              visits: {every: month, levels: [[], [channel]], baseline: {mean: 3}}
              orders: {every: month, levels: [[], [channel]], baseline: {mean: 3}}
              return: {every: month, by: [channel], from: {given: ratio}}
              cost: {every: month}
            goals:
              growth: {kpi: cost, period: 2026, target: 10}
              conversion: {parent: growth, kpi: rate, period: 2026, target: 4 %, course: linear}
              mail-orders: {kpi: orders, segment: {channel: mail}, period: 2026, target: 100, course: linear}
              all-orders: {kpi: orders, period: 2026, target: 100}
              calm: {kpi: visits, period: 2026, target: 10}
            funnels:
              path: {every: month, stages: [{id: to-order, kpi: rate, ideal: 4 %, danger: 2 %}]}
            budgets:
              media:
                return: return
                currency: CNY
                every: month
                lines:
                  - {segment: {channel: web}, amount: 100}
                  - {segment: {channel: mail}, amount: 100, alternatives: {goal: mail-orders, lines: [{channel: web}]}}
            links:
              - {leading: clicks, outcome: visits, lag: 1}
              - {leading: visits, outcome: orders, lag: 1}
              - {volume: clicks, quality: rate}
            channels:
              mail: {segment: {channel: mail}}
            """;

    private static final Segment MAIL = Segment.of("channel", "mail");
    private static final Segment WEB = Segment.of("channel", "web");
    private static final Subject RATE = new Subject.OfKpi(new KpiId("rate"));
    private static final Subject STAGE = new Subject.OfStage(new FunnelId("path"), new StageId("to-order"));
    private static final Subject LINE = new Subject.OfLine(new BudgetId("media"));

    private static final Plan SHOP = PlanFile.parse(PLAN, "plan.yaml");

    @Test
    void aKpiItsGoalsPaceAndItsFunnelsStageAreOneStory() {
        assertThat(told(warning(RATE, MAIL), warning(goal("conversion")), warning(STAGE, WEB)))
                .containsExactly("goal:conversion [goal:conversion, kpi:rate, stage:path/to-order]");
    }

    @Test
    void twoGoalsThatShareNoKpiAreTwoStories() {
        assertThat(told(warning(goal("conversion")), warning(goal("mail-orders"))))
                .containsExactly("goal:conversion [goal:conversion]", "goal:mail-orders [goal:mail-orders]");
    }

    @Test
    void theTopmostGoalThatFiresAbsorbsTheGoalsBelowItAndWhatTheyMeasure() {
        assertThat(told(warning(STAGE, Segment.TOTAL), warning(goal("conversion")), warning(goal("growth"))))
                .containsExactly("goal:growth [goal:growth, stage:path/to-order, goal:conversion]");
    }

    @Test
    void whereNoGoalFiresEachIsItsOwnStory() {
        assertThat(told(warning(RATE, MAIL), warning(STAGE, MAIL)))
                .containsExactly("kpi:rate [kpi:rate]", "stage:path/to-order [stage:path/to-order]");
    }

    @Test
    void segmentsOfOneSubjectAreOneStory() {
        assertThat(told(warning(LINE, WEB), warning(LINE, MAIL)))
                .containsExactly("line:media [line:media, line:media]");
    }

    @Test
    void aBudgetLineBelongsToTheGoalThatItPaysForAndOtherLinesDoNot() {
        assertThat(told(warning(goal("mail-orders")), warning(LINE, MAIL), warning(LINE, WEB)))
                .containsExactly("goal:mail-orders [goal:mail-orders, line:media]", "line:media [line:media]");
    }

    @Test
    void aLeadingKpiBelongsToTheGoalsOfItsOutcomeThroughAnotherToo() {
        assertThat(told(warning(goal("mail-orders")), warning(kpi("clicks"), MAIL), warning(kpi("visits"), WEB)))
                .containsExactly("goal:mail-orders [goal:mail-orders, kpi:clicks]", "kpi:visits [kpi:visits]");
    }

    @Test
    void anOutcomeDoesNotBelongToTheGoalOfWhatLeadsIt() {
        assertThat(told(warning(goal("calm")), warning(kpi("orders"), Segment.TOTAL)))
                .containsExactly("goal:calm [goal:calm]", "kpi:orders [kpi:orders]");
    }

    @Test
    void aVolumeDoesNotBelongToTheGoalOfItsQuality() {
        assertThat(told(warning(goal("conversion")), warning(kpi("clicks"), Segment.TOTAL)))
                .containsExactly("goal:conversion [goal:conversion]", "kpi:clicks [kpi:clicks]");
    }

    @Test
    void aChannelsTroubleComesFromOutsideAndIsItsOwnStory() {
        Subject channel = new Subject.OfChannel(new ChannelId("mail"));
        assertThat(told(warning(goal("mail-orders")), warning(channel, MAIL)))
                .containsExactly("goal:mail-orders [goal:mail-orders]", "channel:mail [channel:mail]");
    }

    @Test
    void ofTwoGoalsOnOneKpiTheOneDeclaredFirstTellsOfIt() {
        assertThat(told(warning(goal("all-orders")), warning(goal("mail-orders")), warning(kpi("orders"), MAIL)))
                .containsExactly(
                        "goal:mail-orders [goal:mail-orders, kpi:orders]", "goal:all-orders [goal:all-orders]");
    }

    @Test
    void whatAGoalOnlyInAWiderSegmentMeasuresBelongsToIt() {
        assertThat(told(warning(goal("all-orders")), warning(kpi("orders"), WEB)))
                .containsExactly("goal:all-orders [goal:all-orders, kpi:orders]");
    }

    @Test
    void aGoalThatStillFiresThoughItWasNotFoundNowHoldsItsStoryTogether() {
        Finding standing = warning(goal("conversion"));
        Finding found = warning(STAGE, MAIL);
        assertThat(Story.of(SHOP, List.of(found), List.of(standing, found)))
                .containsExactly(new Story(goal("conversion"), List.of(found)));
    }

    @Test
    void theWorstStoryIsFirstThenTheOneOfWhichMoreWasFound() {
        assertThat(told(
                        warning(kpi("clicks"), MAIL),
                        warning(LINE, MAIL),
                        warning(LINE, WEB),
                        critical(kpi("visits"), WEB)))
                .containsExactly(
                        "kpi:visits [kpi:visits]", "line:media [line:media, line:media]", "kpi:clicks [kpi:clicks]");
    }

    @Test
    void aGoalSpeaksForWhatIsNoWorseThanItself() {
        Causes causes = new Causes(new GoalTree(SHOP), List.of(warning(goal("conversion"))).stream());

        assertThat(causes.speaksFor(warning(STAGE, MAIL)))
                .contains(warning(goal("conversion")).fingerprint());
        assertThat(causes.speaksFor(critical(STAGE, MAIL))).isEmpty();
        assertThat(causes.group(critical(STAGE, MAIL))).isEqualTo(goal("conversion"));
    }

    @Test
    void aStoryWithoutFindingsIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Story(RATE, List.of()))
                .withMessageContaining("without findings");
    }

    private static List<String> told(Finding... findings) {
        return Story.of(SHOP, List.of(findings), List.of(findings)).stream()
                .map(story -> story.cause() + " "
                        + story.findings().stream().map(Finding::subject).toList())
                .toList();
    }

    private static Subject goal(String id) {
        return new Subject.OfGoal(new GoalId(id));
    }

    private static Subject kpi(String id) {
        return new Subject.OfKpi(new KpiId(id));
    }

    private static Finding warning(Subject subject) {
        return warning(subject, Segment.TOTAL);
    }

    private static Finding warning(Subject subject, Segment segment) {
        return Found.finding(subject, segment, Severity.WARNING);
    }

    private static Finding critical(Subject subject, Segment segment) {
        return Found.finding(subject, segment, Severity.CRITICAL);
    }
}
