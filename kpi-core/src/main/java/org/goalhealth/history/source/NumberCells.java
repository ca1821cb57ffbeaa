package org.goalhealth.history.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.goalhealth.plan.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures by one strict grammar: a sign if there is one, ASCII digits, thousands in groups of three where a
 * grouping sign is declared, the decimal sign between digits. What a sign means is declared, never guessed.
 */
final class NumberCells {

    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 18;
    private static final int LONGEST = 64;
    private static final int DIGITS_OF_LONG = 18;
    private static final int NONE = -1;

    private final char decimalSign;
    private final int grouping;

    NumberCells(char decimalSign, Optional<Character> grouping) {
        this.decimalSign = decimalSign;
        this.grouping = grouping.map(c -> (int) c).orElse(NONE);
    }

    /** As a source writes them; of a query with a decimal point. */
    static NumberCells of(Source source) {
        return source instanceof Source.Csv csv
                ? new NumberCells(csv.decimalSign(), csv.grouping())
                : new NumberCells('.', Optional.empty());
    }

    /**
     * The figure in a cell without trailing zeros, null where there is nothing.
     *
     * @throws BadCell where it is no number, or too large or too fine for any KPI
     */
    @Nullable
    BigDecimal read(@Nullable Object cell) throws BadCell {
        if (cell == null) {
            return null;
        }
        if (cell instanceof Number number) {
            return number(number);
        }
        String text = cell.toString().strip();
        return text.isEmpty() ? null : text(text);
    }

    private static BigDecimal number(Number number) throws BadCell {
        if (number instanceof BigDecimal decimal) {
            return checked(decimal);
        }
        if (number instanceof BigInteger whole) {
            return checked(new BigDecimal(whole));
        }
        if (number instanceof Double || number instanceof Float) {
            if (!Double.isFinite(number.doubleValue())) {
                throw new BadCell("is not finite", "leave such rows out of the query, or mend what divides by zero");
            }
            return checked(new BigDecimal(number.toString()));
        }
        return checked(BigDecimal.valueOf(number.longValue()));
    }

    private BigDecimal text(String text) throws BadCell {
        if (text.length() > LONGEST) {
            throw new BadCell("is longer than a number of " + LONGEST + " signs", "write a plain number");
        }
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int comma = text.indexOf(decimalSign);
        int end = comma < 0 ? text.length() : comma;
        int digits = wholeDigits(text, start, end);
        int decimals = comma < 0 ? 0 : text.length() - comma - 1;
        if (comma >= 0 && decimals == 0) {
            throw noNumber(text);
        }
        for (int i = end + 1; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                throw noNumber(text);
            }
        }
        if (digits + decimals > DIGITS_OF_LONG) {
            String plain = grouping == NONE ? text : text.replace(Character.toString(grouping), "");
            return checked(new BigDecimal(plain.replace(decimalSign, '.')));
        }
        long unscaled = 0;
        for (int i = start; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                unscaled = unscaled * 10 + text.charAt(i) - '0';
            }
        }
        return checked(BigDecimal.valueOf(text.charAt(0) == '-' ? -unscaled : unscaled, decimals));
    }

    /** How many digits stand before the decimal sign, once their grouping is proper. */
    private int wholeDigits(String text, int start, int end) throws BadCell {
        int digits = 0;
        int inGroup = 0;
        boolean grouped = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits++;
                inGroup++;
            } else if (c == grouping && (grouped ? inGroup == 3 : inGroup >= 1 && inGroup <= 3)) {
                grouped = true;
                inGroup = 0;
            } else {
                throw noNumber(text);
            }
        }
        if (digits == 0 || (grouped && inGroup != 3)) {
            throw noNumber(text);
        }
        return digits;
    }

    /** Without trailing zeros, so that 1.0 and 1.00 are equal; the checks come before anything is made larger. */
    private static BigDecimal checked(BigDecimal value) throws BadCell {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if ((long) value.precision() - value.scale() > MOST_DIGITS) {
            throw new BadCell(
                    "has more than " + MOST_DIGITS + " digits before its decimals",
                    "give the figure in a larger unit, such as thousands");
        }
        BigDecimal stripped = value.scale() == 0 ? value : value.stripTrailingZeros();
        if (stripped.scale() > MOST_DECIMALS) {
            throw new BadCell("has more than " + MOST_DECIMALS + " decimals", "round it in the source");
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private BadCell noNumber(String text) {
        if (text.indexOf('%') >= 0) {
            return new BadCell("is no number: it is written with %", "write the share itself, as 0.025 for 2.5 %");
        }
        String shape = "digits" + (grouping == NONE ? "" : " in thousands by '" + Character.toString(grouping) + "'")
                + " with the decimal sign '" + decimalSign + "'";
        if (text.matches("[-+]?[0-9.,' \u00a0\u202f]+")) {
            return new BadCell(
                    "is no number of " + shape,
                    "declare the source's own decimal and grouping signs, or mend the value");
        }
        if (text.matches("[-+]?[0-9.,]+[eE][-+]?[0-9]+")) {
            return new BadCell("is no number: it has an exponent", "write it out in digits");
        }
        return new BadCell("is no number", "write " + shape + "; leave it empty where nothing is known");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
