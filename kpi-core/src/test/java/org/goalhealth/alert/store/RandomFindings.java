package org.goalhealth.alert.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.goalhealth.Samples;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Backup;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.ChannelId;
import org.goalhealth.plan.EventId;
import org.goalhealth.plan.FunnelId;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.GoalLevel;
import org.goalhealth.plan.Horizon;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LaunchId;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.MilestoneId;
import org.goalhealth.plan.ObjectiveId;
import org.goalhealth.plan.PersonId;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Quadrant;
import org.goalhealth.plan.RoleId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.SourceId;
import org.goalhealth.plan.StageId;
import org.goalhealth.plan.StrategyId;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.TaskId;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.quantity.Percent;
import org.goalhealth.situation.AppliedLimit;
import org.goalhealth.situation.EffectEstimate;
import org.goalhealth.situation.EventShare;
import org.goalhealth.situation.Evidence;
import org.goalhealth.situation.EvidenceDate;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.LimitOrigin;
import org.goalhealth.situation.PlanProposal;
import org.goalhealth.situation.SourcePeriod;
import org.goalhealth.situation.TargetProposal;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.YearComparison;

/** Findings that hold anything a finding can hold. */
class RandomFindings {

    /** What JSON, SQL and line ends stumble over. */
    private static final List<String> PIECES = List.of(
            "a", "Z", "0", " ", "'", "\"", "\\", "\n", "\r", "\t", "\u0000", "\u2028", "/", "{", "}", "川", "é", "😀",
            "%", "null");

    private static final List<String> VALUES = List.of("east", "west", "华东", "川香", "o'clock", "a\"b", "50 %", "😀");

    private static final List<Currency> CURRENCIES =
            List.of(Currency.getInstance("CNY"), Currency.getInstance("JPY"), Currency.getInstance("KWD"));

    final Random random;

    RandomFindings(Random random) {
        this.random = random;
    }

    Finding finding() {
        return new Finding(
                new RuleRef(word(), "W" + random.nextInt(4), text()),
                one(Severity.values()),
                subject(),
                segment(),
                evidence(),
                some(this::suggestion),
                maybe(() -> new PlaybookId(word())),
                localText(),
                localText());
    }

    Fingerprint fingerprint() {
        return new Fingerprint("W" + random.nextInt(4), subject(), segment());
    }

    Subject subject() {
        return switch (random.nextInt(20)) {
            case 0 -> new Subject.OfKpi(new KpiId(word()));
            case 1 -> new Subject.OfGoal(new GoalId(word()));
            case 2 -> new Subject.OfStage(new FunnelId(word()), new StageId(word()));
            case 3 -> new Subject.OfLine(new BudgetId(word()));
            case 5 -> new Subject.OfFunnel(new FunnelId(word()));
            case 4 -> new Subject.OfRule(word());
            case 6 -> new Subject.OfChannel(new ChannelId(word()));
            case 7 -> new Subject.OfMilestone(new MilestoneId(word()));
            case 8 -> new Subject.OfEvent(new EventId(word()), new KpiId(word()));
            case 9 -> new Subject.OfTask(new TaskId(word()), word());
            case 10 -> new Subject.OfCustomer(word());
            case 11 -> new Subject.OfRole(new RoleId(word()));
            case 12 -> new Subject.OfObjective(new ObjectiveId(word()));
            case 13 -> new Subject.OfPerson(new PersonId(word()));
            case 14 -> new Subject.OfStrategy(new StrategyId(word()));
            case 15 -> new Subject.OfLaunch(new LaunchId(word()));
            case 16 -> new Subject.OfQuadrant(one(Quadrant.values()));
            case 17 -> new Subject.OfHorizon(one(Horizon.values()));
            case 18 -> new Subject.OfLevel(one(GoalLevel.values()));
            default -> new Subject.OfSource(new SourceId(word()));
        };
    }

    Segment segment() {
        Segment segment = Segment.TOTAL;
        for (String dimension : List.of("region", "channel", "price-band")) {
            if (random.nextInt(3) == 0) {
                segment = segment.and(dimension, one(VALUES));
            }
        }
        return segment;
    }

    Evidence evidence() {
        return new Evidence(
                sourcePeriod(),
                sourcePeriod(),
                1 + random.nextInt(60),
                some(() -> new EvidenceFigure(one(EvidenceFigure.Name.values()), fraction(), unit())),
                some(() -> new AppliedLimit(text(), new LimitValue(decimal(), random.nextBoolean()), origin())),
                maybe(this::baseline),
                maybe(() -> new KpiId(word())),
                some(() -> new EvidenceDate(one(EvidenceDate.Name.values()), date())),
                some(() -> new EventShare(
                        new EventId(word()),
                        fraction(),
                        fraction(),
                        maybe(() -> new EffectEstimate(
                                fraction(), maybe(this::fraction), maybe(this::fraction), 1 + random.nextInt(9))))));
    }

    Baseline baseline() {
        return switch (random.nextInt(4)) {
            case 0 -> new Baseline.Mean(1 + random.nextInt(Baseline.LONGEST));
            case 1 -> new Baseline.Median(1 + random.nextInt(Baseline.LONGEST));
            case 2 -> new Baseline.LastYear(one(YearComparison.values()));
            default -> new Baseline.Fixed(decimal());
        };
    }

    Unit unit() {
        return switch (random.nextInt(5)) {
            case 0 -> Unit.Plain.PLAIN;
            case 1 -> Unit.Share.PERCENT;
            case 3 -> Unit.Weekday.WEEKDAY;
            case 2 -> new Unit.Amount(one(CURRENCIES));
            default -> new Unit.Things(localText());
        };
    }

    LimitOrigin origin() {
        return random.nextBoolean()
                ? LimitOrigin.RuleDefault.RULE_DEFAULT
                : new LimitOrigin.PlanLine(scope(), new Place(text(), random.nextInt(90), random.nextInt(90)));
    }

    Suggestion suggestion() {
        return switch (random.nextInt(13)) {
            case 11 ->
                new Suggestion.PlanChange(
                        subject(),
                        new PlanProposal(
                                one(PlanProposal.Kind.values()),
                                some(() -> new PlanProposal.Part(
                                        word(), localText(), maybe(() -> Percent.of(random.nextInt(99)))))));
            case 0 -> new Suggestion.PlaybookStart(new PlaybookId(word()));
            case 1 -> new Suggestion.BackupStart(new ChannelId(word()), maybe(this::backup));
            case 2 -> new Suggestion.ChannelPause(segment());
            case 3 ->
                new Suggestion.TargetChange(
                        new GoalId(word()), fraction(), fraction(), unit(), one(TargetProposal.Basis.values()));
            case 4 -> new Suggestion.ShiftBack(new BudgetId(word()), segment());
            case 5 -> new Suggestion.BidChange(new KpiId(word()), segment(), fraction(), fraction(), unit());
            case 7 -> new Suggestion.ResourceChange(new GoalId(word()), localText(), fraction(), fraction());
            case 6 -> new Suggestion.Replication(new KpiId(word()), segment(), some(this::segment));
            case 10 -> new Suggestion.LineStop(new BudgetId(word()), segment(), money());
            case 8 -> new Suggestion.LineRaise(new BudgetId(word()), segment(), maybe(this::money));
            case 9 ->
                new Suggestion.Concentration(
                        new BudgetId(word()),
                        some(this::lineChange),
                        some(this::lineChange),
                        maybe(() -> new Suggestion.Performance(
                                fraction(), Percent.of(random.nextInt(100)), money(), fraction())));
            default ->
                new Suggestion.BudgetShift(
                        new BudgetId(word()),
                        segment(),
                        some(() -> new Suggestion.Move(segment(), new Money(random.nextLong(), one(CURRENCIES)))),
                        some(() -> one(Suggestion.Binding.values())),
                        some(() -> new GoalId(word())),
                        maybe(() -> new Suggestion.Term(date(), date())));
        };
    }

    Money money() {
        return new Money(random.nextLong(), one(CURRENCIES));
    }

    Suggestion.LineChange lineChange() {
        return new Suggestion.LineChange(segment(), money(), money());
    }

    Backup backup() {
        return random.nextBoolean()
                ? new Backup.ByChannel(new ChannelId(word()))
                : new Backup.ByPlaybook(new PlaybookId(word()));
    }

    LocalDate date() {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(5000));
    }

    BigDecimal decimal() {
        return new BigDecimal(new BigInteger(random.nextInt(80), random), random.nextInt(40) - 20)
                .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(one(PIECES));
        }
        return text.toString();
    }

    String word() {
        return one(List.of("orders", "media", "west-2", "k1", "private-domain"));
    }

    <T> Optional<T> maybe(Supplier<T> made) {
        return random.nextBoolean() ? Optional.of(made.get()) : Optional.empty();
    }

    <T> List<T> some(Supplier<T> made) {
        List<T> all = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            all.add(made.get());
        }
        return all;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private LimitScope scope() {
        return switch (random.nextInt(5)) {
            case 0 -> LimitScope.EVERYWHERE;
            case 1 -> LimitScope.of(new KpiId(word()), segment());
            case 2 -> LimitScope.of(new BudgetId(word()), segment());
            case 3 ->
                new LimitScope(
                        Optional.empty(),
                        Optional.of(new GoalId(word())),
                        Optional.empty(),
                        Optional.empty(),
                        segment());
            default ->
                new LimitScope(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new FunnelId(word())),
                        Optional.empty(),
                        segment());
        };
    }

    private SourcePeriod sourcePeriod() {
        return new SourcePeriod(
                Samples.ISO.periodOf(one(Cadence.values()), date()), random.nextBoolean() ? text() : word());
    }

    Fraction fraction() {
        BigInteger over = new BigInteger(1 + random.nextInt(90), random).add(BigInteger.ONE);
        return Fraction.of(decimal().unscaledValue(), over);
    }

    private LocalText localText() {
        return new LocalText("x" + text(), "川" + text());
    }
}
