package org.goalhealth.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NabRunTest {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final LocalDateTime START = LocalDateTime.of(2011, 7, 1, 0, 0, 1);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void anHourOutOfTheUsualIsToldOfOnceADay() throws IOException {
        List<String> figures = quiet(20);
        for (int hour = 15 * 24; hour < 15 * 24 + 5; hour++) {
            figures.set(hour, "9");
        }

        List<String> said = said(figures);
        assertThat(said.get(0)).isEqualTo("timestamp,anomaly_score,alert");
        assertThat(said).hasSize(figures.size() + 1);
        assertThat(said.stream().filter(line -> line.endsWith(",1,1"))).containsExactly("2011-07-16 00:00:01,1,1");
        assertThat(said.stream().filter(line -> line.endsWith(",1,0"))).hasSize(4);
    }

    @Test
    void anHourIsUsualThatIsTheSameEachDay() throws IOException {
        List<String> figures = quiet(20);
        for (int day = 0; day < 20; day++) {
            figures.set(day * 24 + 3, "9");
        }

        assertThat(said(figures)).noneMatch(line -> line.endsWith(",1"));
    }

    @Test
    void whatIsSaidOfAnHourDoesNotDependOnLaterOnes() throws IOException {
        List<String> figures = quiet(20);
        figures.set(300, "9");
        List<String> all = said(figures);

        assertThat(said(figures.subList(0, 310))).isEqualTo(all.subList(0, 311));
    }

    @Test
    void aRowThatIsNoneIsNamed() {
        assertThatThrownBy(() -> said(List.of("1", "one")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("series.csv:3: ");
        assertThatThrownBy(() -> NabRun.run(folder.resolve("nowhere"), folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("is no folder");
    }

    private List<String> said(List<String> figures) throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        List<String> lines = new ArrayList<>(List.of(NabRun.HEADER));
        for (int i = 0; i < figures.size(); i++) {
            lines.add(START.plusHours(i).format(TIME) + "," + figures.get(i));
        }
        Files.write(in.resolve("series.csv"), lines);
        NabRun.run(in, folder.resolve("out"));
        return Files.readAllLines(folder.resolve("out/series.csv"));
    }

    /** Each hour of each day the same, but for a tenth or two. */
    private static List<String> quiet(int days) {
        List<String> figures = new ArrayList<>();
        for (int hour = 0; hour < days * 24; hour++) {
            figures.add(hour / 24 % 2 == 0 ? "1.0" : "1.1");
        }
        return figures;
    }
}
