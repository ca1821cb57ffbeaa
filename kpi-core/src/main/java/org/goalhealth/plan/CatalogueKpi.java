package org.goalhealth.plan;

import java.util.Currency;
import java.util.Optional;
import org.goalhealth.time.Cadence;

/**
 * A KPI of the {@link KpiCatalogue}, which knows neither a plan's currency nor its dimensions and sources.
 *
 * @param growth the growth that it mostly drives
 * @param every how often it is usually looked at
 * @param unit absent where it is money, in the currency of whoever uses it
 * @param isRatio whether it is a ratio, which keeps both its parts; all others add up
 * @param formula how its figure comes about, in words; of a ratio the part, a sign of division, the base
 */
public record CatalogueKpi(
        KpiId id,
        LocalText name,
        KpiArea area,
        Growth growth,
        Direction better,
        Cadence every,
        Optional<Unit> unit,
        int decimals,
        boolean isRatio,
        LocalText formula) {

    /**
     * Starts a KPI of a plan, a total whose observations are given in Java; levels, source and owner can be added.
     *
     * @param currency of money
     */
    public KpiBuilder builder(Currency currency) {
        return new KpiBuilder(id)
                .name(name)
                .better(better)
                .every(every)
                .unit(unitIn(currency))
                .decimals(decimals)
                .from(new KpiInput.Given(isRatio));
    }

    /** Its unit, of money the currency. */
    Unit unitIn(Currency currency) {
        return unit.orElseGet(() -> new Unit.Amount(currency));
    }
}
