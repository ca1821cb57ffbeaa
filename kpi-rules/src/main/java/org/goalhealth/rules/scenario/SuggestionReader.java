package org.goalhealth.rules.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.goalhealth.finding.Suggestion.Binding;
import org.goalhealth.plan.Backup;
import org.goalhealth.plan.ChannelId;
import org.goalhealth.plan.Field;
import org.goalhealth.plan.Fields;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Segment;

/** Reads {@code suggests}. */
record SuggestionReader(Function<Field, Optional<Segment>> segments) {

    private static final String NOTHING = "nothing";

    /** {@code nothing}, or a list of suggestions. */
    List<ExpectedSuggestion> read(Field field) {
        if (!field.isList()) {
            field.read(SuggestionReader::nothing);
            return List.of();
        }
        List<ExpectedSuggestion> all = new ArrayList<>();
        field.elements().forEach(element -> one(element).ifPresent(all::add));
        return all;
    }

    private static String nothing(String text) {
        if (!text.equals(NOTHING)) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no suggestion\n  write nothing, or a list as [{playbook: save-the-day}]");
        }
        return text;
    }

    private Optional<ExpectedSuggestion> one(Field element) {
        Fields fields = Fields.of(
                element,
                "playbook",
                "move",
                "to",
                "until",
                "target",
                "goal",
                "nothing-moves",
                "no-more",
                "spares",
                "move-back",
                "bid",
                "replicate",
                "backup",
                "pause");
        Optional<Field> kind = fields.oneOf(
                "playbook",
                "move",
                "target",
                "nothing-moves",
                "no-more",
                "move-back",
                "bid",
                "replicate",
                "backup",
                "pause");
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind.get().key()) {
            case "playbook" -> kind.get().read(text -> new ExpectedSuggestion.Playbook(new PlaybookId(text)));
            case "backup" -> backup(kind.get());
            case "pause" -> segments.apply(kind.get()).map(ExpectedSuggestion.Pause::new);
            case "move" -> move(kind.get(), fields.required("to", "{region: west}"), fields.optional("until"));
            case "move-back" -> segments.apply(kind.get()).map(ExpectedSuggestion.MoveBack::new);
            case "bid" ->
                kind.get()
                        .read(text -> new ExpectedSuggestion.Bid(
                                LimitValue.parse(text).asDecimal()));
            case "replicate" -> replicate(kind.get());
            case "target" -> target(kind.get(), fields.required("goal", "growth"));
            case "no-more" -> bound(kind.get(), fields.optional("spares"), ExpectedSuggestion.NoMore::new);
            default -> bound(kind.get(), fields.optional("spares"), ExpectedSuggestion.NothingMoves::new);
        };
    }

    /** One word or several, and the goals whose floor is meant. */
    private static Optional<ExpectedSuggestion> bound(
            Field because, Field spares, BiFunction<List<Binding>, List<GoalId>, ExpectedSuggestion> made) {
        List<Binding> all = new ArrayList<>();
        (because.isList() ? because.elements() : List.of(because))
                .forEach(one -> one.read(ExpectationReader.word(Binding.class)).ifPresent(all::add));
        List<GoalId> goals = new ArrayList<>();
        spares.elements().forEach(goal -> goal.read(GoalId::new).ifPresent(goals::add));
        return all.isEmpty() ? Optional.empty() : Optional.of(made.apply(all, goals));
    }

    private static Optional<ExpectedSuggestion> target(Field target, Field goal) {
        Optional<BigDecimal> figure = target.read(text -> LimitValue.parse(text).asDecimal());
        Optional<GoalId> id = goal.read(GoalId::new);
        return figure.isEmpty() || id.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExpectedSuggestion.Target(figure.get(), id.get()));
    }

    /** {@code nothing}, the id of a channel, or {@code {playbook: mixed-scenario}}. */
    private static Optional<ExpectedSuggestion> backup(Field field) {
        if (field.isMap()) {
            return Fields.of(field, "playbook")
                    .required("playbook", "mixed-scenario")
                    .read(text -> new Backup.ByPlaybook(new PlaybookId(text)))
                    .map(by -> new ExpectedSuggestion.BackupStart(Optional.of(by)));
        }
        return field.read(text -> text.equals(NOTHING)
                ? new ExpectedSuggestion.BackupStart(Optional.empty())
                : new ExpectedSuggestion.BackupStart(Optional.of(new Backup.ByChannel(new ChannelId(text)))));
    }

    /** {@code nothing}, or a list of segments. */
    private Optional<ExpectedSuggestion> replicate(Field field) {
        if (!field.isList()) {
            return field.read(SuggestionReader::nothing).map(word -> new ExpectedSuggestion.Replicate(List.of()));
        }
        List<Segment> in = new ArrayList<>();
        field.elements().forEach(element -> segments.apply(element).ifPresent(in::add));
        return Optional.of(new ExpectedSuggestion.Replicate(in));
    }

    private Optional<ExpectedSuggestion> move(Field amount, Field to, Field until) {
        Optional<BigDecimal> figure = amount.read(text -> LimitValue.parse(text).asDecimal());
        Optional<Segment> segment = segments.apply(to);
        Optional<LocalDate> last = until.read(Dates::day);
        return figure.isEmpty() || segment.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExpectedSuggestion.Move(figure.get(), segment.get(), last));
    }
}
