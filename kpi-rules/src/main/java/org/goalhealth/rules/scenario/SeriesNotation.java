package org.goalhealth.rules.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.Problem;

/**
 * Figures of a series in short, one a period: {@code 100 x8, 84 83 _ 80}.
 *
 * <p>Commas and blanks separate. {@code 84} is a figure, {@code 12 %} one too, {@code 30/1000} the part and the base of
 * a ratio, {@code _} a period without a figure. {@code 100 x8} is the same eight times, {@code 100+5x10} ten figures
 * from 100 in steps of 5. {@code @ 2026-02-02} says from which period on the next ones run: that of a day, or {@code
 * 2026-W06}, {@code 2026-02}. Figures are exact decimals. Immutable and thread-safe.
 *
 * @param items in the order in which they are written
 */
public record SeriesNotation(List<Item> items) {

    private static final String FIGURE = "[+-]?[0-9][0-9.]*+(?: ?%)?";
    private static final Pattern ITEM =
            Pattern.compile("(?:@\\s*(?<from>[^\\s,]+)|(?:(?<missing>_)|(?<value>" + FIGURE + ")(?:/(?<base>" + FIGURE
                    + ")|(?<step>[+-]" + "[0-9][0-9.]*+))?)(?:\\s*x\\s*(?<times>[0-9]+))?)(?=[\\s,]|$)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,]*");
    private static final Pattern UNTIL_BETWEEN = Pattern.compile("[^\\s,]+");
    private static final int MOST = 10_000;

    /** A part of the notation. */
    public sealed interface Item {}

    /** What follows begins in the period that holds the first day of this one. */
    public record From(String period) implements Item {}

    /** So many periods without a figure. */
    public record Missing(int times) implements Item {}

    /**
     * So many figures, each a step further than the one before.
     *
     * @param base of a ratio what its part is taken over
     */
    public record Run(BigDecimal first, Optional<BigDecimal> base, BigDecimal step, int times) implements Item {}

    public SeriesNotation {
        items = List.copyOf(items);
    }

    /**
     * Reads the notation.
     *
     * @throws IllegalArgumentException where a part of it is none; the message names the part and says what to write
     */
    public static SeriesNotation parse(String text) {
        List<Item> items = new ArrayList<>();
        Matcher between = BETWEEN.matcher(text);
        Matcher item = ITEM.matcher(text);
        int at = 0;
        while (at <= text.length()) {
            between.region(at, text.length());
            at = between.lookingAt() ? between.end() : at;
            if (at == text.length()) {
                break;
            }
            item.region(at, text.length());
            if (!item.lookingAt()) {
                throw none(text.substring(at));
            }
            items.add(item(item));
            at = item.end();
        }
        if (items.isEmpty()) {
            throw new IllegalArgumentException("the series has no figures\n  write them, as 100 x8, 84 83 _ 80");
        }
        return new SeriesNotation(items);
    }

    private static Item item(Matcher item) {
        if (item.group("from") != null) {
            return new From(item.group("from"));
        }
        int times = times(item.group("times"));
        if (item.group("missing") != null) {
            return new Missing(times);
        }
        String step = item.group("step");
        if (step != null && item.group("times") == null) {
            throw new IllegalArgumentException("'" + item.group() + "' does not say how many figures it is\n  write "
                    + item.group() + "x10 for ten of them, or a blank between two figures");
        }
        return new Run(
                figure(item.group("value")),
                Optional.ofNullable(item.group("base")).map(SeriesNotation::figure),
                step == null ? BigDecimal.ZERO : figure(step),
                times);
    }

    private static BigDecimal figure(String text) {
        return LimitValue.parse(text).asDecimal();
    }

    private static int times(String text) {
        if (text == null) {
            return 1;
        }
        int times = text.length() > 6 ? MOST + 1 : Integer.parseInt(text);
        if (times < 1 || times > MOST) {
            throw new IllegalArgumentException(
                    "'x" + Problem.shown(text) + "' is no number of periods\n  write a whole number from 1 to " + MOST);
        }
        return times;
    }

    private static IllegalArgumentException none(String rest) {
        Matcher word = UNTIL_BETWEEN.matcher(rest);
        String found = word.lookingAt() ? word.group() : rest;
        return new IllegalArgumentException("'" + Problem.shown(found) + "' is no part of a series\n  write figures, as"
                + " 100 x8, 84 83 _ 80, or 100+5x10, or 30/1000 x4, or @ 2026-02-02");
    }
}
