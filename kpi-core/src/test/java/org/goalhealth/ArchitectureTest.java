package org.goalhealth;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.goalhealth.alert.delivery.WebhookSink;
import org.goalhealth.alert.delivery.WebhookSinkBuilder;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "org.goalhealth", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.goalhealth.";

    /** Each may import from those before it. */
    private static final List<String> LAYERS = List.of(
            "time",
            "quantity",
            "plan",
            "customer",
            "history",
            "situation",
            "score",
            "split",
            "finding",
            "explanation",
            "budget",
            "alert",
            "report");

    @ArchTest
    static void eachLayerImportsOnlyFromThoseBeforeIt(JavaClasses classes) {
        for (int i = 0; i < LAYERS.size() - 1; i++) {
            String[] later = LAYERS.subList(i + 1, LAYERS.size()).stream()
                    .map(layer -> ROOT + layer + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + LAYERS.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .because("data goes one way: " + String.join(" <- ", LAYERS))
                    .check(classes);
        }
    }

    /** Each may import from those before it, within the layer of alerts. */
    private static final List<String> ALERT_LAYERS =
            List.of("alert", "alert.store", "alert.store.jdbc", "alert.delivery");

    @ArchTest
    static void alertsKnowNothingOfWhatKeepsAndDeliversThem(JavaClasses classes) {
        for (int i = 0; i < ALERT_LAYERS.size() - 1; i++) {
            String[] later = ALERT_LAYERS.subList(i + 1, ALERT_LAYERS.size()).stream()
                    .map(layer -> ROOT + layer)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ALERT_LAYERS.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .because("data goes one way: " + String.join(" <- ", ALERT_LAYERS))
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule ANY_STORE_IS_DELIVERED_FROM = noClasses()
            .that()
            .resideInAPackage(ROOT + "alert.delivery")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "alert.store.jdbc")
            .because("an outbox is an outbox, wherever it is kept");

    @ArchTest
    static final ArchRule FLYWAY_IS_NEEDED_FOR_DATABASES_ONLY = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "alert.store.jdbc")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.flywaydb..")
            .because("who keeps no alerts in a database does without it");

    @ArchTest
    static final ArchRule HTTP_CLIENT_IS_NEEDED_FOR_WEBHOOKS_ONLY = noClasses()
            .that()
            .doNotBelongToAnyOf(WebhookSink.class, WebhookSinkBuilder.class)
            .and()
            .haveSimpleNameNotContaining("CheckedResolver")
            .and()
            .haveSimpleNameNotContaining("WebhookAnswer")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.hc..")
            .because("who sends nothing to webhooks does without it; receivers verify signatures without it too");

    @ArchTest
    static final ArchRule QUANTITIES_KNOW_NOTHING_OF_OURS = noClasses()
            .that()
            .resideInAPackage(ROOT + "quantity..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.goalhealth..")
                    .and(resideInAPackage(ROOT + "quantity..").negate().as("outside of quantity")))
            .because("a number means the same whatever it counts");

    @ArchTest
    static void everyPackageIsALayer(JavaClasses classes) {
        Set<String> layers = Set.copyOf(LAYERS);
        assertThat(classes)
                .isNotEmpty()
                .allSatisfy(c -> assertThat(layers)
                        .as("the layer of " + c.getName())
                        .contains(c.getPackageName().substring(ROOT.length()).split("\\.", -1)[0]));
    }

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        Set<JavaPackage> packages = classes.getPackage("org.goalhealth").getSubpackagesInTree();
        assertThat(packages).hasSizeGreaterThanOrEqualTo(LAYERS.size());
        assertThat(packages)
                .filteredOn(p -> !p.getClasses().isEmpty())
                .allSatisfy(p -> assertThat(p.isAnnotatedWith(NullMarked.class))
                        .as(p.getName() + " has a package-info with @NullMarked")
                        .isTrue());
    }

    @ArchTest
    static final ArchRule NO_RULE_ENGINE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..")
            .because("facts and figures are worked out in plain Java; only kpi-rules knows the engine");

    @ArchTest
    static final ArchRule NOTHING_READS_A_CLOCK = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("now|system|systemUTC|systemDefaultZone"))
                    .and(target(owner(resideInAPackage("java.time.."))))
                    .or(target(nameMatching("currentTimeMillis|nanoTime"))))
            .because("the evaluation date is an input: the same input gives the same output");

    @ArchTest
    static final ArchRule NOTHING_PRINTS = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a library speaks through its answers");
}
