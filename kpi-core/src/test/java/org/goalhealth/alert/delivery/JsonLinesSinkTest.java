package org.goalhealth.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.goalhealth.alert.store.Letter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesSinkTest {

    private static final Instant NOON = Instant.parse("2026-03-30T12:00:00Z");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("alerts.jsonl");
    }

    @Test
    void eachLetterIsALine() throws Exception {
        try (JsonLinesSink sink = JsonLinesSink.open(file)) {
            sink.send(letter("{\"a\":\"川\"}"), NOON);
            sink.send(letter("{\"b\":2}"), NOON);
        }

        assertThat(file).content().isEqualTo("{\"a\":\"川\"}\n{\"b\":2}\n");
    }

    @Test
    void aFileIsGoneOnWith() throws Exception {
        try (JsonLinesSink sink = JsonLinesSink.open(file)) {
            sink.send(letter("{\"a\":1}"), NOON);
        }
        try (JsonLinesSink sink = JsonLinesSink.open(file)) {
            sink.send(letter("{\"b\":2}"), NOON);
        }

        assertThat(file).content().isEqualTo("{\"a\":1}\n{\"b\":2}\n");
    }

    @Test
    void aLineThatACrashCutOffIsTakenAway() throws Exception {
        Files.writeString(file, "{\"a\":1}\n{\"b\":");
        try (JsonLinesSink sink = JsonLinesSink.open(file)) {
            sink.send(letter("{\"b\":2}"), NOON);
        }

        assertThat(file).content().isEqualTo("{\"a\":1}\n{\"b\":2}\n");
    }

    @Test
    void aFirstLineThatACrashCutOffIsTakenAwayToo() throws Exception {
        Files.writeString(file, "{\"b\":");
        try (JsonLinesSink sink = JsonLinesSink.open(file)) {
            sink.send(letter("{\"b\":2}"), NOON);
        }

        assertThat(file).content().isEqualTo("{\"b\":2}\n");
    }

    @Test
    void linesLongerThanWhatIsReadAtOnceAreFoundWhole() throws Exception {
        String line = "{\"a\":\"" + "x".repeat(8_192 - 9) + "\"}\n";
        assertThat(line).hasSize(8_192);
        for (String cutOff : new String[] {"", "y", "y".repeat(8_191), "y".repeat(8_192), "y".repeat(20_000)}) {
            Files.writeString(file, line + cutOff);
            try (JsonLinesSink sink = JsonLinesSink.open(file)) {
                sink.send(letter("{\"b\":2}"), NOON);
            }
            assertThat(file).content().isEqualTo(line + "{\"b\":2}\n");
        }
    }

    @Test
    void whatAnAttemptLeftHalfWrittenIsTakenAwayByTheNext() throws Exception {
        try (JsonLinesSink sink = JsonLinesSink.open(file)) {
            sink.send(letter("{\"a\":1}"), NOON);
            Files.writeString(file, "{\"b\"", StandardOpenOption.APPEND);
            sink.send(letter("{\"b\":2}"), NOON);
        }

        assertThat(file).content().isEqualTo("{\"a\":1}\n{\"b\":2}\n");
    }

    @Test
    void aFileThatWasEmptiedMeanwhileBeginsAnew() throws Exception {
        try (JsonLinesSink sink = JsonLinesSink.open(file)) {
            sink.send(letter("{\"a\":1}"), NOON);
            Files.writeString(file, "");
            sink.send(letter("{\"b\":2}"), NOON);
            sink.send(letter("{\"c\":3}"), NOON);
        }

        assertThat(file).content().isEqualTo("{\"b\":2}\n{\"c\":3}\n");
    }

    @Test
    void twoSinksDoNotShareAFile() throws Exception {
        try (JsonLinesSink sink = JsonLinesSink.open(file)) {
            assertThatThrownBy(() -> JsonLinesSink.open(file))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("alerts.jsonl")
                    .hasMessageContaining("somebody else");
            sink.send(letter("{\"a\":1}"), NOON);
        }
        JsonLinesSink.open(file).close();
    }

    @Test
    void aFileThatCannotBeOpenedIsNamed() {
        assertThatThrownBy(() -> JsonLinesSink.open(folder.resolve("no-folder/alerts.jsonl")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no-folder");
    }

    @Test
    void aFileThatCannotBeWrittenIsTriedAgain() throws IOException {
        JsonLinesSink sink = JsonLinesSink.open(file);
        sink.close();

        assertThatThrownBy(() -> sink.send(letter("{}"), NOON))
                .isInstanceOfSatisfying(
                        SinkException.class,
                        e -> assertThat(e.isWorthAnotherAttempt()).isTrue())
                .hasMessageContaining("alerts.jsonl");
    }

    private static Letter letter(String body) {
        return new Letter("k", "house", "ops", body, 0, Optional.empty());
    }
}
