package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.SampleCustomers.line;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.goalhealth.customer.CustomerTable;
import org.goalhealth.customer.CustomerValue;
import org.goalhealth.plan.CareList;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.SegmentSettings;
import org.goalhealth.report.CustomerSegment;
import org.goalhealth.report.CustomerSegments;
import org.goalhealth.rules.check.RuleCheck;
import org.junit.jupiter.api.Test;

/** What a company and an author of rules can say of segments. */
class CustomerSegmentsTest {

    private static final CustomerTable TABLE = SampleCustomers.table();

    private static final String REGULAR = """
            package mine;

            import org.goalhealth.situation.CustomerStatus;

            global org.goalhealth.rules.Findings findings;

            rule "regular"
                @id("X1") @severity("INFO")
            when
                $customer : CustomerStatus( ordersOfYear >= 4, days < 30 )
            then
                findings.report($customer);
            end
            """;

    @Test
    void everyShippedSegmentHasANameAndACareListInBothLanguages() {
        CustomerSegments found = customers(Given.STANDARD, SampleCustomers.ASKED_FOR);

        assertThat(found.segments())
                .extracting(CustomerSegment::id)
                .containsExactly("high-value", "key-account", "potential", "sleeping-account", "to-be-woken");
        assertThat(found.segments()).allSatisfy(segment -> {
            assertThat(segment.care()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(segment.care()).allMatch(step -> !step.en().equals(step.zh()));
            assertThat(segment.name().zh()).isNotEqualTo(segment.name().en());
            assertThat(found.in(segment.id())).isNotEmpty();
        });
    }

    @Test
    void aCompanysOwnCareListStandsInPlaceOfTheRules() {
        LocalText own = new LocalText("call", "打电话");
        CustomerSegments found = customers(
                Given.STANDARD,
                new SegmentSettings(List.of(), Set.of(), List.of(new CareList("potential", List.of(own), Place.JAVA))));

        assertThat(found.segments())
                .filteredOn(segment -> segment.id().equals("potential"))
                .singleElement()
                .satisfies(segment -> assertThat(segment.care()).containsExactly(own));
        assertThat(found.segments())
                .filteredOn(segment -> segment.id().equals("high-value"))
                .allSatisfy(segment -> assertThat(segment.care()).hasSizeGreaterThan(1));
    }

    @Test
    void aRuleThatIsSwitchedOffHasNoSegment() {
        CustomerSegments found =
                customers(Given.STANDARD, new SegmentSettings(List.of(), Set.of("high-value"), List.of()));

        assertThat(found.segments()).extracting(CustomerSegment::id).containsExactly("potential", "to-be-woken");
        assertThat(found.in("high-value")).isEmpty();
    }

    @Test
    void whatDoesNotFitTheRulesIsSaidTogetherWithTheNearest() {
        SegmentSettings wrong = new SegmentSettings(
                List.of(
                        line("high-valu", Map.of()),
                        line("potential", Map.of("monetery", "4")),
                        line("high-value", Map.of("recency", "6")),
                        line("to-be-woken", Map.of("recency", "20 %"))),
                Set.of("baseline-shortfall"),
                List.of(new CareList("potentials", List.of(LocalText.of("call")), Place.JAVA)));

        assertThatThrownBy(() -> customers(Given.STANDARD, wrong))
                .isInstanceOfSatisfying(
                        InvalidPlanException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.path() + " = " + problem.value())
                                .containsExactlyInAnyOrder(
                                        "segments.care.potentials = potentials",
                                        "segments.limits.0.rule = high-valu",
                                        "segments.limits.1.monetery = monetery",
                                        "segments.limits.2.recency = 6",
                                        "segments.limits.3.recency = 20 %",
                                        "segments.off = baseline-shortfall"))
                .hasMessageContaining("did you mean potential?")
                .hasMessageContaining("did you mean high-value?")
                .hasMessageContaining("write a whole number from 1 to 5");
    }

    @Test
    void aPlanThatNamesARuleOnCustomersIsToldWhereItsLineBelongs() {
        Plan plan = Plan.builder("plan")
                .limit("high-value", LimitScope.EVERYWHERE, Map.of("recency", "3"))
                .build();

        assertThatThrownBy(() -> Given.STANDARD.review(plan, SampleCustomers.DAY))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("rule high-value judges customers")
                .hasMessageContaining("write the line into the segments of the file of customers");
    }

    @Test
    void anAuthorAddsASegmentWithItsCareListAndNeverSeesJava() {
        GoalHealth health = GoalHealth.builder()
                .rules(RulePack.standard())
                .rules(RulePack.of(
                        "mine",
                        Map.of(
                                "regular.drl",
                                REGULAR,
                                "messages_en.properties",
                                "X1.title = Regulars\nX1 = {subject} orders often.\nX1.regular.care.1 = Say thanks\n",
                                "messages_zh.properties",
                                "X1.title = 常客\nX1 = {subject} 经常下单。\nX1.regular.care.1 = 致谢\n")))
                .build();
        CustomerSegments found = customers(health, SegmentSettings.NONE);

        assertThat(found.in("regular"))
                .extracting(one -> one.customer().value())
                .containsExactly("ann", "firm-1");
        assertThat(found.segments())
                .filteredOn(segment -> segment.id().equals("regular"))
                .singleElement()
                .satisfies(segment -> {
                    assertThat(segment.name()).isEqualTo(new LocalText("Regulars", "常客"));
                    assertThat(segment.care()).containsExactly(new LocalText("Say thanks", "致谢"));
                });
        assertThat(found.of(TABLE.customers().get(0).customer()))
                .extracting(finding -> finding.rule().name())
                .contains("regular", "high-value");
    }

    @Test
    void theCheckOfRulesKnowsCustomers() {
        RulePack wrong = RulePack.of("mine", Map.of("regular.drl", REGULAR.replace("ordersOfYear", "ordersOfTheYear")));

        assertThat(RuleCheck.of(RulePack.of("mine", Map.of("regular.drl", REGULAR)))
                        .remarks())
                .isEmpty();
        assertThat(RuleCheck.of(wrong).remarks())
                .anySatisfy(remark -> assertThat(remark.toString()).contains("ordersOfTheYear", "ordersOfYear"));
    }

    @Test
    void aRuleThatReadsCustomersAndFiguresOfAPlanIsRefused() {
        String both = REGULAR.replace(
                        "import org.goalhealth.situation.CustomerStatus;",
                        "import org.goalhealth.situation.CustomerStatus;\nimport org.goalhealth.situation.KpiStatus;")
                .replace("then", "    KpiStatus( value < 5 )\nthen");

        assertThatThrownBy(() -> GoalHealth.builder()
                        .rules(RulePack.of("mine", Map.of("regular.drl", both)))
                        .build())
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining(
                        "CustomerStatus, which tables of customers have, and KpiStatus, which they have not");
    }

    @Test
    void aRuleThatFailsIsLeftOutAndNamedAndTheOthersGoOn() {
        GoalHealth health = GoalHealth.builder()
                .rules(RulePack.standard())
                .rules(RulePack.of(
                        "mine", Map.of("regular.drl", REGULAR.replace("days < 30", "expected.intValue() > 0"))))
                .build();
        CustomerSegments found = customers(health, SegmentSettings.NONE);

        assertThat(found.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.rule().name()).isEqualTo("regular"));
        assertThat(found.in("high-value")).hasSize(2);
    }

    @Test
    void manyCustomersArePutIntoSegmentsAtOnce() {
        CustomerTable many = SampleCustomers.table(IntStream.range(0, 20_000)
                .mapToObj(i -> SampleCustomers.customer("c%05d".formatted(i), 555, "2026-03-28", 14, 5_200, 7_310))
                .toArray(CustomerValue[]::new));

        assertThat(Given.STANDARD
                        .customers(many, SegmentSettings.NONE, SampleCustomers.CALENDAR)
                        .in("high-value"))
                .hasSize(20_000);
    }

    private static CustomerSegments customers(GoalHealth health, SegmentSettings settings) {
        return health.customers(TABLE, settings, SampleCustomers.CALENDAR);
    }
}
