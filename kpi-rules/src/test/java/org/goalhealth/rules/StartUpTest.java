package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is loaded before the first finding, seen by a class loader of its own that writes down what it is asked for. */
class StartUpTest {

    private static final String RULES = "org.goalhealth.rules.";

    private static final String[] COMPILER = {
        "org.drools.compiler.",
        "org.drools.drl.",
        "org.drools.model.codegen.",
        "org.drools.mvel",
        "org.antlr.",
        "com.github.javaparser.",
        "org.eclipse.jdt.",
        "org.drools.ecj."
    };

    @Test
    void withoutAPlanNoRuleAndNothingOfTheEngineIsLoaded() throws Exception {
        Recorder recorder = run("nothing");
        assertThat(recorder.families()).isEmpty();
        assertThat(recorder.names).noneMatch(name -> name.startsWith("org.drools.") || name.startsWith("org.kie."));
    }

    @Test
    void aPlanWithoutBudgetsAndFunnelsLoadsNeitherFamily() throws Exception {
        assertThat(run("plain").families()).containsExactly("warning");
    }

    @Test
    void aPlanWithBudgetsLoadsTheirFamily() throws Exception {
        assertThat(run("budget").families()).containsExactly("budget", "warning");
    }

    @Test
    void aPlanWithFunnelsLoadsTheirFamily() throws Exception {
        assertThat(run("funnel").families()).containsExactly("funnel", "warning");
    }

    @Test
    void aRuleThatThePlanNamesIsLoaded() throws Exception {
        assertThat(run("off").families()).contains("budget");
    }

    @Test
    void aMisspeltNameIsAnsweredWithTheNearestOfAllRules() {
        assertThatThrownBy(() -> run("limit")).hasMessageContaining("did you mean stage-danger");
    }

    @Test
    void withoutAnAuthorsPackNoCompilerIsLoaded() throws Exception {
        Recorder recorder = run("budget");
        assertThat(recorder.names).anyMatch(name -> name.startsWith("org.drools.model."));
        for (String compiler : COMPILER) {
            assertThat(recorder.names).noneMatch(name -> name.startsWith(compiler));
        }
    }

    @SuppressWarnings("unchecked")
    private static Recorder run(String what) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (Recorder recorder = new Recorder()) {
            // Where the engine looks for its services.
            thread.setContextClassLoader(recorder);
            Function<String, String> first = (Function<String, String>) recorder.loadClass(FirstFinding.class.getName())
                    .getConstructor()
                    .newInstance();
            assertThat(first.apply(what)).isNotEmpty();
            return recorder;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static final class Recorder extends URLClassLoader {

        /** Of classes and resources, with points for slashes. */
        private final Set<String> names = new ConcurrentSkipListSet<>();

        Recorder() {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        Set<String> families() {
            Set<String> families = new TreeSet<>();
            for (String family : new String[] {"warning", "budget", "funnel", "history"}) {
                if (names.stream().anyMatch(name -> name.startsWith(RULES + family + "."))) {
                    families.add(family);
                }
            }
            return families;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            names.add(name);
            return super.findClass(name);
        }

        @Override
        public @Nullable URL findResource(String name) {
            names.add(name.replace('/', '.'));
            return super.findResource(name);
        }

        private static URL[] classPath() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .map(entry -> {
                        try {
                            return Path.of(entry).toUri().toURL();
                        } catch (MalformedURLException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toArray(URL[]::new);
        }
    }
}
