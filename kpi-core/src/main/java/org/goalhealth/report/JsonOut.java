package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.Figures;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.history.Intake;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.situation.AppliedLimit;
import org.goalhealth.situation.EvidenceDate;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.LimitOrigin;
import org.goalhealth.situation.SourcePeriod;

/** Writes the small values that every part of a report has. */
final class JsonOut {

    /** Enough for any figure; a fraction such as 1/3 is rounded there. */
    private static final int DECIMALS = 12;

    private final JsonGenerator json;

    JsonOut(JsonGenerator json) {
        this.json = json;
    }

    void text(String field, LocalText text) throws IOException {
        json.writeFieldName(field);
        text(text);
    }

    void text(LocalText text) throws IOException {
        json.writeStartObject();
        json.writeStringField("en", text.in(Language.EN));
        json.writeStringField("zh", text.in(Language.ZH));
        json.writeEndObject();
    }

    void figure(String field, Fraction value) throws IOException {
        json.writeFieldName(field);
        figure(value);
    }

    void figure(Fraction value) throws IOException {
        json.writeNumber(plain(value.rounded(DECIMALS)));
    }

    void figure(String field, Optional<Fraction> value) throws IOException {
        if (value.isPresent()) {
            figure(field, value.get());
        } else {
            json.writeNullField(field);
        }
    }

    void decimal(String field, Optional<BigDecimal> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(field, plain(value.get()));
        } else {
            json.writeNullField(field);
        }
    }

    void word(String field, Optional<String> word) throws IOException {
        if (word.isPresent()) {
            json.writeStringField(field, word.get());
        } else {
            json.writeNullField(field);
        }
    }

    void money(String field, Money money) throws IOException {
        json.writeNumberField(field, money.amount());
    }

    void period(String field, SourcePeriod period) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("label", period.shown());
        json.writeStringField("source", period.label());
        json.writeStringField("period", period.period().label());
        json.writeStringField("start", period.period().start().toString());
        json.writeStringField("end", period.period().end().toString());
        json.writeEndObject();
    }

    void figures(List<EvidenceFigure> figures) throws IOException {
        json.writeObjectFieldStart("figures");
        for (EvidenceFigure figure : figures) {
            json.writeObjectFieldStart(JsonReport.word(figure.name()));
            figure("value", figure.value());
            text(
                    "text",
                    new LocalText(
                            Figures.text(figure.value(), figure.unit(), Language.EN),
                            Figures.text(figure.value(), figure.unit(), Language.ZH)));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    void dates(List<EvidenceDate> dates) throws IOException {
        json.writeObjectFieldStart("dates");
        for (EvidenceDate day : dates) {
            json.writeStringField(JsonReport.word(day.name()), day.date().toString());
        }
        json.writeEndObject();
    }

    void limits(List<AppliedLimit> limits) throws IOException {
        json.writeArrayFieldStart("limits");
        for (AppliedLimit limit : limits) {
            limit(limit);
        }
        json.writeEndArray();
    }

    void limit(AppliedLimit limit) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", limit.name());
        json.writeStringField("value", limit.value().toString());
        if (limit.origin() instanceof LimitOrigin.PlanLine line) {
            json.writeStringField("origin", "plan");
            json.writeStringField("scope", line.scope().toString());
            json.writeStringField("place", line.place().withoutFolders().toString());
        } else {
            json.writeStringField("origin", "rule");
        }
        json.writeEndObject();
    }

    void unit(Unit unit) throws IOException {
        json.writeObjectFieldStart("unit");
        if (unit == Unit.Share.PERCENT) {
            json.writeStringField("kind", "percent");
        } else if (unit instanceof Unit.Amount amount) {
            json.writeStringField("kind", "money");
            json.writeStringField("currency", amount.currency().getCurrencyCode());
        } else if (unit == Unit.Weekday.WEEKDAY) {
            json.writeStringField("kind", "weekday");
        } else if (unit instanceof Unit.Things things) {
            json.writeStringField("kind", "things");
            text("name", things.name());
        } else {
            json.writeStringField("kind", "plain");
        }
        json.writeEndObject();
    }

    void failures(List<RuleFailure> failures) throws IOException {
        json.writeArrayFieldStart("failures");
        for (RuleFailure failure : failures) {
            json.writeStartObject();
            json.writeStringField("trigger", failure.rule().id());
            json.writeStringField("rule", failure.rule().name());
            json.writeStringField("pack", failure.rule().pack());
            json.writeStringField("kind", JsonReport.word(failure.kind()));
            json.writeStringField("message", failure.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void intakes(List<Intake> intakes) throws IOException {
        json.writeArrayFieldStart("intakes");
        for (Intake intake : intakes) {
            intake(intake);
        }
        json.writeEndArray();
    }

    private void intake(Intake intake) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", intake.from());
        json.writeNumberField("read", intake.read());
        json.writeNumberField("accepted", intake.accepted());
        json.writeNumberField("duplicate", intake.duplicate());
        json.writeNumberField("rejected", intake.rejected());
        json.writeNumberField("conflicting", intake.conflicting());
        json.writeNumberField("undecided", intake.undecided());
        json.writeArrayFieldStart("problems");
        for (Problem problem : intake.problems()) {
            json.writeStartObject();
            json.writeStringField("code", JsonReport.word(problem.code()));
            json.writeStringField("place", problem.place().toString());
            json.writeStringField("about", problem.path());
            json.writeStringField("value", problem.value());
            json.writeStringField("message", problem.message());
            json.writeStringField("fix", problem.fix());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
