package org.goalhealth.plan;

import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a KPI's {@code unit}: percent, a currency, or the name of what is counted. */
final class UnitReader {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private UnitReader() {}

    static Unit read(Field field) {
        return field.isMap()
                ? new Unit.Things(Texts.name(field, "things"))
                : field.read(Unit.Plain.PLAIN, UnitReader::unit);
    }

    /**
     * A currency that money can be counted in.
     *
     * @throws IllegalArgumentException where there is no such currency, or it has no smallest unit, as gold
     */
    static Currency currency(String code) {
        try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the one message.
        }
        throw new IllegalArgumentException(
                "'" + Problem.shown(code) + "' is no currency\n  write its three letters of ISO 4217, as CNY");
    }

    private static Unit unit(String text) {
        if (text.equals("percent")) {
            return Unit.Share.PERCENT;
        }
        if (text.equals("%") || !Nearest.to(text, List.of("percent")).isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' is no unit\n  write percent");
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("the unit is blank\n  leave it out for plain numbers");
        }
        if (!CURRENCY.matcher(text).matches()) {
            return new Unit.Things(LocalText.of(text));
        }
        try {
            return new Unit.Amount(currency(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + "; or name what is counted, as {en: " + text + "}", e);
        }
    }
}
