package org.goalhealth.history.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.goalhealth.plan.Source;
import org.jspecify.annotations.Nullable;

/** The rows of a delimited file, which may be packed as {@code .gz}. */
final class CsvRows implements Rows {

    private static final long MOST_UNPACKED = 2L << 30;

    private final Source.Csv source;
    private final DataFolder folder;
    private final long mostUnpacked;

    CsvRows(Source.Csv source, DataFolder folder) {
        this(source, folder, MOST_UNPACKED);
    }

    CsvRows(Source.Csv source, DataFolder folder, long mostUnpacked) {
        this.source = source;
        this.folder = folder;
        this.mostUnpacked = mostUnpacked;
    }

    private record Stamp(long size, FileTime changed) {
        static Stamp of(Path file) throws IOException {
            return new Stamp(Files.size(file), Files.getLastModifiedTime(file));
        }
    }

    @Override
    public <T extends Taker> T read(Opening<T> opening) throws Unusable {
        Path file = folder.file(source);
        CsvLineHandler handler = new CsvLineHandler(source.path());
        try {
            Stamp before = Stamp.of(file);
            if (before.size() == 0) {
                throw empty();
            }
            T taker = read(file, handler, opening);
            if (!Stamp.of(file).equals(before)) {
                throw new Unusable(
                        source,
                        "",
                        "file " + source.path() + " changed while it was read",
                        "read it again when it is complete");
            }
            return taker;
        } catch (CsvParseException e) {
            throw badQuotes(handler, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw broken(e.getCause());
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private <T extends Taker> T read(Path file, CsvLineHandler handler, Opening<T> opening)
            throws IOException, Unusable {
        try (InputStream bytes = open(file);
                StrictReader text = new StrictReader(bytes, source.encoding());
                CsvReader<CsvLine> csv = CsvReader.builder()
                        .fieldSeparator(source.delimiter())
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(handler, text)) {
            Iterator<CsvLine> lines = csv.iterator();
            if (!lines.hasNext()) {
                throw empty();
            }
            List<String> header = header(lines.next());
            T taker = opening.open(header);
            handler.keep(taker.needed());
            while (lines.hasNext()) {
                take(lines.next(), header.size(), taker);
            }
            return taker;
        }
    }

    private InputStream open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        if (!source.path().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return bytes;
        }
        try {
            return new CappedStream(new GZIPInputStream(bytes, 1 << 16), mostUnpacked);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private List<String> header(CsvLine line) throws Unusable {
        if (line.flaw() >= 0) {
            throw new Unusable(
                    source,
                    line.line(),
                    "",
                    line.tooLong()
                            ? "the header's field " + (line.flaw() + 1) + " is longer than a million characters"
                            : "the header holds NUL characters",
                    "declare the file's own encoding (as encoding: UTF-16) and delimiter");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < line.count(); i++) {
            names.add(Objects.requireNonNullElse(line.cells()[i], ""));
        }
        return names;
    }

    private static void take(CsvLine line, int columns, Taker taker) {
        if (line.count() != columns) {
            String first = Objects.toString(line.cells().length == 0 ? null : line.cells()[0], "");
            taker.noRow(
                    line.place(-1),
                    first,
                    "the row has " + line.count() + (line.count() == 1 ? " column" : " columns") + ", the header "
                            + columns,
                    line.count() < columns
                            ? "give every column, empty where there is no value"
                            : "quote values that hold the delimiter");
        } else if (line.flaw() >= 0) {
            taker.noRow(
                    line.place(line.flaw()),
                    "",
                    line.tooLong()
                            ? "a value is longer than " + CsvLineHandler.LONGEST_FIELD + " characters"
                            : "a value holds a NUL character",
                    line.tooLong() ? "close the quote that went on too long" : "write the row again without it");
        } else {
            taker.row(line);
        }
    }

    private Unusable empty() {
        return new Unusable(
                source,
                "",
                "file " + source.path() + " is empty: 0 rows, not even a header",
                "write a header line, or take the source out of the plan");
    }

    private Unusable badQuotes(CsvLineHandler handler, String parserSays) {
        int line = handler.reached();
        if (parserSays.startsWith("Unexpected character")) {
            return new Unusable(
                    source,
                    line,
                    "",
                    "a quoted value goes on after its closing quote, in the row that begins or goes on in line " + line,
                    "double the quotes within a value, as \"a \"\"b\"\" c\"");
        }
        return new Unusable(
                source,
                line,
                "",
                "the quote that opens in line " + line + " is not closed",
                "close it, or double a quote that is part of a value");
    }

    private Unusable broken(@Nullable IOException e) {
        if (e instanceof Undecodable undecodable) {
            return new Unusable(
                    source,
                    undecodable.bytes(),
                    "file " + source.path() + ": " + undecodable.message(),
                    undecodable.fix());
        }
        if (e instanceof EOFException || e instanceof ZipException) {
            return new Unusable(
                    source,
                    "",
                    "file " + source.path() + " is no complete gzip file: " + e.getMessage(),
                    "copy or pack it again");
        }
        if (e instanceof CappedStream.TooLarge) {
            return new Unusable(
                    source, "", "file " + source.path() + " " + e.getMessage(), "split it, or read it by a query");
        }
        return new Unusable(
                source,
                "",
                "file " + source.path() + " cannot be read: " + (e == null ? "" : e.getMessage()),
                "look at the file and its rights");
    }
}
