package org.goalhealth.rules.docs;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.goalhealth.finding.Finding;
import org.goalhealth.history.History;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.report.CustomerSegment;
import org.goalhealth.report.CustomerSegments;
import org.goalhealth.report.Report;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.Occasion;
import org.goalhealth.rules.SampleCustomers;
import org.goalhealth.rules.scenario.Expectation;
import org.goalhealth.rules.scenario.Scenario;
import org.goalhealth.rules.scenario.ScenarioFile;
import org.goalhealth.situation.FactKind;
import org.goalhealth.situation.LimitType;

/** The page of all shipped rules, made from their files, sentences and scenarios. */
final class TriggersPage {

    private static final String INTRODUCTION = """
            # The shipped rules

            Made from the rule files; do not edit. Each rule stands in `kpi-rules/src/main/resources/org/goalhealth/rules`, beside its scenarios. A plan changes a rule's limits with a line of [`limits`](plan.md), and leaves a rule out with `off`; how to write one of your own is in [rule-authors.md](rule-authors.md).

            """;

    /** Rows of the catalogue that a plan declares or a command answers, without a rule of their own. */
    private static final String WITHOUT_A_RULE = """

            Without a rule of their own, because a plan declares them or a command answers them:

            | id | what | where |
            |---|---|---|
            | A3 | requests for other targets, approved or refused; each date is judged by the targets that were valid on it | [`adjustments`](plan.md#adjustments), [`kpi adjust`](command-line.md) |
            | A4 | the class of a cause: external or internal, of strategy or of execution; it steers E2 | [`cause`](plan.md#adjustments), rule [review-lower](#review-lower) |
            | A5 | a request opened by a finding, an event, a shock or a change of strategy, its target checked again | [`occasion`](plan.md#adjustments), [`kpi adjust`](command-line.md) |
            | B2 | the move of W8 as budget lines: amounts to each of the alternatives, and what limits them | rule [large-loop](#large-loop) |
            | B7 | what a budget brings by response curves: as it stands, as suggested, at best, and with wider limits | [`response`](plan.md#response-curves), [`kpi what-if`](command-line.md) |
            | B8 | suggestions that are accepted, rejected or expire, and what an accepted one did | [decisions](alerts.md) |
            | B9 | a year's money taken apart before it begins: by goal, expected return, project and period | [`kpi allocate`](plan.md#allocations) |
            | E3 | room that is kept under a target | [`band`](plan.md#goals-funnels-budgets) |
            | F3 | zones of a funnel stage that differ by segment and season, and small numbers that do not flap | [`zones` and `confidence`](plan.md#goals-funnels-budgets) |
            | F4 | from a target back to what every stage of a funnel needs | [`kpi funnel`](command-line.md) |
            | F5 | one definition of an effective lead, applied to rows | [`definitions`](plan.md#definitions), [`kpi count`](command-line.md) |
            | F6 | a balanced scorecard of KPIs and stages | [`perspective`](plan.md#kpis) |
            | G8 | floor, target and challenge in order for the KPI's direction | refused when the [plan](plan.md#goals-funnels-budgets) is read: no figure could be judged by it |
            | T1 | the pyramid of goals: level, metric, target, tasks, and health that rolls up | [`level`, `weight`](plan.md#design-what-reviews-look-at), [`kpi goals`](command-line.md) |
            | T2, T3 | a goal taken apart by time, channel, scenario and role, its parts adding up exactly | [`kpi plan split`](plan.md#splits) |
            | T6 | phases of goals, and tasks by week with the people of each role | [`phases` and `tasks`](plan.md#phases-and-tasks), [`kpi tasks`](command-line.md) |
            | T4 | KPIs of channels and of the business, ready to use | [`kpi plan kpis`](plan.md#kpis-ready-to-use) |
            | R6 | a monthly tracking table: target, actual, completion, change, cause, action, owner | [`kpi score --table tracking`](command-line.md) |
            | R7 | a goal canvas: intent from where to where, resources item by item, contingencies with their triggers | [`resources`, `contingencies`](plan.md#design-what-reviews-look-at), [`kpi canvas`](command-line.md) |
            | R9 | a KPI board: current figures, trend, red mark | [`kpi score --table board`](command-line.md) |
            | R10 | a yearly goal sheet: dimension, weight, owner, source, cycle | [`kpi score --table yearly`](command-line.md) |
            | R11 | a quarterly review sheet: grades, successes, problems, next | [`kpi score --table review`](command-line.md) |
            | S1 to S7 | scores, grades, incentives, growth credit, coaching, ranking, team pools and awards | [`roles` and `people`](plan.md#scoring-objectives-roles-teams-people), [`kpi score`](command-line.md) |
            | T5 | objectives and key results as weighted goals | [`objectives`](plan.md#scoring-objectives-roles-teams-people) |
            """;

    private final GoalHealth health;

    TriggersPage(GoalHealth health) {
        this.health = health;
    }

    String text() {
        List<ShippedRule> rules = ShippedRule.all(health.rules());
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("| id | rule | asks |\n|---|---|---|\n");
        rules.forEach(rule -> page.append("| %s | [%s](#%s) | %s |\n"
                .formatted(
                        rule.info().ref().id(), rule.info().name(), rule.info().name(), question(rule))));
        page.append(WITHOUT_A_RULE);
        rules.forEach(rule -> rule(rule, page));
        return page.toString();
    }

    private void rule(ShippedRule rule, StringBuilder page) {
        String id = rule.info().ref().id();
        page.append("\n## ").append(rule.info().name()).append("\n\n");
        page.append("**").append(question(rule)).append("**\n\n");
        page.append("- Id and source: ")
                .append(id)
                .append("; ")
                .append(title(rule, "en", id))
                .append(", ")
                .append(title(rule, "zh", id))
                .append('\n');
        page.append("- Severity: ")
                .append(rule.info().severity().name().toLowerCase(Locale.ROOT))
                .append('\n');
        switch (rule.info().occasion()) {
            case ASSESSMENT -> {}
            case REVIEW ->
                page.append("- Speaks: in reviews of a plan ([`kpi plan check`](command-line.md)), never of figures\n");
            case CUSTOMERS ->
                page.append("- Speaks: of customers ([`kpi customers`](customers.md)), never of a plan\n");
        }
        rule.header().forEach((word, text) -> {
            if (!word.equals("Question") && !word.equals("Source")) {
                page.append("- ").append(word).append(": ").append(text).append('\n');
            }
        });
        page.append("- Fires when: ")
                .append(String.join("; and ", rule.conditions()))
                .append('\n');
        limits(rule, page);
        rule.info()
                .playbook()
                .ifPresent(playbook ->
                        page.append("- Playbook: `").append(playbook).append("`\n"));
        example(rule, page);
    }

    private static String question(ShippedRule rule) {
        String question = Objects.requireNonNull(rule.header().get("Question"));
        return question.substring(0, 1).toUpperCase(Locale.ROOT) + question.substring(1);
    }

    private static void limits(ShippedRule rule, StringBuilder page) {
        Map<String, LimitType> limits = rule.info().judged().limits();
        if (limits.isEmpty()) {
            page.append("- Limits: none of its own; the plan's goals and funnels say what is good\n");
            return;
        }
        page.append("\n| limit | is | default |\n|---|---|---|\n");
        limits.forEach((name, type) -> {
            LimitValue value = rule.info().defaults().get(name);
            page.append("| `%s` | %s | %s |\n"
                    .formatted(
                            name,
                            type.name().toLowerCase(Locale.ROOT),
                            value != null ? value : FactKind.isOptional(name) ? "none" : "the plan gives it"));
        });
    }

    private void example(ShippedRule rule, StringBuilder page) {
        if (rule.info().occasion() == Occasion.CUSTOMERS) {
            customers(rule, page);
        } else {
            scenario(rule, page);
        }
    }

    /** What is said of the first of some customers that the rule finds, and what is done for them. */
    private void customers(ShippedRule rule, StringBuilder page) {
        CustomerSegments found =
                health.customers(SampleCustomers.table(), SampleCustomers.ASKED_FOR, SampleCustomers.CALENDAR);
        Finding finding = found.table().customers().stream()
                .flatMap(customer -> found.of(customer.customer()).stream())
                .filter(one -> one.rule().name().equals(rule.info().name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no customer for " + rule.info().name()));
        CustomerSegment segment = found.segments().stream()
                .filter(one -> one.rule().equals(finding.rule()))
                .findFirst()
                .orElseThrow();
        page.append("\nSegment: ")
                .append(segment.name().en())
                .append(", ")
                .append(segment.name().zh())
                .append(". Its care list, unless the company has its own:\n\n");
        segment.care()
                .forEach(step -> page.append("1. ")
                        .append(step.en())
                        .append("; ")
                        .append(step.zh())
                        .append('\n'));
        page.append("\nExample (invented).\n\n");
        said(finding, page);
    }

    /** The first scenario in which the rule finds something, and what it says. */
    private void scenario(ShippedRule rule, StringBuilder page) {
        Path file = rule.folder().resolve(rule.info().name() + ScenarioFile.ENDING);
        ScenarioFile scenarios = ScenarioFile.read(file);
        Scenario fires = scenarios.scenarios().stream()
                .filter(scenario -> scenario.expectation() instanceof Expectation.Alerts)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(file + " has no scenario that fires"));
        LocalDate date = fires.dates().get(0);
        Report report = rule.info().occasion() == Occasion.REVIEW
                ? health.review(fires.plan(), date)
                : health.assess(fires.plan(), History.of(fires.plan(), fires.observations()), date);
        Finding finding = report.findings().stream()
                .filter(one -> one.rule().name().equals(rule.info().name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(fires.name() + " does not fire"));
        page.append("\nExample: ").append(fires.name()).append(".\n\n");
        said(finding, page);
    }

    private static void said(Finding finding, StringBuilder page) {
        page.append("> ")
                .append(finding.text().en())
                .append("  \n> ")
                .append(finding.text().zh())
                .append('\n');
    }

    private static String title(ShippedRule rule, String language, String id) {
        Properties sentences = new Properties();
        Path file = rule.folder().resolve("messages_" + language + ".properties");
        try (InputStreamReader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            sentences.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences.getProperty(id + ".title");
    }
}
