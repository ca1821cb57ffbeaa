package org.goalhealth.rules;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;
import org.goalhealth.rules.internal.Ticker;

@AnalyzeClasses(
        packages = "org.goalhealth.rules",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutCompiledRules.class})
class ArchitectureTest {

    private static final String INTERNAL = "org.goalhealth.rules.internal..";
    private static final String[] ENGINE = {"org.drools..", "org.kie..", "com.github.javaparser.."};

    /** Leaves out the classes that the build makes of rule files. */
    static final class WithoutCompiledRules implements ImportOption {
        private static final Pattern FAMILY = Pattern.compile(
                ".*/org/goalhealth/rules/(warning|budget|funnel|link|course|history|opportunity|spend|elasticity|event|plan|service|design|customer)/.*");

        @Override
        public boolean includes(Location location) {
            return !location.matches(FAMILY);
        }
    }

    @ArchTest
    static final ArchRule ONLY_INTERNAL_KNOWS_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackage(INTERNAL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENGINE)
            .because("the engine can be replaced as long as nobody outside sees it");

    @ArchTest
    static final ArchRule SIGNATURES_SHOW_NO_ENGINE_AND_NOTHING_INTERNAL = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(INTERNAL)
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .notHaveRawReturnType(resideInAnyPackage("org.drools..", "org.kie..", INTERNAL))
            .andShould()
            .notHaveRawParameterTypes(anyElementThat(resideInAnyPackage("org.drools..", "org.kie..", INTERNAL)))
            .because("an embedder's code must not break with the engine's next version");

    @ArchTest
    static final ArchRule NOTHING_READS_A_CLOCK = noClasses()
            .that()
            // It measures how long rules take, and only where a time budget is given.
            .areNotAssignableTo(Ticker.class)
            .should()
            .callMethodWhere(Clocks.ANY)
            .because("the evaluation date is an input: the same input gives the same output");

    @ArchTest
    static final ArchRule NOTHING_PRINTS = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a library speaks through its answers");
}
