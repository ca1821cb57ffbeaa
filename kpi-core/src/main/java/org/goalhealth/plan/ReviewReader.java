package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** Reads the {@code review} of a goal. */
final class ReviewReader {

    /** What kind of goal it is. */
    private enum Kind {
        HARD,
        CAPABILITY
    }

    private static final Function<String, Kind> KIND = Words.of(Kind.class);

    private ReviewReader() {}

    static Optional<Review> read(Field field) {
        return field.map(ReviewReader::review).flatMap(read -> read);
    }

    private static Optional<Review> review(Field field) {
        Fields fields = Fields.of(field, "class", "lower", "raise", "resource");
        Optional<Kind> kind = fields.required("class", "capability").read(KIND);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        if (kind.get() == Kind.HARD) {
            fields.refuseBeside("class: hard", "raise", "resource");
            return Optional.of(new Review.Hard(figure(fields.optional("lower"))));
        }
        fields.refuseBeside("class: capability", "lower");
        Optional<Review.Addition> resource =
                fields.optional("resource").map(ReviewReader::addition).flatMap(read -> read);
        return Optional.of(new Review.Capability(figure(fields.optional("raise")), resource));
    }

    private static Optional<BigDecimal> figure(Field field) {
        return field.map(written -> written.figure(BigDecimal.ZERO));
    }

    private static Optional<Review.Addition> addition(Field field) {
        Fields fields = Fields.of(field, "name", "from", "to");
        LocalText name = Texts.name(fields.required("name", "{en: content team}"), "resource");
        BigDecimal from = fields.required("from", "5").figure(BigDecimal.ZERO);
        Field written = fields.required("to", "8");
        BigDecimal to = written.figure(from.add(BigDecimal.ONE));
        return written.make(() -> new Review.Addition(name, from, to));
    }
}
