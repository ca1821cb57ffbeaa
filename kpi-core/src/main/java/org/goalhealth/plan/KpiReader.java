package org.goalhealth.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goalhealth.time.Cadence;

/** Reads one of {@code kpis}. */
final class KpiReader {

    private static final Function<String, Direction> DIRECTION = Words.of(Direction.class);

    private static final Function<String, Perspective> PERSPECTIVE = Words.of(Perspective.class);
    private static final Function<String, ServiceClass> SERVICE = Words.of(ServiceClass.class);

    private static final String[] ALL = Stream.concat(
                    Stream.of(
                            "name",
                            "better",
                            "every",
                            "by",
                            "levels",
                            "from",
                            "unit",
                            "decimals",
                            "baseline",
                            "grace",
                            "max-gap",
                            "owner",
                            "perspective",
                            "service",
                            "benchmark"),
                    KpiProfileReader.FIELDS.stream())
            .toArray(String[]::new);

    private final Declared declared;
    private final Map<KpiId, KpiProfile> profiles;

    /** @param profiles where what a KPI says of how it is meant is put */
    KpiReader(Declared declared, Map<KpiId, KpiProfile> profiles) {
        this.declared = declared;
        this.profiles = profiles;
    }

    Optional<Kpi> read(Field entry) {
        Fields fields = Fields.of(entry, ALL);
        Optional<KpiId> id = entry.id(KpiId::new);
        LocalText name = Texts.name(fields.optional("name"), entry.key());
        Direction better = fields.optional("better").read(Direction.HIGHER, DIRECTION);
        Cadence every = fields.required("every", "week").read(Cadence.WEEK, Words.CADENCE);
        List<Level> levels = new LevelReader(declared).read(fields);
        KpiInput input =
                fields.optional("from").map(new KpiInputReader(declared)::read).orElse(KpiInputReader.IN_JAVA);
        Unit unit = fields.optional("unit").map(UnitReader::read).orElse(Unit.Plain.PLAIN);
        int decimals = fields.optional("decimals").read(2, Numerals.whole(0, Kpi.MOST_DECIMALS));
        Optional<Baseline> baseline = BaselineReader.read(fields.optional("baseline"));
        int grace = fields.optional("grace").read(0, Numerals.whole(0, Kpi.LONGEST_GRACE));
        int maxGap = fields.optional("max-gap").read(0, Numerals.whole(0, Kpi.LONGEST_GAP));
        List<String> owners = Texts.oneOrMore(fields.optional("owner"));
        Optional<Perspective> perspective = fields.optional("perspective").read(PERSPECTIVE);
        Optional<ServiceClass> service = fields.optional("service").read(SERVICE);
        Optional<Benchmark> benchmark = BenchmarkReader.read(fields.optional("benchmark"));
        KpiProfile profile = KpiProfileReader.read(fields);
        id.filter(it -> !profile.equals(KpiProfile.NONE)).ifPresent(it -> profiles.put(it, profile));
        return id.flatMap(it -> fields.optional(fields.has("levels") ? "levels" : "by")
                .make(() -> new Kpi(
                        it,
                        name,
                        better,
                        every,
                        levels,
                        input,
                        unit,
                        decimals,
                        baseline,
                        grace,
                        maxGap,
                        owners,
                        perspective,
                        service,
                        benchmark)));
    }
}
