package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.time.Cadence;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Kpi}. Not thread-safe; can be built from more than once. */
public final class KpiBuilder {

    private final KpiId id;
    private @Nullable LocalText name;
    private Direction better = Direction.HIGHER;
    private Cadence every = Cadence.WEEK;
    private List<Level> levels = List.of(Level.TOTAL);
    private KpiInput input = new KpiInput.Given(false);
    private Unit unit = Unit.Plain.PLAIN;
    private int decimals = 2;
    private @Nullable Baseline baseline;
    private int graceDays;
    private int maxGap;
    private final List<String> owners = new ArrayList<>();
    private @Nullable Perspective perspective;
    private @Nullable ServiceClass service;
    private @Nullable Benchmark benchmark;

    KpiBuilder(KpiId id) {
        this.id = id;
    }

    public KpiBuilder name(LocalText value) {
        name = value;
        return this;
    }

    public KpiBuilder better(Direction value) {
        better = value;
        return this;
    }

    public KpiBuilder every(Cadence value) {
        every = value;
        return this;
    }

    /** One level, cut by these dimensions. */
    public KpiBuilder by(String... dimensions) {
        return levels(List.of(Level.by(dimensions)));
    }

    public KpiBuilder levels(List<Level> value) {
        levels = List.copyOf(value);
        return this;
    }

    public KpiBuilder from(KpiInput value) {
        input = value;
        return this;
    }

    /** The KPI is a ratio whose parts are given in Java. */
    public KpiBuilder ratio() {
        return from(new KpiInput.Given(true));
    }

    public KpiBuilder unit(Unit value) {
        unit = value;
        return this;
    }

    public KpiBuilder decimals(int value) {
        decimals = value;
        return this;
    }

    public KpiBuilder baseline(Baseline value) {
        baseline = value;
        return this;
    }

    public KpiBuilder graceDays(int value) {
        graceDays = value;
        return this;
    }

    /** Streaks hold over up to so many missing periods in a row. */
    public KpiBuilder maxGap(int value) {
        maxGap = value;
        return this;
    }

    public KpiBuilder owner(String value) {
        owners.add(value);
        return this;
    }

    public KpiBuilder perspective(Perspective value) {
        perspective = value;
        return this;
    }

    /** The KPI is a service indicator. */
    public KpiBuilder service(ServiceClass value) {
        service = value;
        return this;
    }

    public KpiBuilder benchmark(Benchmark value) {
        benchmark = value;
        return this;
    }

    public Kpi build() {
        return new Kpi(
                id,
                name == null ? LocalText.of(id.value()) : name,
                better,
                every,
                levels,
                input,
                unit,
                decimals,
                Optional.ofNullable(baseline),
                graceDays,
                maxGap,
                owners,
                Optional.ofNullable(perspective),
                Optional.ofNullable(service),
                Optional.ofNullable(benchmark));
    }
}
