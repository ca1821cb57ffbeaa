package org.goalhealth.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency KWD = Currency.getInstance("KWD");

    @Test
    void anAmountIsKeptInMinorUnitsOfItsCurrency() {
        assertThat(Money.of(new BigDecimal("12.50"), CNY).minor()).isEqualTo(1250);
        assertThat(Money.of(new BigDecimal("12"), JPY).minor()).isEqualTo(12);
        assertThat(Money.of(new BigDecimal("1.234"), KWD).minor()).isEqualTo(1234);
        assertThat(Money.of(3, CNY)).hasToString("3.00 CNY");
        assertThat(Money.zero(JPY)).hasToString("0 JPY");
    }

    @Test
    void moreDecimalsThanTheCurrencyHasAreAnError() {
        assertThatThrownBy(() -> Money.of(new BigDecimal("12.505"), CNY))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("12.505")
                .hasMessageContaining("2 decimals");
        assertThatThrownBy(() -> Money.of(new BigDecimal("0.5"), JPY)).isInstanceOf(ArithmeticException.class);
        assertThat(Money.of(new BigDecimal("12.500"), CNY).minor()).isEqualTo(1250);
    }

    @Test
    void sumsAreExactAndAnOverflowThrows() {
        Money most = new Money(Long.MAX_VALUE, CNY);
        assertThat(Money.of(1, CNY).plus(new Money(1, CNY)).minor()).isEqualTo(101);
        assertThat(Money.of(1, CNY).minus(new Money(101, CNY)).minor()).isEqualTo(-1);
        assertThatThrownBy(() -> most.plus(new Money(1, CNY))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE, CNY).minus(new Money(1, CNY)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void twoCurrenciesAreNeitherAddedNorCompared() {
        Money yuan = Money.of(1, CNY);
        Money yen = Money.of(1, JPY);
        assertThatThrownBy(() -> yuan.plus(yen)).hasMessageContaining("two currencies");
        assertThatThrownBy(() -> yuan.minus(yen)).hasMessageContaining("two currencies");
        assertThatThrownBy(() -> yuan.compareTo(yen)).hasMessageContaining("two currencies");
    }

    @Test
    void aWholeUnitHasAsManyMinorOnesAsTheCurrencySays() {
        assertThat(Money.zero(CNY).minorPerMajor()).isEqualTo(100);
        assertThat(Money.zero(JPY).minorPerMajor()).isEqualTo(1);
        assertThat(Money.zero(KWD).minorPerMajor()).isEqualTo(1000);
    }

    @Test
    void moreIsGreater() {
        assertThat(Money.of(2, CNY)).isGreaterThan(Money.of(1, CNY));
        assertThat(Money.of(1, CNY)).isEqualByComparingTo(new Money(100, CNY));
    }
}
