package org.goalhealth.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Reads one of {@code adjustments}. */
final class AdjustmentReader {

    private static final Function<String, MissCause.Source> SOURCE = Words.of(MissCause.Source.class);
    private static final Function<String, MissCause.Matter> MATTER = Words.of(MissCause.Matter.class);

    private final Declared declared;

    AdjustmentReader(Declared declared) {
        this.declared = declared;
    }

    Optional<Adjustment> read(Field entry) {
        Fields fields = Fields.of(
                entry, "goal", "target", "reason", "basis", "cause", "opened", "occasion", "approved", "refused");
        Optional<AdjustmentId> id = entry.id(AdjustmentId::new);
        Optional<GoalId> goal = declared.goal(fields.required("goal", "gmv-2026"));
        Target target = TargetReader.read(fields.required("target", "120000"));
        LocalText reason = Texts.name(fields.required("reason", "{en: a new fee of the platform}"), entry.key());
        LocalText basis = Texts.name(fields.required("basis", "{en: what six months have brought}"), entry.key());
        Optional<MissCause> cause = cause(fields.required("cause", "{from: external, of: strategy}"));
        Optional<Adjustment.Act> opened = act(fields.required("opened", "{on: 2026-07-02, by: Chen}"), "on", "by");
        Optional<Occasion> occasion =
                fields.optional("occasion").map(this::occasion).flatMap(read -> read);
        fields.atMostOneOf("approved", "refused");
        Field decided = fields.optional(fields.has("approved") ? "approved" : "refused");
        Optional<Adjustment.Decision> decision = fields.has("approved")
                ? approved(decided)
                : decided.map(it -> refused(it)).flatMap(read -> read);
        if (id.isEmpty()
                || goal.isEmpty()
                || cause.isEmpty()
                || opened.isEmpty()
                || decision.isPresent() != decided.isPresent()) {
            return Optional.empty();
        }
        return (decided.isPresent() ? decided : entry)
                .make(() -> new Adjustment(
                        id.get(), goal.get(), target, reason, basis, cause.get(), opened.get(), occasion, decision));
    }

    private static Optional<MissCause> cause(Field field) {
        if (!field.isPresent()) {
            return Optional.empty();
        }
        Fields fields = Fields.of(field, "from", "of");
        Optional<MissCause.Source> source = fields.required("from", "external").read(SOURCE);
        Optional<MissCause.Matter> matter = fields.required("of", "strategy").read(MATTER);
        return source.flatMap(from -> matter.map(of -> new MissCause(from, of)));
    }

    private static Optional<Adjustment.Act> act(Field field, String... known) {
        return field.isPresent() ? act(Fields.of(field, known)) : Optional.empty();
    }

    private static Optional<Adjustment.Act> act(Fields fields) {
        Optional<LocalDate> on = fields.required("on", "2026-07-02").read(Dates::parse);
        Optional<String> by = fields.required("by", "Chen").text();
        return on.flatMap(day -> by.flatMap(who -> fields.whole().make(() -> new Adjustment.Act(day, who))));
    }

    private static Optional<Adjustment.Decision> approved(Field field) {
        Fields fields = Fields.of(field, "on", "by", "effective");
        Optional<Adjustment.Act> act = act(fields);
        Field from = fields.required("effective", "2026-07-06");
        Optional<LocalDate> effective = from.read(Dates::parse);
        return act.flatMap(it -> effective.flatMap(day -> from.make(() -> new Adjustment.Approved(it, day))));
    }

    private static Optional<Adjustment.Decision> refused(Field field) {
        Fields fields = Fields.of(field, "on", "by", "why");
        Optional<Adjustment.Act> act = act(fields);
        LocalText why = Texts.name(fields.required("why", "{en: the goal can still be reached}"), "refused");
        return act.map(it -> new Adjustment.Refused(it, why));
    }

    private Optional<Occasion> occasion(Field field) {
        Fields fields = Fields.of(field, "finding", "event", "shock", "channel", "strategy");
        return fields.oneOf("finding", "event", "shock", "channel", "strategy").flatMap(one -> switch (one.key()) {
            case "finding" -> finding(one);
            case "event" -> one.read(EventId::new).map(Occasion.OfEvent::new);
            case "shock" -> one.text().map(Occasion.OfShock::new);
            case "channel" -> declared.channel(one).map(Occasion.OfDisruption::new);
            default -> Optional.of(new Occasion.OfStrategy(Texts.name(one, one.key())));
        });
    }

    private Optional<Occasion> finding(Field field) {
        Fields fields = Fields.of(field, "rule", "subject", "segment");
        Optional<String> rule = fields.required("rule", "E2").text();
        Optional<Subject> subject = fields.required("subject", "goal:gmv-2026").read(Subject::parse);
        Segment segment = declared.segment(fields.optional("segment"));
        return rule.flatMap(id -> subject.flatMap(
                about -> fields.optional("rule").make(() -> new Occasion.OfFinding(id, about, segment))));
    }
}
