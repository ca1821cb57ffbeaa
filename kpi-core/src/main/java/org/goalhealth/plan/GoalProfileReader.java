package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goalhealth.quantity.Percent;

/** Reads what a goal says of how it is meant, beside its other fields. */
final class GoalProfileReader {

    static final List<String> FIELDS =
            List.of("level", "quadrant", "horizon", "about", "weight", "from", "capacity", "calibration");

    private static final Function<String, GoalLevel> LEVEL = Words.of(GoalLevel.class);
    private static final Function<String, Quadrant> QUADRANT = Words.of(Quadrant.class);
    private static final Function<String, Horizon> HORIZON = Words.of(Horizon.class);

    private GoalProfileReader() {}

    static GoalProfile read(Fields fields) {
        return new GoalProfile(
                fields.optional("level").read(LEVEL),
                fields.optional("quadrant").read(QUADRANT),
                fields.optional("horizon").read(HORIZON),
                fields.optional("about").read(TopicId::new),
                fields.optional("weight").read(GoalProfileReader::percent),
                fields.optional("from").read(GoalProfileReader::number),
                fields.optional("capacity").map(GoalProfileReader::capacity).orElse(Capacity.UNKNOWN),
                fields.optional("calibration")
                        .map(GoalProfileReader::calibration)
                        .flatMap(it -> it));
    }

    private static Capacity capacity(Field field) {
        Fields fields = Fields.of(field, "supply", "channels");
        return new Capacity(
                fields.optional("supply").read(GoalProfileReader::percent),
                fields.optional("channels").read(GoalProfileReader::percent));
    }

    private static Optional<Calibration> calibration(Field field) {
        Fields fields = Fields.of(field, "history", "industry", "market");
        List<BigDecimal> history = new ArrayList<>();
        for (Field element : fields.optional("history").elements()) {
            element.read(GoalProfileReader::number).ifPresent(history::add);
        }
        Optional<Calibration.Industry> industry =
                fields.optional("industry").map(GoalProfileReader::industry).flatMap(it -> it);
        Optional<Calibration.Market> market =
                fields.optional("market").map(GoalProfileReader::market).flatMap(it -> it);
        return field.make(() -> new Calibration(history, industry, market));
    }

    private static Optional<Calibration.Industry> industry(Field field) {
        Fields fields = Fields.of(field, "percentile-60", "mean");
        return fields.oneOf("percentile-60", "mean")
                .flatMap(written -> written.read(GoalProfileReader::number)
                        .map(figure -> written.key().equals("mean")
                                ? new Calibration.Industry.Mean(figure)
                                : new Calibration.Industry.Percentile60(figure)));
    }

    private static Optional<Calibration.Market> market(Field field) {
        Fields fields = Fields.of(field, "size", "reachable");
        Optional<BigDecimal> size = fields.optional("size").read(GoalProfileReader::number);
        return fields.required("reachable", "8 %")
                .read(GoalProfileReader::percent)
                .flatMap(share -> field.make(() -> new Calibration.Market(size, share)));
    }

    private static BigDecimal number(String text) {
        return Numerals.parse(text).asDecimal();
    }

    private static Percent percent(String text) {
        return LimitValue.parse(text).asPercent();
    }
}
