package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.goalhealth.quantity.Percent;

/** Reads how the people of a role are scored. */
final class ScoringPolicyReader {

    private static final Function<String, CompletionPolicy> COMPLETION = Words.of(CompletionPolicy.class);
    private static final Function<String, MissingPolicy> MISSING = Words.of(MissingPolicy.class);
    private static final Function<String, Incentive.Mode> MODE = Words.of(Incentive.Mode.class);
    private static final Function<String, Integer> MONTHS = Numerals.whole(1, 1200);

    private ScoringPolicyReader() {}

    static ScoringPolicy read(Fields role) {
        ScoringPolicy usual = ScoringPolicy.DEFAULT;
        return new ScoringPolicy(
                role.optional("completion").read(usual.completion(), COMPLETION),
                role.optional("missing").read(usual.missing(), MISSING),
                role.optional("grades").map(ScoringPolicyReader::grades).orElse(GradeScale.DEFAULT),
                role.optional("incentive").map(ScoringPolicyReader::incentive),
                role.optional("growth").map(ScoringPolicyReader::growth));
    }

    private static GradeScale grades(Field field) {
        GradeScale usual = GradeScale.DEFAULT;
        Fields fields = Fields.of(field, "S", "A", "B", "factors");
        BigDecimal s = points(fields.optional("S"), usual.s());
        BigDecimal a = points(fields.optional("A"), usual.a());
        BigDecimal b = points(fields.optional("B"), usual.b());
        GradeScale.Factors factors =
                fields.optional("factors").map(ScoringPolicyReader::factors).orElse(GradeScale.Factors.DEFAULT);
        return field.make(() -> new GradeScale(s, a, b, factors)).orElse(usual);
    }

    private static GradeScale.Factors factors(Field field) {
        GradeScale.Factors usual = GradeScale.Factors.DEFAULT;
        Fields fields = Fields.of(field, "S", "A", "B", "C");
        BigDecimal s = points(fields.optional("S"), usual.s());
        Optional<BigDecimal> a = fields.optional("A").map(it -> points(it, BigDecimal.ONE));
        Optional<BigDecimal> b = fields.optional("B").map(it -> points(it, BigDecimal.ONE));
        BigDecimal c = points(fields.optional("C"), usual.c());
        return field.make(() -> new GradeScale.Factors(s, a, b, c)).orElse(usual);
    }

    private static Incentive incentive(Field field) {
        if (!field.isMap()) {
            return Incentive.of(field.read(Incentive.Mode.STEP, MODE));
        }
        Fields fields = Fields.of(field, "mode", "tiers");
        Incentive.Mode mode = fields.optional("mode").read(Incentive.Mode.STEP, MODE);
        List<Incentive.Tier> tiers = fields.has("tiers") ? tiers(fields.optional("tiers")) : Incentive.DEFAULT_TIERS;
        return field.make(() -> new Incentive(mode, tiers)).orElseGet(() -> Incentive.of(mode));
    }

    private static List<Incentive.Tier> tiers(Field field) {
        List<Incentive.Tier> tiers = new ArrayList<>();
        for (Field entry : field.entries()) {
            Percent extra = RoleReader.weight(entry);
            entry.make(() -> new Incentive.Tier(plain(entry.key()), extra)).ifPresent(tiers::add);
        }
        return tiers;
    }

    private static GrowthCredit growth(Field field) {
        if (!field.isMap()) {
            return made(field, share(field), BigDecimal.ZERO, OptionalInt.empty());
        }
        Fields fields = Fields.of(field, "by", "points", "months");
        Optional<Integer> months = fields.optional("months").read(MONTHS);
        return made(
                field,
                share(fields.optional("by")),
                points(fields.optional("points"), BigDecimal.ZERO),
                months.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    private static GrowthCredit made(Field field, Percent by, BigDecimal points, OptionalInt months) {
        return field.make(() -> new GrowthCredit(by, points, months))
                .orElseGet(() -> new GrowthCredit(GrowthCredit.DEFAULT_BY, BigDecimal.ZERO, OptionalInt.empty()));
    }

    private static Percent share(Field field) {
        return field.read(
                GrowthCredit.DEFAULT_BY, text -> LimitValue.parse(text).asPercent());
    }

    private static BigDecimal points(Field field, BigDecimal fallback) {
        return field.read(fallback, ScoringPolicyReader::plain);
    }

    /** Points and factors are numbers, and 100 of them are all: a percent sign would make them a hundredth. */
    static BigDecimal plain(String text) {
        LimitValue value = LimitValue.parse(text);
        if (value.percent()) {
            throw new IllegalArgumentException("'" + value + "' is a percentage where points or a factor are expected"
                    + "\n  write " + value.number().toPlainString());
        }
        return value.number();
    }
}
