package org.goalhealth.rules.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Field;
import org.goalhealth.plan.Fields;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.situation.EvidenceFigure;

/** Reads {@code expect}. */
final class ExpectationReader {

    private static final String SILENT = "silent";

    private final Plan plan;
    private final String rule;
    private final SubjectReader subjects;

    ExpectationReader(Plan plan, String rule) {
        this.plan = plan;
        this.rule = rule;
        this.subjects = new SubjectReader(plan);
    }

    /** Empty where it cannot be read, which has been reported. */
    Optional<Expectation> read(Field expect) {
        if (!expect.isPresent()) {
            return Optional.empty();
        }
        if (expect.isMap()) {
            return Fields.of(expect, SILENT).required(SILENT, "all").read(text -> silence(text, "all", true));
        }
        if (!expect.isList()) {
            return expect.read(text -> silence(text, SILENT, false));
        }
        List<ExpectedAlert> alerts = new ArrayList<>();
        expect.elements().forEach(element -> alert(element).ifPresent(alerts::add));
        if (expect.elements().isEmpty()) {
            expect.refuse(
                    Code.MISSING_FIELD, "", "'expect' names no alert", "write expect: silent where there is none");
        }
        return Optional.of(new Expectation.Alerts(alerts));
    }

    private static Expectation silence(String text, String word, boolean all) {
        if (!text.equals(word)) {
            throw new IllegalArgumentException("'" + Problem.shown(text)
                    + "' says nothing that could be expected\n  write silent, or {silent: all}, or a list of alerts");
        }
        return new Expectation.Silence(all);
    }

    private Optional<ExpectedAlert> alert(Field element) {
        Fields fields = Fields.of(
                element,
                "alert",
                "on",
                "segment",
                "severity",
                "state",
                "since",
                "latest",
                "periods",
                "evidence",
                "limits",
                "suggests");
        Optional<Subject> subject = fields.required("on", "kpi:orders").read(subjects::parse);
        Optional<Segment> segment = segment(fields.optional("segment"));
        String alert = fields.optional("alert").text().orElse(rule);
        Optional<Severity> severity = fields.optional("severity").read(word(Severity.class));
        Optional<ExpectedState> state = fields.optional("state").read(word(ExpectedState.class));
        Optional<String> since = fields.optional("since").text();
        Optional<String> latest = fields.optional("latest").text();
        Optional<Integer> periods =
                fields.optional("periods").read(text -> LimitValue.parse(text).asCount());
        Map<EvidenceFigure.Name, ExpectedFigure> figures = figures(fields.optional("evidence"));
        Map<String, LimitValue> limits = new LinkedHashMap<>();
        fields.optional("limits")
                .entries()
                .forEach(field -> field.read(LimitValue::parse).ifPresent(value -> limits.put(field.key(), value)));
        Optional<List<ExpectedSuggestion>> suggestions =
                fields.optional("suggests").map(new SuggestionReader(this::segment)::read);
        return subject.isEmpty() || segment.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExpectedAlert(
                        element.place(),
                        alert,
                        subject.get(),
                        segment.get(),
                        severity,
                        state,
                        since,
                        latest,
                        periods,
                        figures,
                        limits,
                        suggestions));
    }

    private static Map<EvidenceFigure.Name, ExpectedFigure> figures(Field evidence) {
        Map<EvidenceFigure.Name, ExpectedFigure> figures = new EnumMap<>(EvidenceFigure.Name.class);
        for (Field field : evidence.entries()) {
            Optional<EvidenceFigure.Name> name = Arrays.stream(EvidenceFigure.Name.values())
                    .filter(known -> lower(known).equals(field.key()))
                    .findFirst();
            if (name.isEmpty()) {
                field.refuseName(
                        Code.UNKNOWN_NAME,
                        "evidence has no figure " + field.label(),
                        Nearest.hint(
                                field.key(),
                                Arrays.stream(EvidenceFigure.Name.values())
                                        .map(ExpectationReader::lower)
                                        .toList()));
            } else {
                field.read(ExpectedFigure::parse).ifPresent(value -> figures.put(name.get(), value));
            }
        }
        return figures;
    }

    /** Both as plans write a segment and as reports do. */
    private Optional<Segment> segment(Field field) {
        if (!field.isPresent()) {
            return Optional.of(Segment.TOTAL);
        }
        if (!field.isMap()) {
            return field.read(new SegmentText(plan)::parse);
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        field.entries().forEach(entry -> entry.text().ifPresent(value -> pairs.put(entry.key(), value)));
        return field.make(() -> plan.segment(pairs));
    }

    /** The constants of an enum, with hyphens and in any case. */
    static <E extends Enum<E>> Function<String, E> word(Class<E> type) {
        Map<String, E> words = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(ExpectationReader::lower, one -> one, (a, b) -> a, LinkedHashMap::new));
        return text -> {
            E constant = words.get(text.toLowerCase(Locale.ROOT));
            if (constant == null) {
                throw new IllegalArgumentException("'" + Problem.shown(text) + "' is none of "
                        + String.join(", ", words.keySet()) + "\n  " + Nearest.hint(text, words.keySet()));
            }
            return constant;
        };
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
