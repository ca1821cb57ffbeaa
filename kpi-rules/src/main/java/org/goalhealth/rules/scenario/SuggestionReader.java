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
import org.goalhealth.situation.PlanProposal;

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
                "resource",
                "goal",
                "nothing-moves",
                "no-more",
                "spares",
                "move-back",
                "bid",
                "replicate",
                "backup",
                "pause",
                "stop",
                "frees",
                "raise",
                "room",
                "concentrate",
                "releases",
                "performance",
                "change",
                "parts");
        Optional<Field> kind = fields.oneOf(
                "playbook",
                "move",
                "target",
                "resource",
                "nothing-moves",
                "no-more",
                "move-back",
                "bid",
                "replicate",
                "backup",
                "pause",
                "stop",
                "raise",
                "concentrate",
                "change");
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind.get().key()) {
            case "playbook" -> kind.get().read(text -> new ExpectedSuggestion.Playbook(new PlaybookId(text)));
            case "backup" -> backup(kind.get());
            case "pause" -> segments.apply(kind.get()).map(ExpectedSuggestion.Pause::new);
            case "stop" -> stop(kind.get(), fields.required("frees", "200000"));
            case "raise" -> raise(kind.get(), fields.optional("room"));
            case "concentrate" ->
                concentrate(kind.get(), fields.required("releases", "0"), fields.optional("performance"));
            case "move" -> move(kind.get(), fields.required("to", "{region: west}"), fields.optional("until"));
            case "move-back" -> segments.apply(kind.get()).map(ExpectedSuggestion.MoveBack::new);
            case "bid" ->
                kind.get()
                        .read(text -> new ExpectedSuggestion.Bid(
                                LimitValue.parse(text).asDecimal()));
            case "replicate" -> replicate(kind.get());
            case "resource" -> resource(kind.get(), fields.required("goal", "growth"));
            case "change" ->
                kind.get()
                        .read(ExpectationReader.word(PlanProposal.Kind.class))
                        .map(it -> new ExpectedSuggestion.Change(
                                it,
                                fields.required("parts", "[growth 40 %, brand 60 %]").elements().stream()
                                        .flatMap(part -> part.text().stream())
                                        .toList()));
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

    private static Optional<ExpectedSuggestion> resource(Field to, Field goal) {
        Optional<BigDecimal> figure = to.read(text -> LimitValue.parse(text).asDecimal());
        Optional<GoalId> id = goal.read(GoalId::new);
        return figure.isEmpty() || id.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExpectedSuggestion.Resource(figure.get(), id.get()));
    }

    private static Optional<ExpectedSuggestion> target(Field target, Field goal) {
        Optional<BigDecimal> figure = target.read(text -> LimitValue.parse(text).asDecimal());
        Optional<GoalId> id = goal.read(GoalId::new);
        return figure.isEmpty() || id.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExpectedSuggestion.Target(figure.get(), id.get()));
    }

    private Optional<ExpectedSuggestion> stop(Field line, Field frees) {
        return segments.apply(line)
                .flatMap(segment -> amount(frees).map(figure -> new ExpectedSuggestion.StopLine(segment, figure)));
    }

    private Optional<ExpectedSuggestion> raise(Field line, Field room) {
        return segments.apply(line).map(segment -> new ExpectedSuggestion.RaiseLine(segment, amount(room)));
    }

    private Optional<ExpectedSuggestion> concentrate(Field lines, Field releases, Field performance) {
        List<Segment> on = new ArrayList<>();
        lines.elements().forEach(element -> segments.apply(element).ifPresent(on::add));
        return amount(releases)
                .map(figure -> new ExpectedSuggestion.Concentrate(
                        on, figure, amount(performance).orElse(BigDecimal.ZERO)));
    }

    private static Optional<BigDecimal> amount(Field field) {
        return field.read(text -> LimitValue.parse(text).asDecimal());
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
