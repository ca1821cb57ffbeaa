package org.goalhealth.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * KPIs of marketing channels, and some of whole businesses, ready to be taken over into plans (T4): direction, unit,
 * formula, usual cadence and names in both languages. The sources name the indicators; all else is ours.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kpis in the order of their areas, each id once
 */
public record KpiCatalogue(List<CatalogueKpi> kpis) {

    private static final String FILE = "kpi-catalogue.yaml";

    public KpiCatalogue {
        kpis = List.copyOf(kpis);
        Set<KpiId> ids = kpis.stream().map(CatalogueKpi::id).collect(Collectors.toSet());
        if (ids.size() != kpis.size()) {
            throw new IllegalArgumentException("a kpi stands in the catalogue twice\n  give each its own id");
        }
    }

    /** The catalogue that comes with the library. */
    public static KpiCatalogue standard() {
        try (InputStream in = KpiCatalogue.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            return PlanLikeFile.parse(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8), FILE, "catalogue", CatalogueReader::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The KPI of that id.
     *
     * @throws IllegalArgumentException with the nearest names, where there is none
     */
    public CatalogueKpi kpi(KpiId id) {
        return kpis.stream()
                .filter(kpi -> kpi.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the catalogue has no kpi '" + id + "'\n  "
                        + Nearest.hint(
                                id.value(),
                                kpis.stream().map(kpi -> kpi.id().value()).toList())));
    }
}
