package org.goalhealth.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.goalhealth.finding.Finding;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Link;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Segment;
import org.goalhealth.rules.DesignPlans;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.RichPlan;
import org.goalhealth.rules.RuleInfo;
import org.goalhealth.rules.RulePack;
import org.goalhealth.situation.CustomerFact;
import org.goalhealth.situation.DesignFact;
import org.goalhealth.situation.LimitBook;
import org.goalhealth.situation.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FamilyTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/goalhealth/rules");
    private static final Bounds BOUNDS = new Bounds(1_000_000, 1_000_000, Optional.empty(), Ticker.OF_PROCESS);
    private static final LocalDate DATE = LocalDate.of(2026, 6, 1);
    private static final Plan FULL = RichPlan.plan();
    private static final List<Plan> LACKING_PARTS = plansThatLackParts();
    private static final List<List<Observation>> FIGURES =
            LongStream.range(0, 5).mapToObj(RichPlan::observations).toList();
    /** Derived once, for every family asks for them. */
    private static final IdentityHashMap<Plan, Set<Class<?>>> FACTS = factTypes();

    @Test
    void everyFolderOfRuleFilesIsAFamily() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(Family.values()).map(Family::folder).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFamilyIsOneModelOfRulesThatNoOtherHas(Family family) {
        CompiledPack pack = new StandardPack().family(family);
        assertThat(pack.models())
                .singleElement()
                .satisfies(model ->
                        assertThat(Family.ofModel(model.getClass().getName())).contains(family));
        assertThat(pack.rules()).isNotEmpty();
        for (Family other : EnumSet.complementOf(EnumSet.of(family))) {
            assertThat(new StandardPack().family(other).rules())
                    .doesNotContainKeys(pack.rules().keySet().toArray(new String[0]));
        }
    }

    @Test
    void noAssessmentLoadsTheFamilyThatLooksAtCustomers() {
        assertThat(Family.CUSTOMER.judges(FULL)).isFalse();
        assertThat(FACTS.getOrDefault(FULL, Set.of())).noneMatch(CustomerFact.class::isAssignableFrom);
    }

    @Test
    void noAssessmentLoadsTheFamilyThatReviewsPlans() {
        assertThat(Family.DESIGN.judges(FULL)).isFalse();
        assertThat(FACTS.getOrDefault(FULL, Set.of())).noneMatch(DesignFact.class::isAssignableFrom);
        Plan weak = DesignPlans.weak();
        LimitBook limits = LimitBook.of(
                weak,
                GoalHealth.standard().rules().stream().map(RuleInfo::judged).toList());
        assertThat(Situation.ofDesign(DATE, weak, History.of(weak, List.of()), limits)
                        .facts())
                .isNotEmpty()
                .allMatch(DesignFact.class::isInstance);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DESIGN", "CUSTOMER"})
    void aPlanWithoutAFamilysPartGivesNoFactThatItsRulesBeginWith(Family family) {
        Set<Class<?>> types = firstFactTypes(family);
        assertThat(family.judges(FULL)).isTrue();
        assertThat(FACTS.getOrDefault(FULL, Set.of()))
                .as("facts of a plan with every part")
                .anyMatch(fact -> isOneOf(fact, types));
        for (Plan plan : LACKING_PARTS) {
            if (!family.judges(plan)) {
                assertThat(FACTS.getOrDefault(plan, Set.of())).isNotEmpty().noneMatch(fact -> isOneOf(fact, types));
            }
        }
    }

    @Test
    void aFamilyThatDoesNotJudgeEveryPlanLeavesAtLeastOneOut() {
        assertThat(EnumSet.allOf(Family.class))
                .filteredOn(family -> LACKING_PARTS.stream().allMatch(family::judges))
                .containsExactly(Family.WARNING);
    }

    @ParameterizedTest
    @EnumSource(names = {"HISTORY", "OPPORTUNITY", "SPEND"})
    void theRulesThatAreToBeAskedForAreAllOfTheirFamily(Family family) {
        assertThat(family.rulesToBeAskedFor())
                .isEqualTo(new StandardPack().family(family).rules().keySet());
    }

    @Test
    void aLineOfLimitsThatNamesAKpiBringsNoFamilyButItsRules() {
        assertThat(Family.of(withALine("low-conversion"))).containsExactly(Family.WARNING);
        assertThat(Family.of(withALine("outlier"))).containsExactly(Family.WARNING, Family.HISTORY);
    }

    private static Plan withALine(String rule) {
        Kpi kpi = FULL.kpis().stream().filter(FamilyTest::isPlain).findFirst().orElseThrow();
        PlanBuilder plan = Plan.builder("one-line").calendar(FULL.calendar());
        FULL.dimensions().forEach(plan::dimension);
        return plan.kpi(kpi)
                .limit(rule, LimitScope.of(kpi.id(), Segment.TOTAL), Map.of("periods", "2"))
                .build();
    }

    @Test
    void whatAPlanLeavesOutWouldHaveFoundNothing() {
        RuleBook book = RuleBook.of(List.of(RulePack.standard()));
        Set<Integer> sizes = new HashSet<>();
        List<Observation> figures = RichPlan.observations(7);
        for (Plan plan : LACKING_PARTS) {
            History history = History.of(plan, figures);
            List<Finding> found = findings(book.forPlan(plan), plan, history);
            sizes.add(book.forPlan(plan).rules().size());
            assertThat(found).isEqualTo(findings(book.all(), plan, history));
        }
        assertThat(sizes).hasSizeGreaterThan(1);
    }

    @Test
    void aRuleOfAnotherFamilyThatThePlanNamesBringsAll() {
        RuleBook book = RuleBook.of(List.of(RulePack.standard()));
        Plan plain = Plan.builder("plain").build();
        Plan off = Plan.builder("plain").off("low-return").build();
        assertThat(names(book.forPlan(plain))).doesNotContain("low-return").contains("data-missing");
        assertThat(names(book.forPlan(off))).isEqualTo(names(book.all()));
    }

    @Test
    void aLimitOfABudgetsRuleInAPlanWithoutBudgetsIsRefusedAsEver() {
        RuleBook book = RuleBook.of(List.of(RulePack.standard()));
        Plan plan = Plan.builder("plain")
                .limit("low-return", LimitScope.EVERYWHERE, Map.of("lo", "1.5"))
                .build();
        assertThatThrownBy(() -> limits(book.forPlan(plan), plan))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("did you mean low?");
    }

    @Test
    void withAnAuthorsPackEveryFamilyIsLoaded() {
        String drl = """
                package mine;
                import org.goalhealth.situation.KpiStatus;
                global org.goalhealth.rules.Findings findings;
                rule "mine" @id("X1") @severity("INFO") when $s : KpiStatus( value < 5 ) then findings.report($s); end
                """;
        RuleBook book = RuleBook.of(List.of(RulePack.standard(), RulePack.of("mine", Map.of("mine.drl", drl))));
        assertThat(names(book.forPlan(Plan.builder("plain").build())))
                .contains("low-return", "stage-danger", "data-missing", "mine");
    }

    /** Those without which no rule of the family fires; what else a rule counts may be there or not. */
    private static Set<Class<?>> firstFactTypes(Family family) {
        Set<Class<?>> types = new HashSet<>();
        for (Model model : new StandardPack().family(family).models()) {
            model.getRules()
                    .forEach(rule ->
                            types.add(RuleMetadata.factTypes(rule).iterator().next()));
        }
        return types;
    }

    private static boolean isOneOf(Class<?> fact, Set<Class<?>> types) {
        return types.stream().anyMatch(type -> type.isAssignableFrom(fact));
    }

    /** The types of the facts of each plan, whatever its figures are. */
    private static IdentityHashMap<Plan, Set<Class<?>>> factTypes() {
        LoadedRules all = RuleBook.of(List.of()).all();
        IdentityHashMap<Plan, Set<Class<?>>> types = new IdentityHashMap<>();
        Stream.concat(Stream.of(FULL), LACKING_PARTS.stream()).forEach(plan -> {
            LimitBook limits = limits(all, plan);
            Set<Class<?>> own = new HashSet<>();
            for (List<Observation> figures : FIGURES) {
                Situation.at(DATE, plan, History.of(plan, figures), limits)
                        .facts()
                        .forEach(fact -> own.add(fact.getClass()));
            }
            types.put(plan, own);
        });
        return types;
    }

    private static List<Finding> findings(LoadedRules rules, Plan plan, History history) {
        Situation situation = Situation.at(DATE, plan, history, limits(rules, plan));
        Judgement judged = new Evaluation(rules, plan, BOUNDS).of(situation);
        assertThat(judged.failures()).isEmpty();
        return judged.findings();
    }

    private static LimitBook limits(LoadedRules rules, Plan plan) {
        return LimitBook.of(plan, rules.rules().stream().map(RuleInfo::judged).toList());
    }

    private static Set<String> names(LoadedRules rules) {
        Set<String> names = new TreeSet<>();
        rules.rules().forEach(rule -> names.add(rule.name()));
        return names;
    }

    /** Alternatives name goals. */
    private static Budget withoutAlternatives(Budget budget) {
        return new Budget(
                budget.id(),
                budget.name(),
                budget.returnKpi(),
                budget.currency(),
                budget.every(),
                budget.lines().stream()
                        .map(line -> new Budget.Line(
                                line.segment(),
                                line.amount(),
                                line.min(),
                                line.max(),
                                line.locked(),
                                Optional.empty(),
                                line.targetReturn(),
                                line.performance(),
                                line.response()))
                        .toList());
    }

    /** The rich plan with each set of its parts, down to one with none of them. */
    private static List<Plan> plansThatLackParts() {
        List<Plan> plans = new ArrayList<>();
        for (int parts = 0; parts < 256; parts++) {
            PlanBuilder plan = Plan.builder(FULL.id()).name(FULL.name()).calendar(FULL.calendar());
            FULL.dimensions().forEach(plan::dimension);
            boolean services = (parts & 32) != 0;
            FULL.kpis().stream().filter(kpi -> services || isPlain(kpi)).forEach(plan::kpi);
            if ((parts & 1) != 0) {
                FULL.goals().forEach(plan::goal);
                FULL.shocks().forEach(plan::shock);
            }
            if ((parts & 2) != 0) {
                FULL.funnels().forEach(plan::funnel);
            }
            if ((parts & 4) != 0) {
                boolean goals = (parts & 1) != 0;
                FULL.budgets().forEach(budget -> plan.budget(goals ? budget : withoutAlternatives(budget)));
            }
            if ((parts & 8) != 0) {
                boolean hasGoals = (parts & 1) != 0;
                boolean hasFunnels = (parts & 2) != 0;
                boolean hasBudgets = (parts & 4) != 0;
                FULL.limits().stream()
                        .filter(line -> hasGoals || !line.rule().equals("over-target"))
                        .filter(line -> hasFunnels || line.scope().funnel().isEmpty())
                        .filter(line -> hasBudgets || line.scope().budget().isEmpty())
                        .filter(line -> services
                                || line.scope()
                                        .kpi()
                                        .map(FULL::kpi)
                                        .filter(kpi -> !isPlain(kpi))
                                        .isEmpty())
                        .forEach(plan::limit);
            }
            if ((parts & 64) != 0) {
                boolean goals = (parts & 1) != 0;
                FULL.links().stream()
                        .filter(link -> goals || link instanceof Link.OfKpis)
                        .forEach(plan::link);
            }
            if ((parts & 16) != 0) {
                FULL.milestones().forEach(plan::milestone);
                FULL.channels().forEach(plan::channel);
                FULL.disruptions().forEach(plan::disruption);
            }
            if ((parts & 128) != 0) {
                FULL.events().forEach(plan::event);
            }
            plans.add(plan.build());
        }
        return plans;
    }

    private static boolean isPlain(Kpi kpi) {
        return kpi.service().isEmpty() && kpi.benchmark().isEmpty();
    }
}
