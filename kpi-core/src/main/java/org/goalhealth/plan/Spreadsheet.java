package org.goalhealth.plan;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.goalhealth.plan.Problem.Code;

/**
 * A small table as spreadsheets save it: one line of headers, then rows of texts.
 *
 * <p>Cells are parted by commas, semicolons or tabs, whichever the line of headers uses. Spaces round a cell do not
 * count, nor an apostrophe before one of {@code = + - @}, which keeps a spreadsheet from running it as a formula; rows
 * without anything in them are left out. Immutable and thread-safe.
 *
 * @param header the first line
 * @param rows each as wide as the header
 */
public record Spreadsheet(List<Cell> header, List<List<Cell>> rows) {

    private static final String FORMULA = "=+-@";
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    /**
     * One cell.
     *
     * @param place its line in the file, and its number in the row, both counted from 1
     */
    public record Cell(String text, Place place) {
        public boolean isEmpty() {
            return text.isEmpty();
        }
    }

    public Spreadsheet {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * Reads a file of at most 5 MB; a byte order mark is taken off.
     *
     * @param problems is told everything that cannot be read; rows that can be are read all the same
     * @return empty where not even a line of headers can be read
     */
    public static Optional<Spreadsheet> read(Path file, Charset encoding, Consumer<Problem> problems) {
        String text;
        try {
            text = PlanText.read(file, encoding);
        } catch (InvalidPlanException e) {
            e.problems().forEach(problems);
            return Optional.empty();
        }
        return parse(text, file.toString(), problems);
    }

    /**
     * Reads a table from text.
     *
     * @param name stands for the file in places
     */
    public static Optional<Spreadsheet> parse(String text, String name, Consumer<Problem> problems) {
        return new Parsing(name, problems).read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** The columns whose header is one of the words, or holds one of them, as {@code kpi 指标} does; any case will do. */
    public List<Integer> columns(Collection<String> words) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (Headers.isCalled(header.get(i).text(), words)) {
                found.add(i);
            }
        }
        return found;
    }

    /** One reading. */
    private record Parsing(String file, Consumer<Problem> problems) {

        Optional<Spreadsheet> read(String text) {
            List<Character> used = delimiters(text);
            if (used.size() > 1) {
                refuse(
                        1,
                        Code.SYNTAX,
                        "the line of headers holds " + names(used) + ", so it is not clear which of them parts cells",
                        "part them by one of them, and put a header that holds another in quotes");
                return Optional.empty();
            }
            List<List<Cell>> lines = new ArrayList<>();
            int reached = 1;
            try (CsvReader<CsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(used.isEmpty() ? ',' : used.get(0))
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text)) {
                for (Iterator<CsvRecord> records = csv.iterator(); records.hasNext(); ) {
                    CsvRecord record = records.next();
                    reached = (int) record.getStartingLineNumber();
                    cells(record, lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(0)))
                            .ifPresent(lines::add);
                    reached++;
                }
            } catch (CsvParseException e) {
                refuse(
                        reached,
                        Code.SYNTAX,
                        "a quote in this line, or in the value that begins in it, is not closed, or the value goes on"
                                + " after it",
                        "close it, and double a quote that is part of a value");
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            if (lines.isEmpty()) {
                refuse(1, Code.UNREADABLE, "the table is empty: it has no line of headers", "write one");
                return Optional.empty();
            }
            return Optional.of(new Spreadsheet(lines.get(0), lines.subList(1, lines.size())));
        }

        private Optional<List<Cell>> cells(CsvRecord record, Optional<List<Cell>> header) {
            int line = (int) record.getStartingLineNumber();
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < record.getFieldCount(); i++) {
                cells.add(new Cell(unguarded(record.getField(i).strip()), new Place(file, line, i + 1)));
            }
            if (cells.stream().allMatch(Cell::isEmpty)) {
                return Optional.empty();
            }
            int wide = header.map(List::size).orElse(cells.size());
            if (cells.size() == wide) {
                return Optional.of(cells);
            }
            refuse(
                    line,
                    Code.SYNTAX,
                    "the row has " + cells.size() + (cells.size() == 1 ? " cell" : " cells") + ", the header " + wide,
                    cells.size() < wide
                            ? "give every column a cell, empty where there is no value"
                            : "put a value that holds the delimiter in quotes");
            return Optional.empty();
        }

        private void refuse(int line, Code code, String message, String fix) {
            problems.accept(new Problem(code, new Place(file, line, 1), "table", "", message, fix));
        }

        private static String unguarded(String text) {
            return text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0
                    ? text.substring(1)
                    : text;
        }

        /** Those that stand outside quotes in the first line that is not empty. */
        private static List<Character> delimiters(String text) {
            String first =
                    text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
            String bare = first.replaceAll("\"[^\"]*\"", "");
            return DELIMITERS.stream().filter(sign -> bare.indexOf(sign) >= 0).toList();
        }

        private static String names(List<Character> signs) {
            return signs.stream()
                    .map(sign -> sign == ',' ? "commas" : sign == ';' ? "semicolons" : "tabs")
                    .collect(Collectors.joining(" and "));
        }
    }
}
