package org.goalhealth.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Rows of a CSV file by column name. */
final class Table {

    private Table() {}

    static List<Map<String, String>> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }
}
