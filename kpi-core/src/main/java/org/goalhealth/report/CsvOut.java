package org.goalhealth.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;

/** Rows of CSV that a spreadsheet reads as what they are. */
final class CsvOut {

    private static final int DECIMALS = 6;

    private final CsvWriter csv;
    private final List<String> row = new ArrayList<>();

    CsvOut(Writer out) {
        csv = CsvWriter.builder()
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                .build(out);
    }

    /** A text; one that a spreadsheet would run as a formula gets an apostrophe in front. */
    CsvOut text(String text) {
        row.add(!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text);
        return this;
    }

    CsvOut number(long number) {
        row.add(Long.toString(number));
        return this;
    }

    /** All its decimals; below zero, too, a number and no text. */
    CsvOut figure(BigDecimal number) {
        row.add(number.toPlainString());
        return this;
    }

    /** Rounded half up to six decimals, without trailing zeros. */
    CsvOut number(Fraction number) {
        var rounded = number.rounded(DECIMALS).stripTrailingZeros();
        row.add((rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString());
        return this;
    }

    /** In whole units of its currency, with all decimals of it. */
    CsvOut money(Money money) {
        row.add(money.amount().toPlainString());
        return this;
    }

    /** As {@link #money(Money)}; empty where there is none. */
    CsvOut money(Optional<Money> money) {
        row.add(money.map(it -> it.amount().toPlainString()).orElse(""));
        return this;
    }

    /** As {@link #number(Fraction)}; empty where there is none. */
    CsvOut number(Optional<Fraction> number) {
        return number.isPresent() ? number(number.get()) : text("");
    }

    /** A limit as it is written in a plan, with its percent sign; empty where there is none. */
    CsvOut limit(Optional<LimitValue> value) {
        row.add(value.map(LimitValue::toString).orElse(""));
        return this;
    }

    void end() {
        csv.writeRecord(row);
        row.clear();
    }

    /** Passes on what is buffered; the writer given stays open. */
    void finish() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
