package org.goalhealth.plan;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;

/** A row that is a map. */
record MapCells(Map<String, ?> cells) implements RowCells {

    MapCells {
        cells = Map.copyOf(cells);
    }

    @Override
    public String text(String column) {
        Object cell = cells.get(column);
        return cell == null ? "" : normal(cell.toString());
    }

    @Override
    public CellNumber number(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return CellNumber.Empty.EMPTY;
        }
        try {
            // a Double prints an exponent where it is large
            LimitValue value = cells.get(column) instanceof Number
                    ? new LimitValue(new BigDecimal(text), false)
                    : Numerals.parse(text);
            return value.percent()
                    ? new CellNumber.Unreadable(
                            "is no number: it is written with %", "write the share itself, as 0.025")
                    : new CellNumber.Known(value.number());
        } catch (IllegalArgumentException e) {
            return new CellNumber.Unreadable("is no number", "write it in digits, as 1234.5");
        }
    }

    static String normal(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }
}
