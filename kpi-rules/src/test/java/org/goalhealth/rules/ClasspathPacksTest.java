package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.PacksTest.shortfall;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClasspathPacksTest {

    private static final String RULE = shortfall("by: 15 %, periods: 3", "periods >= limit.periods");
    private static final String OTHER = RULE.replace("baseline-shortfall", "other");

    private static final Map<String, String> FILES = new TreeMap<>(Map.of(
            "com/acme/rules/mine.drl", RULE,
            "com/acme/rules/deep/er/other.drl", OTHER,
            "com/acme/rules/messages_en.properties", "W1 = {subject} is low",
            "com/acme/rules/deep/messages_zh.properties", "W1 = {subject} 低",
            "com/acme/rules/notes.txt", "no rule",
            "com/acme/rules/messages_fr.properties", "W1 = bas",
            "com/acme/rulesets/else.drl", RULE,
            "com/acme/empty/notes.txt", "no rule"));

    @TempDir
    private Path temp;

    @Test
    void aFolderInADirectoryHoldsWhatTheDirectoryFormFinds() throws IOException {
        try (URLClassLoader loader = loader(directory("classes", FILES))) {
            RulePack pack = RulePack.classpath(loader, "com/acme/rules");
            assertThat(pack.name()).isEqualTo("rules");
            assertThat(pack.files())
                    .isEqualTo(RulePack.directory(temp.resolve("classes/com/acme/rules"))
                            .files())
                    .containsOnlyKeys(
                            "mine.drl", "deep/er/other.drl", "messages_en.properties", "deep/messages_zh.properties");
        }
    }

    @Test
    void aFolderInAJarHoldsTheSame() throws IOException {
        try (URLClassLoader loader = loader(jar("rules.jar", FILES));
                URLClassLoader plain = loader(directory("classes", FILES))) {
            assertThat(RulePack.classpath(loader, "com/acme/rules").files())
                    .isEqualTo(RulePack.classpath(plain, "com/acme/rules").files());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/com/acme/rules", "com/acme/rules/", "/com/acme/rules/"})
    void slashesAtTheEndsDoNotMatter(String folder) throws IOException {
        try (URLClassLoader loader = loader(jar("rules.jar", FILES))) {
            assertThat(RulePack.classpath(loader, folder).name()).isEqualTo("rules");
            assertThat(RulePack.classpath(loader, folder).files()).hasSize(4);
        }
    }

    @Test
    void ofTwoFilesOfOnePathTheFirstOnTheClassPathCounts() throws IOException {
        Path first = directory("first", Map.of("com/acme/rules/mine.drl", OTHER));
        try (URLClassLoader loader = loader(first, jar("rules.jar", FILES))) {
            assertThat(RulePack.classpath(loader, "com/acme/rules").files())
                    .hasSize(4)
                    .containsEntry("mine.drl", OTHER);
        }
    }

    @Test
    void theRulesOfAJarJudge() throws IOException {
        try (URLClassLoader loader = loader(jar("rules.jar", FILES))) {
            GoalHealth health = GoalHealth.builder()
                    .rules(RulePack.classpath(loader, "com/acme/rules"))
                    .build();
            assertThat(health.rules()).extracting(RuleInfo::name).containsExactly("baseline-shortfall", "other");
        }
    }

    @Test
    void theShippedRuleFilesAreAPackLikeAnyOther() {
        RulePack copy = RulePack.classpath(GoalHealth.class.getClassLoader(), "org/goalhealth/rules");
        assertThat(copy.files().keySet())
                .filteredOn(name -> name.endsWith(".drl"))
                .containsExactlyElementsOf(ShippedRulesTest.ruleFiles().stream()
                        .map(file -> Path.of("src/main/resources/org/goalhealth/rules")
                                .relativize(file)
                                .toString()
                                .replace('\\', '/'))
                        .toList());
    }

    @Test
    void anAbsentFolderIsRefusedWithTheNearestThatHoldsRules() throws IOException {
        try (URLClassLoader loader = loader(jar("rules.jar", FILES))) {
            refusal(loader, "com/acme/rulez")
                    .hasMessageContaining("classpath:com/acme/rulez")
                    .hasMessageContaining("there is no such folder on the class path")
                    .hasMessageContaining("did you mean com/acme/rules or com/acme/rulesets?");
        }
    }

    @Test
    void aPackageNameIsRefusedWithTheFolderThatIsMeant() throws IOException {
        try (URLClassLoader loader = loader(jar("rules.jar", FILES))) {
            refusal(loader, "com.acme.rules").hasMessageContaining("did you mean com/acme/rules?");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "no/where/near", "", "/"})
    void aFolderFarFromAnyIsRefusedWithHowOneIsWritten(String folder) throws IOException {
        try (URLClassLoader loader = loader(jar("rules.jar", FILES))) {
            refusal(loader, folder).hasMessageContaining("as in com/acme/rules");
        }
    }

    @Test
    void aFolderWithoutRuleFilesIsRefused() throws IOException {
        try (URLClassLoader loader = loader(jar("rules.jar", FILES), directory("classes", FILES))) {
            refusal(loader, "com/acme/empty").hasMessageContaining("the folder holds no .drl file");
        }
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedByName() throws IOException {
        Path folder = directory("classes", FILES);
        Files.write(folder.resolve("com/acme/rules/mine.drl"), new byte[] {'/', '/', (byte) 0xC4, 'h'});
        try (URLClassLoader loader = loader(folder)) {
            refusal(loader, "com/acme/rules").hasMessageContaining("mine.drl").hasMessageContaining("is not UTF-8");
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refusal(ClassLoader loader, String folder) {
        return assertThatThrownBy(() -> RulePack.classpath(loader, folder)).isInstanceOf(InvalidRulesException.class);
    }

    private Path directory(String name, Map<String, String> files) throws IOException {
        Path root = temp.resolve(name);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return root;
    }

    /** With an entry for each folder, as build tools write. */
    private Path jar(String name, Map<String, String> files) throws IOException {
        Path path = temp.resolve(name);
        try (OutputStream out = Files.newOutputStream(path);
                JarOutputStream jar = new JarOutputStream(out)) {
            TreeSet<String> folders = new TreeSet<>();
            for (String file : files.keySet()) {
                for (int end = file.indexOf('/'); end >= 0; end = file.indexOf('/', end + 1)) {
                    folders.add(file.substring(0, end + 1));
                }
            }
            for (String folder : folders) {
                jar.putNextEntry(new JarEntry(folder));
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return path;
    }

    private static URLClassLoader loader(Path... places) throws IOException {
        URL[] urls = new URL[places.length];
        for (int i = 0; i < places.length; i++) {
            urls[i] = List.of(places).get(i).toUri().toURL();
        }
        return new URLClassLoader(urls, null);
    }
}
