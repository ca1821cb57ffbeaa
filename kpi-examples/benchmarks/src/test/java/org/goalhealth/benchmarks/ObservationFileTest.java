package org.goalhealth.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationFileTest {

    private static final String HEADER = "week,series,value\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void valuesAreHundredths() throws IOException {
        assertThat(read(HEADER + "0,0,12.34\n0,1,12.3\n0,2,12\n0,3,-0.25\n", 4))
                .containsExactly("0 0 1234", "0 1 1230", "0 2 1200", "0 3 -25", "end 0");
    }

    @Test
    void linesMayEndAsOnWindowsAndTheLastNotAtAll() throws IOException {
        assertThat(read("week,series,value\r\n0,0,1.00\r\n0,1,2.00", 2)).containsExactly("0 0 100", "0 1 200", "end 0");
    }

    @Test
    void weeksEndWhenTheNextBeginsAndAtTheEnd() throws IOException {
        assertThat(read(HEADER + "0,0,1\n1,0,2\n", 1)).containsExactly("0 0 100", "end 0", "1 0 200", "end 1");
    }

    @Test
    void filesLargerThanTheBufferAreReadWhole() throws IOException {
        ContestData data = InventedData.of(400, RetailWeeks.COUNT, 7);
        InventedData.write(data, folder);
        assertThat(Files.size(folder.resolve(ContestData.OBSERVATIONS))).isGreaterThan(1 << 19);
        ContestData read = ContestData.read(folder);
        assertThat(read.hundredths()).isDeepEqualTo(data.hundredths());
        assertThat(read.values()).isDeepEqualTo(data.values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x,0,1",
                "0,x,1",
                "0,0,x",
                "0,0",
                "0,0,1,2",
                "0,0,1.234",
                "0,0,1.",
                "0,0,.5",
                "0,0,",
                "0,0,--1",
                "",
                "0,,1",
                ",0,1",
                "-1,0,1",
                "0,-1,1",
                " 0,0,1",
                "0,0,1e3",
                "0,0,NaN",
                "4294967296,0,1",
                "0,4294967296,1",
                "0,0,92233720368547758.07"
            })
    void aMalformedRowIsNamedWithItsLine(String row) {
        assertThatThrownBy(() -> read(HEADER + "0,0,1\n" + row + "\n", 2))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("obs.csv line 3 is '" + row.strip() + "'\n  a row is week,series,value");
    }

    @Test
    void aLineWithoutEndIsNamedToo() {
        assertThatThrownBy(() -> read(HEADER + "0,0,1" + "1".repeat(300_000), 1))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("obs.csv line 2 is '0,0,1111");
    }

    @Test
    void rowsAreComplete() {
        assertThatThrownBy(() -> read(HEADER + "0,0,1\n1,0,1\n1,1,1\n", 2))
                .hasMessageContaining("week 0 has 1 rows for 2 series\n  give each series one row a week");
        assertThatThrownBy(() -> read(HEADER + "0,0,1\n0,1,1\n1,0,1\n", 2)).hasMessageContaining("week 1 has 1 rows");
    }

    @Test
    void weeksStandInOrderWithoutHoles() {
        assertThatThrownBy(() -> read(HEADER + "0,0,1\n2,0,1\n", 1))
                .hasMessageContaining("line 3 is of week 2 after rows of week 0");
        assertThatThrownBy(() -> read(HEADER + "1,0,1\n", 1)).hasMessageContaining("week 0 has 0 rows for 1 series");
    }

    @Test
    void seriesStandInOrder() {
        assertThatThrownBy(() -> read(HEADER + "0,0,1\n0,5,1\n", 2))
                .hasMessageContaining("line 3 is of series 5 where series 1 should stand\n  give each of the 2 series");
        assertThatThrownBy(() -> read(HEADER + "0,0,1\n0,0,1\n", 2)).hasMessageContaining("line 3 is of series 0");
        assertThatThrownBy(() -> read(HEADER + "0,0,1\n0,1,1\n0,2,1\n", 2))
                .hasMessageContaining("line 4 is of series 2 where week 0 is complete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "week,series,value\n", "week,series,value"})
    void aFileWithoutRowsIsRefused(String text) {
        assertThatThrownBy(() -> read(text, 1))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no rows");
    }

    @Test
    void anotherHeaderIsRefused() {
        assertThatThrownBy(() -> read("week;series;value\n0;0;1\n", 1))
                .hasMessageContaining("has the header 'week;series;value'\n  its header is week,series,value");
    }

    private List<String> read(String text, int series) throws IOException {
        Path file = Files.writeString(folder.resolve("obs.csv"), text);
        List<String> calls = new ArrayList<>();
        ObservationFile.read(file, series, new RowTaker() {
            @Override
            public void row(int of, int week, long hundredths) {
                calls.add(week + " " + of + " " + hundredths);
            }

            @Override
            public void weekEnded(int week) {
                calls.add("end " + week);
            }
        });
        return calls;
    }
}
