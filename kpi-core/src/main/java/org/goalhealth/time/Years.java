package org.goalhealth.time;

import java.time.LocalDate;

/** Where months, quarters and years begin; ordinals of each are counted without holes. */
sealed interface Years permits FiscalYears, RetailYears {

    /** The ordinal is {@code year * monthsInYear() + month - 1}, by the names that labels have. */
    int month(LocalDate day);

    LocalDate monthStart(int ordinal);

    int monthsInYear();

    /** What stands before the number of a month in its label. */
    String monthMark();

    /** The ordinal is {@code year * 4 + quarter - 1}. */
    int quarter(LocalDate day);

    LocalDate quarterStart(int ordinal);

    int year(LocalDate day);

    LocalDate yearStart(int ordinal);
}
