package org.goalhealth.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A product that comes to market (G23).
 *
 * @param on the day of the launch
 * @param input the day on which marketing gave its input; absent where it has not
 */
public record Launch(LaunchId id, LocalText name, LocalDate on, Optional<LocalDate> input) {

    public Launch {
        Dates.checked(on);
        input.ifPresent(Dates::checked);
    }
}
