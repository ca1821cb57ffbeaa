package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.Optional;
import org.goalhealth.plan.Problem.Code;

/** Reads {@code elasticity}, {@code resource} and {@code contingency} of a goal. */
final class ElasticityReader {

    static final String[] FIELDS = {"elasticity", "resource", "contingency"};

    private final Declared declared;

    ElasticityReader(Declared declared) {
        this.declared = declared;
    }

    Optional<Elasticity> read(Fields fields) {
        Optional<Boolean> wanted = fields.optional("elasticity").read(Words::flag);
        Optional<PlaybookId> playbook = declared.playbook(fields.optional("contingency"));
        if (wanted.isPresent() && !wanted.get()) {
            fields.refuseBeside("elasticity: false", "resource", "contingency");
            return Optional.empty();
        }
        if (wanted.isEmpty() && !fields.has("resource")) {
            if (fields.has("contingency")) {
                fields.optional("contingency")
                        .refuse(
                                Code.MISSING_FIELD,
                                "",
                                fields.whole().label() + " has a contingency, and nothing says when it is needed",
                                "add elasticity: true, or a resource");
            }
            return Optional.empty();
        }
        Optional<Elasticity.Resource> resource =
                fields.optional("resource").map(this::resource).flatMap(read -> read);
        return Optional.of(new Elasticity(resource, playbook, ElasticityFormula.CRITICAL_RATIO));
    }

    private Optional<Elasticity.Resource> resource(Field field) {
        Fields fields = Fields.of(field, "kpi", "segment", "planned", "course");
        Optional<KpiId> kpi = declared.kpi(fields.required("kpi", "ad-spend"));
        Segment segment = declared.segment(fields.optional("segment"));
        Field written = fields.required("planned", "1200000");
        BigDecimal planned = written.figure(BigDecimal.ONE);
        boolean even = fields.optional("course").read(false, ElasticityReader::even);
        return kpi.flatMap(it -> written.make(() -> new Elasticity.Resource(it, segment, planned, even)));
    }

    private static boolean even(String text) {
        if (!text.equals("linear")) {
            throw new IllegalArgumentException(
                    "'" + Problem.shown(text)
                            + "' is no course of a resource\n  write linear, or leave it out to use it as the goal's course goes");
        }
        return true;
    }
}
