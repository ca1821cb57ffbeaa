package org.goalhealth.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CustomerFactProperties {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    @Property
    void aDayLiesInTheMonthsThatHaveBegunWhereOneGoesBackThem(
            @ForAll @IntRange(max = 2000) int day, @ForAll @IntRange(min = 1, max = 1500) int before) {
        LocalDate asOf = START.plusDays(2000 + day);
        LocalDate last = asOf.minusDays(before);
        int months = CustomerFact.monthsBack(last, asOf);

        assertThat(months).isPositive();
        assertThat(last).isAfterOrEqualTo(asOf.minusMonths(months));
        assertThat(last).isBefore(asOf.minusMonths(months - 1L));
    }

    @Example
    void theFirstDayOfSixMonthsIsWithinThem() {
        LocalDate asOf = LocalDate.of(2026, 8, 31);

        assertThat(CustomerFact.monthsBack(LocalDate.of(2026, 2, 28), asOf)).isEqualTo(6);
        assertThat(CustomerFact.monthsBack(LocalDate.of(2026, 2, 27), asOf)).isEqualTo(7);
        assertThat(CustomerFact.monthsBack(LocalDate.of(2026, 8, 30), asOf)).isEqualTo(1);
    }
}
