package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.goalhealth.plan.Allocation.Priority;
import org.goalhealth.plan.Allocation.Schedule;
import org.goalhealth.plan.AllocationLine.Room;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.quantity.Money;
import org.goalhealth.quantity.Percent;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;

/** Reads a file of an {@link Allocation}. */
final class AllocationReader {

    private static final Currency STAND_IN = Currency.getInstance("CNY");

    private final Fields root;
    private final Currency currency;
    private final Money step;
    private final Optional<Schedule> schedule;
    private final List<Priority> priorities;

    private AllocationReader(Field whole) {
        this.root = Fields.of(
                whole,
                "allocation",
                "name",
                "total",
                "currency",
                "step",
                "time",
                "period",
                "every",
                "season",
                "goals",
                "return",
                "lines");
        this.currency = root.required("currency", "CNY").read(STAND_IN, UnitReader::currency);
        this.step = root.optional("step").read(Money.of(1, currency), this::step);
        this.schedule = schedule();
        this.priorities = priorities(root.optional("goals"));
    }

    static Optional<Allocation> read(Field whole) {
        return new AllocationReader(whole).allocation();
    }

    private Optional<Allocation> allocation() {
        Field id = root.required("allocation", "media-2027");
        Optional<BudgetId> named = id.read(BudgetId::new);
        LocalText name = Texts.name(root.optional("name"), id.text().orElse("-"));
        Optional<KpiId> returns = root.optional("return").read(KpiId::new);
        Optional<Money> total = root.required("total", "12000000").read(this::total);
        Field section = root.required("lines", "{search: {expected-return: 2.8}}");
        List<AllocationLine> lines = lines(section);
        return root.whole().problems().faults() > 0
                ? Optional.empty()
                : made(
                        section,
                        () -> new Allocation(
                                named.orElseThrow(),
                                name,
                                total.orElseThrow(),
                                step,
                                schedule,
                                priorities,
                                returns,
                                lines));
    }

    private Optional<Schedule> schedule() {
        PlanCalendar calendar = CalendarReader.read(root.optional("time"));
        Field whole = root.optional("period");
        if (!whole.isPresent()) {
            root.optional("every").map(AllocationReader::withoutPeriod);
            root.optional("season").map(AllocationReader::withoutPeriod);
            return Optional.empty();
        }
        Optional<Period> over = whole.read(calendar::parse);
        Optional<Cadence> every = root.required("every", "month").read(Words.CADENCE);
        Field season = root.optional("season");
        List<BigDecimal> weights = WeightsReader.numbers(season, season.elements());
        return over.flatMap(it -> every.flatMap(
                parts -> (season.isPresent() ? season : whole).make(() -> new Schedule(calendar, it, parts, weights))));
    }

    private List<Priority> priorities(Field section) {
        List<Priority> all = new ArrayList<>();
        for (Field entry : section.entries()) {
            Optional<GoalId> goal = entry.id(GoalId::new);
            Optional<BigDecimal> weight = entry.read(AllocationReader::aboveZero);
            if (goal.isPresent() && weight.isPresent()) {
                all.add(new Priority(goal.get(), weight.get()));
            }
        }
        return all;
    }

    private List<AllocationLine> lines(Field section) {
        return section.entries().stream().flatMap(entry -> line(entry).stream()).toList();
    }

    private Optional<AllocationLine> line(Field entry) {
        int faults = entry.problems().faults();
        Fields fields = Fields.of(
                entry,
                "name",
                "segment",
                "share",
                "goal",
                "expected-return",
                "weight",
                "amount",
                "min",
                "max",
                "season",
                "lines");
        Optional<String> id = entry.id(key -> Ids.checked("line", key));
        LocalText name = Texts.name(fields.optional("name"), entry.key());
        Segment segment = segment(fields.optional("segment"));
        Optional<Percent> share =
                fields.optional("share").read(text -> Numerals.parse(text).asPercent());
        Optional<GoalId> goal = goal(fields.optional("goal"));
        Optional<BigDecimal> expected = fields.optional("expected-return").read(AllocationReader::aboveZero);
        Optional<BigDecimal> weight = fields.optional("weight").read(AllocationReader::aboveZero);
        Room room = room(fields);
        List<BigDecimal> season = season(fields.optional("season"));
        List<AllocationLine> lines = lines(fields.optional("lines"));
        // What stands in for something that cannot be read says nothing about the rest.
        return entry.problems().faults() > faults
                ? Optional.empty()
                : made(
                        entry,
                        () -> new AllocationLine(
                                id.orElseThrow(), name, segment, share, goal, expected, weight, room, season, lines));
    }

    private Room room(Fields fields) {
        Field fixed = fields.optional("amount");
        Optional<Money> amount = fixed.read(this::amount);
        if (fixed.isPresent()) {
            fields.refuseBeside("amount", "min", "max", "share", "weight");
            return amount.<Room>flatMap(its -> fixed.make(() -> new Room.Exactly(its)))
                    .orElse(Room.Between.ANYTHING);
        }
        Field least = fields.optional("min");
        Optional<Money> min = least.read(this::amount);
        Optional<Money> max = fields.optional("max").read(this::amount);
        return (least.isPresent() ? least : fields.optional("max"))
                .<Room>make(() -> new Room.Between(min, max))
                .orElse(Room.Between.ANYTHING);
    }

    private Optional<GoalId> goal(Field field) {
        List<String> known =
                root.optional("goals").entries().stream().map(Field::key).toList();
        return field.read(text -> {
            if (!known.contains(text)) {
                throw new IllegalArgumentException("'" + Problem.shown(text) + "' has no priority among the goals\n  "
                        + (known.isEmpty() ? "add goals, as goals: {growth: 3}" : Nearest.hint(text, known)));
            }
            return new GoalId(text);
        });
    }

    private List<BigDecimal> season(Field field) {
        if (!field.isPresent()) {
            return List.of();
        }
        if (schedule.isEmpty()) {
            return root.has("period") ? List.of() : withoutPeriod(field);
        }
        List<BigDecimal> weights = WeightsReader.numbers(field, field.elements());
        return field.make(() -> {
                    schedule.get().check(weights);
                    return SeasonWeights.checked(weights);
                })
                .orElse(List.of());
    }

    private static List<BigDecimal> withoutPeriod(Field field) {
        field.refuse(
                Code.CONFLICT,
                "",
                field.label() + " has no meaning without a period",
                "add the allocation's period, as period: 2027 and every: month, or take it out");
        return List.of();
    }

    /** The pairs as they are written: no plan stands beside it to order them. */
    private static Segment segment(Field field) {
        return new Segment(field.entries().stream()
                .flatMap(entry -> entry.text().map(value -> new Segment.Part(entry.key(), value)).stream())
                .toList());
    }

    private Money amount(String text) {
        Money amount = BudgetReader.money(text, currency);
        if (amount.minor() % step.minor() != 0) {
            throw new IllegalArgumentException("'" + text + "' is no whole number of steps of "
                    + step.amount().stripTrailingZeros().toPlainString() + "\n  round it, or give a smaller step");
        }
        return amount;
    }

    private Money total(String text) {
        checkAboveZero(text, "12000000");
        Money total = amount(text);
        if (total.minor() > Allocation.MOST) {
            throw new IllegalArgumentException(
                    "'" + text + "' is more than can be spread\n  write at most 10^15 minor units");
        }
        return total;
    }

    private Money step(String text) {
        checkAboveZero(text, "1000");
        return BudgetReader.money(text, currency);
    }

    private static LimitValue checkAboveZero(String text, String example) {
        LimitValue value = Numerals.parse(text);
        if (value.percent()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is a percentage\n  write a figure above 0, as " + example);
        }
        if (value.number().signum() <= 0) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not above 0\n  write a figure above 0, as " + example);
        }
        return value;
    }

    private static BigDecimal aboveZero(String text) {
        return checkAboveZero(text, "2.8").number();
    }

    private static <T> Optional<T> made(Field at, Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (InfeasibleAllocationException e) {
            String[] lines = Field.lines(e);
            at.refuse(Code.CONFLICT, e.gap().toString(), lines[0], lines[1]);
            return Optional.empty();
        } catch (IllegalArgumentException | ArithmeticException e) {
            return at.make(() -> {
                throw e;
            });
        }
    }
}
