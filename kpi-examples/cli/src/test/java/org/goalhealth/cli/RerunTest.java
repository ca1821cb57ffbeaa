package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RerunTest {

    @TempDir
    private Path folder;

    /** What happens while the watch waits, one thing a wait. */
    private interface Happening {
        void happens() throws IOException;
    }

    @Test
    void whatIsWatchedRunsOnceAndAfterEachChangeOfAFileThatMatters() throws Exception {
        Path rule = Files.writeString(folder.resolve("a.drl"), "1");
        Path scenario = folder.resolve("a.scenarios.yaml");
        assertThat(runs(
                        () -> {},
                        () -> Files.writeString(rule, "12"),
                        () -> {},
                        () -> Files.writeString(scenario, "new"),
                        () -> Files.writeString(folder.resolve("notes.txt"), "nothing"),
                        () -> Files.delete(scenario)))
                .containsExactly(0, 2, 4, 6);
    }

    @Test
    void aFolderThatIsNotThereIsWatchedUntilItIs() throws Exception {
        assertThat(new FolderWatch(List.of(folder.resolve("later"))).changed()).isFalse();
    }

    /** After how many waits the task ran. */
    private List<Integer> runs(Happening... happenings) throws Exception {
        Deque<Happening> left = new ArrayDeque<>(List.of(happenings));
        List<Integer> runs = new ArrayList<>();
        new Rerun(new FolderWatch(List.of(folder)), () -> {
                    if (left.isEmpty()) {
                        return false;
                    }
                    try {
                        left.remove().happens();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                    return true;
                })
                .each(() -> runs.add(happenings.length - left.size()));
        return runs;
    }
}
