package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Cadence;

/** Reads one of {@code budgets}. */
final class BudgetReader {

    private static final Currency STAND_IN = Currency.getInstance("CNY");

    private final Declared declared;
    private final AlternativesReader alternatives;
    private final ResponseReader responses;

    BudgetReader(Declared declared) {
        this.declared = declared;
        this.alternatives = new AlternativesReader(declared);
        this.responses = new ResponseReader(declared);
    }

    Optional<Budget> read(Field entry) {
        Fields fields = Fields.of(entry, "name", "return", "currency", "every", "max-move", "lines", "response");
        Optional<BudgetId> id = entry.id(BudgetId::new);
        LocalText name = Texts.name(fields.optional("name"), entry.key());
        Optional<KpiId> returns = declared.kpi(fields.required("return", "media-return"));
        Currency currency = fields.required("currency", "CNY").read(STAND_IN, UnitReader::currency);
        Cadence every = fields.required("every", "month").read(Cadence.MONTH, Words.CADENCE);
        Optional<Money> most = fields.optional("max-move").read(text -> money(text, currency));
        Field list = fields.required("lines", "[{segment: {region: east}, amount: 400000}]");
        Field response = fields.optional("response");
        List<Budget.Line> lines = lines(entry, list, currency, response);
        if (id.isEmpty()
                || returns.isEmpty()
                || !list.isList()
                || lines.size() < list.elements().size()) {
            return Optional.empty();
        }
        return list.make(() -> countable(new Budget(id.get(), name, returns.get(), currency, every, lines, most)));
    }

    private static Budget countable(Budget budget) {
        try {
            budget.total();
            return budget;
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "the lines of budget " + budget.id()
                            + " add up to more than can be counted\n  give smaller amounts",
                    e);
        }
    }

    private List<Budget.Line> lines(Field budget, Field list, Currency currency, Field common) {
        Optional<Response> response = responses.read(common);
        List<Budget.Line> lines = new ArrayList<>();
        Map<Segment, Place> seen = new HashMap<>();
        for (Field element : list.elements()) {
            Fields fields = Fields.of(
                    element,
                    "segment",
                    "amount",
                    "min",
                    "max",
                    "locked",
                    "alternatives",
                    "target-return",
                    "performance",
                    "response");
            Budget.Line plain = aims(fields, line(fields, currency));
            Budget.Line other = alternatives
                    .read(fields.optional("alternatives"))
                    .map(plain::with)
                    .orElse(plain);
            Field own = fields.optional("response");
            Budget.Line line = (own.isPresent() ? responses.read(own) : common(common, element, response))
                    .map(other::with)
                    .orElse(other);
            Field at = fields.has("segment") ? fields.optional("segment") : element;
            Place first = element.isMap() ? seen.putIfAbsent(line.segment(), at.place()) : null;
            if (first == null) {
                lines.add(line);
            } else {
                at.refuse(
                        Code.DUPLICATE,
                        line.segment().toString(),
                        budget.label() + " has two lines for "
                                + (line.segment().isTotal() ? "the total" : "'" + line.segment() + "'")
                                + ", here and at " + first,
                        "give each segment one line");
            }
        }
        return lines;
    }

    /** The line with what it is for. */
    private static Budget.Line aims(Fields fields, Budget.Line line) {
        Budget.Line aimed = fields.optional("target-return")
                .read(BudgetReader::targetReturn)
                .map(line::returning)
                .orElse(line);
        return fields.optional("performance").read(false, Words::flag) ? aimed.forPerformance() : aimed;
    }

    private static BigDecimal targetReturn(String text) {
        LimitValue value = Numerals.parse(text);
        if (value.percent() || value.number().signum() <= 0) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no return\n  write revenue over spend, above 0, as 4 or 2.5");
        }
        return value.number();
    }

    /** What is wrong with a line's part of what the budget says is said where the budget says it. */
    private static Optional<Response> common(Field common, Field line, Optional<Response> read) {
        if (read.isPresent()) {
            Field here = common.as(line.path() + ".response");
            if (common.isMap()) {
                common.entries().forEach(part -> part.as(here.path() + "." + part.key()));
            }
        }
        return read;
    }

    private Budget.Line line(Fields fields, Currency currency) {
        Function<String, Money> money = text -> money(text, currency);
        Segment segment = declared.segment(fields.optional("segment"));
        Field least = fields.optional("min");
        Field most = fields.optional("max");
        Optional<Money> amount = fields.required("amount", "400000").read(money);
        Optional<Money> min = least.read(money);
        Optional<Money> max = most.read(money);
        boolean locked = fields.optional("locked").read(false, Words::flag);
        Budget.Line plain = new Budget.Line(
                segment, amount.orElse(Money.zero(currency)), Money.zero(currency), Optional.empty(), locked);
        if (amount.isEmpty()) {
            return plain;
        }
        Optional<Budget.Line> kept = min.flatMap(
                it -> least.make(() -> new Budget.Line(segment, plain.amount(), it, Optional.empty(), locked)));
        Money floor = kept.map(Budget.Line::min).orElse(plain.min());
        return max.flatMap(
                        it -> most.make(() -> new Budget.Line(segment, plain.amount(), floor, Optional.of(it), locked)))
                .or(() -> kept)
                .orElse(plain);
    }

    static Money money(String text, Currency currency) {
        LimitValue value = Numerals.parse(text);
        if (value.percent() || value.number().signum() < 0) {
            throw new IllegalArgumentException("'" + text + "' is no amount of money\n  write 0 or more, as 400000");
        }
        try {
            return Money.of(value.number(), currency);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' has more than the " + currency.getDefaultFractionDigits() + " decimals of "
                            + currency + ", or is too large\n  write a smaller or rounder amount",
                    e);
        }
    }
}
