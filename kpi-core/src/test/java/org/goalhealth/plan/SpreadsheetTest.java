package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void cellsArePartedAsTheHeaderIs(String delimiter) {
        assertThat(texts("a|b c\n1| 2 \n".replace("|", delimiter))).containsExactly(List.of("1", "2"));
    }

    @Test
    void aHeaderThatCouldBePartedTwoWaysIsRefused() {
        assertThat(parse("a,b;c\n1,2;3\n")).isEmpty();
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("commas and semicolons"));
    }

    @Test
    void rowsWithoutAnythingAreLeftOutAndPlacesStayRight() {
        assertThat(parse("a;b\n\n;\n\"x\ny\";2\n;3\n").orElseThrow().rows())
                .satisfiesExactly(
                        row -> assertThat(row.get(1).place()).hasToString("t.csv:4:2"),
                        row -> assertThat(row.get(1).place()).hasToString("t.csv:6:2"));
    }

    @Test
    void aRowOfAnotherWidthIsSaidAndTheOthersAreRead() {
        assertThat(texts("a,b\n1\n1,2,3\n4,5\n")).containsExactly(List.of("4", "5"));
        assertThat(problems).extracting(problem -> problem.place().line()).containsExactly(2, 3);
    }

    @Test
    void aQuoteThatIsNotClosedIsSaidWhereItsRowBegins() {
        parse("a,b\n1,2\n3,\"4\n5,6\n");
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).hasToString("t.csv:3:1"));
    }

    @Test
    void bytesOfAnotherEncodingAreRefused() throws IOException {
        Charset gb18030 = Charset.forName("GB18030");
        Path file = Files.writeString(folder.resolve("t.csv"), "规则,幅度\nx,1\n", gb18030);

        assertThat(Spreadsheet.read(file, gb18030, problems::add)).isPresent();
        assertThat(Spreadsheet.read(file, StandardCharsets.UTF_8, problems::add))
                .isEmpty();
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("is not UTF-8"));
    }

    @Test
    void aHeaderInBothLanguagesIsFoundByEither() {
        Spreadsheet sheet = parse("规则,KPI 指标,幅度（by）,bye\n").orElseThrow();

        assertThat(sheet.columns(List.of("rule", "规则"))).containsExactly(0);
        assertThat(sheet.columns(List.of("kpi"))).containsExactly(1);
        assertThat(sheet.columns(List.of("by"))).containsExactly(2);
    }

    private List<List<String>> texts(String text) {
        return parse(text).orElseThrow().rows().stream()
                .map(row -> row.stream().map(Spreadsheet.Cell::text).toList())
                .toList();
    }

    private Optional<Spreadsheet> parse(String text) {
        return Spreadsheet.parse(text, "t.csv", problems::add);
    }
}
