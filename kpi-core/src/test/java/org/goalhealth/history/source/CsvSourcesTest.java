package org.goalhealth.history.source;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.history.source.Data.EAST;
import static org.goalhealth.history.source.Data.WEST;
import static org.goalhealth.history.source.Data.at;
import static org.goalhealth.history.source.Data.figure;
import static org.goalhealth.history.source.Data.intake;
import static org.goalhealth.history.source.Data.series;
import static org.goalhealth.history.source.Data.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.goalhealth.history.History;
import org.goalhealth.plan.DateColumn;
import org.goalhealth.plan.DateColumn.Names;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvSourcesTest {

    private static final String TABLE = "date,region,orders\n2026-01-04,east,5\n2026-01-11,west,7\n";

    @TempDir
    private Path folder;

    private History read(Source source) {
        return Sources.in(folder).read(Data.plan(source, Data.orders()));
    }

    private Source.Csv file(String name, byte[] bytes) {
        write(folder, name, bytes);
        return Data.csv(name, Names.END);
    }

    private Source.Csv file(String... lines) {
        write(folder, "orders.csv", lines);
        return Data.csv("orders.csv", Names.END);
    }

    private static void assertTable(History history) {
        assertThat(at(series(history, EAST), "2026-W01")).isEqualTo(figure("5"));
        assertThat(at(series(history, WEST), "2026-W02")).isEqualTo(figure("7"));
        assertThat(intake(history).isClean()).isTrue();
    }

    private Problem unreadable(Source source) {
        try {
            read(source);
        } catch (UnreadableSourceException e) {
            assertThat(e.problems()).hasSize(1);
            assertThat(e).hasMessage(e.problems().get(0).toString());
            return e.problems().get(0);
        }
        throw new AssertionError("the source was read");
    }

    private static Problem rejected(History history) {
        assertThat(intake(history).rejected()).isEqualTo(1);
        return intake(history).problems().get(0);
    }

    @Test
    void readsChineseHeadersInGb18030() {
        Charset gb18030 = Charset.forName("GB18030");
        write(folder, "orders.csv", "周末日期,区域,线上订单\n2026-01-04,east,5\n2026-01-11,west,7\n".getBytes(gb18030));
        assertTable(
                read(Data.encoded("orders.csv", gb18030, Map.of("date", "周末日期", "region", "区域", "orders", "线上订单"))));
    }

    @Test
    void readsSemicolonsDecimalCommasAndGroupedThousands() {
        write(folder, "orders.csv", "date;region;orders", "04.01.2026;east;1.234,50");
        History history = read(Data.csv(
                "orders.csv",
                UTF_8,
                ';',
                ',',
                Optional.of('.'),
                Map.of(),
                new DateColumn("date", "dd.MM.yyyy", Names.END, 0)));
        assertThat(at(series(history, EAST), "2026-W01")).isEqualTo(figure("1234.50"));
    }

    @Test
    void byteOrderMarksAreNoPartOfTheHeader() {
        assertTable(read(file("orders.csv", ("\ufeff" + TABLE).getBytes(UTF_8))));
        write(folder, "orders.csv", TABLE.getBytes(UTF_16));
        assertTable(read(Data.encoded("orders.csv", UTF_16, Map.of())));
        write(folder, "orders.csv", ("\ufeff" + TABLE).getBytes(UTF_16LE));
        assertTable(read(Data.encoded("orders.csv", UTF_16LE, Map.of())));
        assertTable(read(Data.encoded("orders.csv", UTF_16, Map.of())));
    }

    @Test
    void aMarkOfAnotherEncodingSuggestsIt() {
        Problem problem = unreadable(file("orders.csv", TABLE.getBytes(UTF_16)));
        assertThat(problem.message()).contains("the mark of UTF-16 and is declared as UTF-8");
        assertThat(problem.fix()).isEqualTo("declare encoding: UTF-16");
    }

    @Test
    void unmarkedUtf16IsNamedByItsNulCharacters() {
        Problem problem = unreadable(file("orders.csv", TABLE.getBytes(UTF_16LE)));
        assertThat(problem.message()).contains("NUL");
        assertThat(problem.fix()).contains("UTF-16");
    }

    @Test
    void brokenUtf8IsNamedByItsByteOffset() {
        byte[] bytes = TABLE.getBytes(UTF_8);
        int offset = TABLE.indexOf("west");
        bytes[offset] = (byte) 0xFF;
        Problem problem = unreadable(file("orders.csv", bytes));
        assertThat(problem.message()).contains("byte " + offset + ", counted from 0, is FF, which is no UTF-8");
        assertThat(problem.value()).isEqualTo("FF");
    }

    @Test
    void theByteOffsetCountsAcrossBuffersAndTheMark() {
        String text = "\ufeff" + TABLE + "2026-01-18,east,区\n".repeat(20_000);
        byte[] bytes = text.getBytes(UTF_8);
        int offset = bytes.length - 4;
        bytes[offset] = (byte) 0xFF;
        assertThat(unreadable(file("orders.csv", bytes)).message()).contains("byte " + offset + ",");
    }

    @Test
    void quotedLineBreaksKeepPhysicalLineNumbers() {
        History history =
                read(file("date,note,region,orders", "2026-01-04,\"two", "lines\",east,5", "2026-01-11,,east,many"));
        Problem problem = rejected(history);
        assertThat(problem.place()).hasToString("orders.csv:4:4");
        assertThat(problem.value()).isEqualTo("many");
        assertThat(problem.message()).isEqualTo("orders 'many' is no number");
        assertThat(at(series(history, EAST), "2026-W01")).isEqualTo(figure("5"));
    }

    @Test
    void mixedLineEndsAndEmptyLinesAreFine() {
        assertTable(read(file(
                "orders.csv", "date,region,orders\r\n2026-01-04,east,5\r\r\n\n2026-01-11,west,7".getBytes(UTF_8))));
    }

    @Test
    void rowsWithTooFewOrTooManyColumnsAreRejected() {
        History history =
                read(file("date,region,orders", "2026-01-04,east", "2026-01-04,east,5,6", "2026-01-04,east,5"));
        assertThat(intake(history).rejected()).isEqualTo(2);
        assertThat(intake(history).accepted()).isEqualTo(1);
        assertThat(intake(history).problems())
                .extracting(p -> p.place() + " " + p.message())
                .containsExactly(
                        "orders.csv:2 the row has 2 columns, the header 3",
                        "orders.csv:3 the row has 4 columns, the header 3");
    }

    @Test
    void aRowWithANulIsRejected() {
        Problem problem = rejected(read(file("date,region,orders", "2026-01-04,ea\0st,5")));
        assertThat(problem.message()).isEqualTo("a value holds a NUL character");
        assertThat(problem.place()).hasToString("orders.csv:2:2");
    }

    @Test
    void aFieldOfTenMegabytesCostsItsRowOnly() {
        History history =
                read(file("date,region,orders", "2026-01-04,east," + "1".repeat(10 << 20), "2026-01-11,east,5"));
        assertThat(rejected(history).message()).contains("longer than 1048576 characters");
        assertThat(at(series(history, EAST), "2026-W02")).isEqualTo(figure("5"));
    }

    @Test
    void anUnclosedQuoteIsNamedByTheLineWhereItOpens() {
        Problem problem = unreadable(
                file("date,note,region,orders", "2026-01-04,\"two", "lines\",\"east,5", "2026-01-11,,east,6"));
        assertThat(problem.place()).hasToString("orders.csv:3");
        assertThat(problem.message()).isEqualTo("the quote that opens in line 3 is not closed");
    }

    @Test
    void aQuoteThatNeverClosesInALargeFileIsNamedToo() {
        Problem problem = unreadable(file("date,region,orders", "2026-01-04,\"east,5" + "\nx".repeat(9 << 20)));
        assertThat(problem.message()).isEqualTo("the quote that opens in line 2 is not closed");
    }

    @Test
    void textAfterAClosingQuoteIsNamed() {
        Problem problem = unreadable(file("date,region,orders", "2026-01-04,\"ea\"st,5"));
        assertThat(problem.place()).hasToString("orders.csv:2");
        assertThat(problem.message()).contains("goes on after its closing quote");
    }

    @Test
    void anEmptyFileHasZeroRowsAndIsUnreadable() {
        assertThat(unreadable(file("orders.csv", new byte[0])).message()).contains("is empty: 0 rows");
        assertThat(unreadable(file("orders.csv", "\n\n".getBytes(UTF_8))).message())
                .contains("is empty: 0 rows");
    }

    @Test
    void aHeaderWithoutRowsReadsZero() {
        assertThat(intake(read(file("date,region,orders"))).read()).isZero();
    }

    @Test
    void aPackedFileIsUnpacked() throws IOException {
        assertTable(read(file("orders.csv.gz", packed(TABLE))));
    }

    @Test
    void aTruncatedOrFalseGzipIsUnreadable() throws IOException {
        byte[] packed = packed(TABLE);
        assertThat(unreadable(file("orders.csv.gz", Arrays.copyOf(packed, packed.length - 12)))
                        .message())
                .contains("is no complete gzip file");
        assertThat(unreadable(file("orders.csv.gz", Arrays.copyOf(packed, 5))).message())
                .contains("is no complete gzip file");
        assertThat(unreadable(file("orders.csv.gz", TABLE.getBytes(UTF_8))).message())
                .contains("is no complete gzip file");
    }

    @Test
    void whatUnpacksWithoutEndIsCut() throws IOException {
        Source.Csv source = file("orders.csv.gz", packed(TABLE + "2026-01-18,east,1\n".repeat(10_000)));
        CsvRows rows = new CsvRows(source, new DataFolder(folder), 100_000);
        assertThatThrownBy(() -> rows.read(header -> RowTaker.open(
                        Data.plan(source, Data.orders()),
                        source,
                        Layout.of(
                                Data.plan(source, Data.orders()),
                                source,
                                List.of(Data.orders().build()),
                                header),
                        (id, count) -> {})))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("unpacks to more than 100000 bytes");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsUnreadable() {
        Source.Csv source = file("date,region,orders", "2026-01-04,east,5");
        CsvRows rows = new CsvRows(source, new DataFolder(folder));
        assertThatThrownBy(() -> rows.read(header -> {
                    write(folder, "orders.csv", "date,region,orders", "2026-01-04,east,5", "2026-01-11,east,6");
                    return RowTaker.open(
                            Data.plan(source, Data.orders()),
                            source,
                            Layout.of(
                                    Data.plan(source, Data.orders()),
                                    source,
                                    List.of(Data.orders().build()),
                                    header),
                            (id, count) -> {});
                }))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("changed while it was read");
    }

    @Test
    void progressIsToldEveryTenThousandRowsAndAtTheEnd() {
        write(folder, "orders.csv", (TABLE + "2026-01-04,east,5\n".repeat(20_499)).getBytes(UTF_8));
        List<Long> told = new ArrayList<>();
        Sources.in(folder)
                .progress((source, rows) -> told.add(rows))
                .read(Data.plan(Data.csv("orders.csv", Names.END), Data.orders()));
        assertThat(told).containsExactly(10_000L, 20_000L, 20_501L);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }
}
