package org.goalhealth.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/** What holds of every mismatch rate. */
class MismatchRateProperties {

    @Property
    void itIsAShareAndNothingExactlyWhereTheSharesAgree(
            @ForAll("lines") @Size(min = 1, max = 6) List<LineResult> lines) {
        if (MismatchRate.of(lines) instanceof Reading.Figure rate) {
            assertThat(rate.value().signum()).isNotNegative();
            assertThat(rate.value()).isLessThanOrEqualTo(Fraction.ONE);
            LineResult all = LineResult.sum(lines);
            boolean agree = lines.stream()
                    .allMatch(line -> line.spend()
                            .times(all.revenue())
                            .equals(line.revenue().times(all.spend())));
            assertThat(rate.value().signum() == 0).isEqualTo(agree);
        } else {
            LineResult all = LineResult.sum(lines);
            assertThat(all.spend().signum() == 0 || all.revenue().signum() == 0).isTrue();
        }
    }

    @Property
    void itIsWhatWouldHaveToMove(@ForAll("lines") @Size(min = 1, max = 6) List<LineResult> lines) {
        // The lines that have too much, alone: an oracle without a half and without a distance.
        if (MismatchRate.of(lines) instanceof Reading.Figure rate) {
            LineResult all = LineResult.sum(lines);
            Fraction tooMuch = Fraction.ZERO;
            for (LineResult line : lines) {
                Fraction more =
                        line.spend().minus(line.revenue().times(all.spend()).dividedBy(all.revenue()));
                tooMuch = more.signum() > 0 ? tooMuch.plus(more) : tooMuch;
            }
            assertThat(rate.value().times(all.spend())).isEqualTo(tooMuch);
        }
    }

    @Property
    void amountsManyTimesAsLargeHaveTheSameRate(
            @ForAll("lines") @Size(min = 1, max = 6) List<LineResult> lines,
            @ForAll @LongRange(min = 1, max = 1_000_000) long spend,
            @ForAll @LongRange(min = 1, max = 1_000_000) long revenue) {
        List<LineResult> larger = lines.stream()
                .map(line -> new LineResult(
                        line.spend().times(Fraction.of(spend)), line.revenue().times(Fraction.of(revenue))))
                .toList();
        assertThat(MismatchRate.of(larger)).isEqualTo(MismatchRate.of(lines));
    }

    @Property
    void aLineThatIsSplitIntoTwoAlikeChangesNothing(@ForAll("lines") @Size(min = 1, max = 6) List<LineResult> lines) {
        List<LineResult> split = new ArrayList<>(lines.subList(1, lines.size()));
        Fraction half = Fraction.of(1, 2);
        LineResult one = new LineResult(
                lines.get(0).spend().times(half), lines.get(0).revenue().times(half));
        split.add(one);
        split.add(one);
        assertThat(MismatchRate.of(split)).isEqualTo(MismatchRate.of(lines));
    }

    @Example
    void whatIsBelowZeroLeavesNoRate() {
        assertThat(MismatchRate.of(List.of(line(10, -1), line(10, 5)))).isEqualTo(Reading.Undefined.NEGATIVE_BASE);
        assertThat(MismatchRate.of(List.of(line(-1, 3), line(10, 5)))).isEqualTo(Reading.Undefined.NEGATIVE_BASE);
        assertThat(MismatchRate.of(List.of(line(0, 3)))).isEqualTo(Reading.Undefined.ZERO_BASE);
        assertThat(MismatchRate.of(List.of(line(3, 0)))).isEqualTo(Reading.Undefined.ZERO_BASE);
    }

    @Example
    void theDocumentsFigures() {
        assertThat(MismatchRate.of(List.of(line(600, 411), line(400, 589)))).isEqualTo(figure(189));
        assertThat(MismatchRate.of(List.of(line(600, 547), line(400, 453)))).isEqualTo(figure(53));
    }

    private static Reading figure(long thousandths) {
        return Reading.of(Fraction.of(thousandths, 1000));
    }

    private static LineResult line(long spend, long revenue) {
        return new LineResult(Fraction.of(spend), Fraction.of(revenue));
    }

    @Provide
    Arbitrary<List<LineResult>> lines() {
        Arbitrary<Long> amounts = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 5), Arbitraries.longs().between(0, 1_000_000_000));
        return Combinators.combine(amounts, amounts)
                .as(MismatchRateProperties::line)
                .list();
    }
}
