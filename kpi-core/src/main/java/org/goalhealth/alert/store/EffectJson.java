package org.goalhealth.alert.store;

import static org.goalhealth.alert.store.ValueForms.DATE;
import static org.goalhealth.alert.store.ValueForms.KPI;
import static org.goalhealth.alert.store.ValueForms.SEGMENT;

import java.util.Optional;
import org.goalhealth.alert.Decision;
import org.goalhealth.alert.Effect;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.Outcome;

/** How messages tell of an effect: figures as decimal texts, and none where there is none. */
final class EffectJson {

    private EffectJson() {}

    static Fields of(Decision.Accepted decision) {
        Effect effect = decision.effect().orElseThrow();
        return Fields.none()
                .put("alert", Form.TEXT, decision.id().alert().toString())
                .put("episode", Form.NUMBER, decision.id().episode())
                .put("proposal", Form.TEXT, decision.id().proposal())
                .nest("suggestion", MessageJson.suggestion(decision.suggestion()))
                .put("acceptedOn", DATE, decision.on())
                .put("acceptedBy", Form.TEXT, decision.act().who())
                .put("kpi", KPI, effect.before().kpi())
                .nest("before", time(effect.before()))
                .nest("after", time(effect.after()))
                .nest(
                        "lines",
                        effect.before().lines().stream()
                                .map(line -> line(effect, line.segment()))
                                .toList())
                .put("promised", Form.TEXT, effect.promised().map(MessageJson::decimal));
    }

    private static Fields time(Outcome outcome) {
        return Fields.none()
                .put("firstDay", DATE, outcome.from())
                .put("lastDay", DATE, outcome.until())
                .put("figure", Form.TEXT, text(outcome.totalFigure()))
                .put("part", Form.TEXT, outcome.total().map(Outcome.Sum::part).map(MessageJson::decimal))
                .put("base", Form.TEXT, outcome.total().map(Outcome.Sum::base).map(MessageJson::decimal));
    }

    private static Fields line(Effect effect, Segment segment) {
        return Fields.none()
                .put("segment", SEGMENT, segment)
                .put("before", Form.TEXT, text(effect.before().figure(segment)))
                .put("after", Form.TEXT, text(effect.after().figure(segment)))
                .put("difference", Form.TEXT, effect.difference(segment).map(MessageJson::decimal));
    }

    private static Optional<String> text(Reading reading) {
        return reading instanceof Reading.Figure figure
                ? Optional.of(figure.value()).map((Fraction value) -> MessageJson.decimal(value))
                : Optional.empty();
    }
}
