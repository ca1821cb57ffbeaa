package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one grammar of figures in plans and rules: digits, perhaps a sign, a decimal point, a percent sign. */
final class Numerals {

    private static final Pattern FIGURE = Pattern.compile("([+-]?)([0-9]++)(?:\\.([0-9]++))?( ?%)?");
    private static final int WHOLE_DIGITS = 18;
    private static final int DECIMALS = 9;

    private Numerals() {}

    /**
     * Reads {@code 3}, {@code -1.5} or {@code 15 %}.
     *
     * @throws IllegalArgumentException where the text is neither a number nor a percentage, or is too long
     */
    static LimitValue parse(String text) {
        Matcher matcher = FIGURE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + Problem.shown(text) + "' is neither a number nor a percentage\n  " + advice(text));
        }
        String whole = matcher.group(2);
        String decimals = matcher.group(3) == null ? "" : matcher.group(3);
        String percent = matcher.group(4) == null ? "" : " %";
        // Length before value: a number is made only of text that is known to be short.
        if (whole.length() > WHOLE_DIGITS || decimals.length() > DECIMALS) {
            throw new IllegalArgumentException("'" + Problem.shown(text) + "' has more than " + WHOLE_DIGITS
                    + " digits before the point or " + DECIMALS + " after it\n  write fewer digits");
        }
        BigDecimal number = new BigDecimal(matcher.group(1) + whole + (decimals.isEmpty() ? "" : "." + decimals));
        if (whole.length() > 1 && whole.startsWith("0")) {
            throw new IllegalArgumentException(
                    "'" + text + "' begins with a zero\n  write " + number.toPlainString() + percent);
        }
        return new LimitValue(number, !percent.isEmpty());
    }

    /** Reads whole numbers from {@code least} to {@code most}, both inclusive. */
    static Function<String, Integer> whole(int least, int most) {
        return text -> {
            LimitValue value = parse(text);
            BigDecimal number = value.number();
            boolean fits = !value.percent()
                    && number.compareTo(BigDecimal.valueOf(least)) >= 0
                    && number.compareTo(BigDecimal.valueOf(most)) <= 0
                    && number.stripTrailingZeros().scale() <= 0;
            if (!fits) {
                throw new IllegalArgumentException("'" + text + "' is no whole number from " + least + " to " + most
                        + "\n  write a whole number, at least " + least + " and at most " + most);
            }
            return number.intValueExact();
        };
    }

    private static String advice(String text) {
        if (text.indexOf(',') >= 0 || text.indexOf('_') >= 0) {
            return "write it without signs between thousands and with a decimal point, as 1234.5";
        }
        return "write it as 3, 1.5 or 15 %";
    }
}
