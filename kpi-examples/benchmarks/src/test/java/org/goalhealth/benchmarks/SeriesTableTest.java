package org.goalhealth.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTableTest {

    private static final String FIGURE = "0,K,-1,-1,100.25,0.0,0.0,1303.25,92.5";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void columnsAreRead() throws IOException {
        SeriesTable table = read(FIGURE, "1,F,-1,-1,0,45,60,0,0", "2,V,0,0,0,0,0,0,0", "3,P,0,0,0,0,0,0,0");
        assertThat(table.size).isEqualTo(4);
        assertThat(table.line(0)).isEqualTo(FIGURE);
        assertThat(table.danger[1]).isEqualTo(45);
        assertThat(table.ideal[1]).isEqualTo(60);
        assertThat(table.units()).isEqualTo(1);
    }

    @Test
    void unitsKnowTheirMarket() throws IOException {
        SeriesTable table = read(
                "0,V,0,1,0,0,0,0,0",
                "1,V,1,0,0,0,0,0,0",
                "2,V,2,1,0,0,0,0,0",
                "3,P,0,1,0,0,0,0,0",
                "4,P,1,0,0,0,0,0,0",
                "5,P,2,1,0,0,0,0,0");
        assertThat(table.marketOfUnit()).containsExactly(1, 0, 1);
        assertThat(SeriesTable.unitsOfMarket(table.marketOfUnit())).isDeepEqualTo(new int[][] {{1}, {0, 2}});
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0,K,-1,-1,100,0,0,1300       | line 2 is '0,K,-1,-1,100,0,0,1300': 8 fields instead of 9
                    1,K,-1,-1,100,0,0,1300,92    | series 1 where 0 should stand
                    0,Q,-1,-1,100,0,0,1300,92    | kind 'Q' is none of K, F, V, P
                    0,K,-1,-1,many,0,0,1300,92   | line 2
                    0,K,-1,-1,NaN,0,0,1300,92    | 'NaN' is no finite number
                    0,K,0,0,100,0,0,1300,92      | kinds V and P have a unit and a market
                    0,V,-1,0,0,0,0,0,0           | kinds V and P have a unit and a market
                    0,V,0,0,0,0,0,0,0            | unit 0 has 1 series of kind V and 0 of kind P
                    """)
    void whatDoesNotFitIsNamed(String line, String message) {
        assertThatThrownBy(() -> read(line))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("\n  ");
    }

    @Test
    void aUnitIsInOneMarket() {
        assertThatThrownBy(() -> read("0,V,0,0,0,0,0,0,0", "1,P,0,1,0,0,0,0,0"))
                .hasMessageContaining("unit 0 is in market 0 and 1");
    }

    @Test
    void revenueComesBeforeItsSpend() {
        assertThatThrownBy(() -> read("0,P,0,0,0,0,0,0,0", "1,V,0,0,0,0,0,0,0"))
                .hasMessageContaining("the revenue of unit 0, series 1, comes after its spend\n  put the series");
    }

    @Test
    void anotherHeaderIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("series.csv"), "series,kind\n");
        assertThatThrownBy(() -> SeriesTable.read(file)).hasMessageContaining("has the header 'series,kind'");
    }

    private SeriesTable read(String... lines) throws IOException {
        Path file = folder.resolve("series.csv");
        return SeriesTable.read(Files.writeString(file, SeriesTable.header() + "\n" + String.join("\n", lines) + "\n"));
    }
}
