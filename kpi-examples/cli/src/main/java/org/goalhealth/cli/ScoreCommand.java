package org.goalhealth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.goalhealth.history.History;
import org.goalhealth.plan.Person;
import org.goalhealth.plan.PersonId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.TeamId;
import org.goalhealth.score.ScoreTables;
import org.goalhealth.score.Scorecards;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kpi score}: scorecards, rankings and the tables that go with them (S1 to S7, R6, R9 to R11). */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = {
            "Scores the people and teams of a plan in a closed month, quarter or year, with what each goal brought;",
            "or prints a monthly tracking table, KPI board, yearly goal sheet or quarterly review sheet."
        },
        footer = {
            "",
            "Example:  kpi score plan.yaml --at 2026-04-01",
            "          kpi score plan.yaml --at 2026-04-01 --person an --lang zh",
            "          kpi score plan.yaml --team east --period 2026-Q1",
            "          kpi score plan.yaml --person an --table review --format csv > review.csv",
            "          kpi score plan.yaml --table board --format html > board.html"
        })
final class ScoreCommand implements Callable<Integer> {

    /** What is printed. */
    enum Table {
        SCORE(Cadence.MONTH),
        TRACKING(Cadence.MONTH),
        BOARD(Cadence.MONTH),
        YEARLY(Cadence.YEAR),
        REVIEW(Cadence.QUARTER);

        private final Cadence usual;

        Table(Cadence usual) {
            this.usual = usual;
        }
    }

    /** Whom it is about. */
    static final class Whom {
        @Option(names = "--person", paramLabel = "ID", description = "One person's scorecard or table.")
        private @Nullable String person;

        @Option(names = "--team", paramLabel = "ID", description = "A team's score, its members and its pool.")
        private @Nullable String team;
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Mixin
    private final InputOptions input = new InputOptions();

    @ArgGroup
    private Whom whom = new Whom();

    @Mixin
    private final DayOption day = new DayOption();

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            description = "A month, quarter or year, as 2026-Q1. Default: the latest closed one of the table's kind.")
    private @Nullable String period;

    @Option(
            names = "--table",
            paramLabel = "score|tracking|board|yearly|review",
            description = "Default: score. All but score and board are of one person.")
    private Table table = Table.SCORE;

    @Option(names = "--format", paramLabel = "text|json|csv|html", description = "Default: text.")
    private ScoreFormat format = ScoreFormat.TEXT;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        Plan plan = input.plan();
        History history = input.history(plan);
        LocalDate date = day.in(plan);
        Scorecards cards = Scorecards.at(date, plan, history);
        PrintWriter out = spec.commandLine().getOut();
        ScoreOutput output = new ScoreOutput(out, format, language.spoken(), plan);
        print(cards, output, period(cards, plan, date));
        out.flush();
        return ExitCode.DONE;
    }

    private Period period(Scorecards cards, Plan plan, LocalDate date) {
        if (period != null) {
            return plan.calendar().parse(period);
        }
        // The sheet is what a year begins with.
        return table == Table.YEARLY ? plan.calendar().periodOf(Cadence.YEAR, date) : cards.latest(table.usual);
    }

    private void print(Scorecards cards, ScoreOutput output, Period of) {
        ScoreTables tables = ScoreTables.of(cards);
        switch (table) {
            case SCORE -> score(cards, output, of);
            case BOARD -> {
                refuseTeam();
                Optional<Person> whose = Optional.ofNullable(whom.person)
                        .map(PersonId::new)
                        .map(cards.plan().staff()::person);
                output.board(
                        whose, of, whose.map(it -> tables.board(it.id(), of)).orElseGet(() -> tables.board(of)));
            }
            case TRACKING -> {
                Person person = person(cards.plan());
                output.tracking(person, of, tables.tracking(person.id(), of));
            }
            case YEARLY -> {
                Person person = person(cards.plan());
                output.sheet(person, of, tables.sheet(person.id(), of));
            }
            case REVIEW -> {
                Person person = person(cards.plan());
                output.review(cards.of(person.id(), of), tables.review(person.id(), of));
            }
        }
    }

    private void score(Scorecards cards, ScoreOutput output, Period of) {
        if (whom.person != null) {
            output.scorecard(cards.of(new PersonId(whom.person), of));
        } else if (whom.team != null) {
            output.team(cards.of(new TeamId(whom.team), of));
        } else if (cards.plan().staff().people().isEmpty()) {
            throw new IllegalArgumentException(
                    "plan " + cards.plan().id() + " has no people to score\n  declare roles and people in it");
        } else {
            output.ranking(cards.ranking(of), cards.awards(of));
        }
    }

    private Person person(Plan plan) {
        refuseTeam();
        if (whom.person == null) {
            List<String> ids = plan.staff().people().stream()
                    .map(person -> person.id().value())
                    .toList();
            throw new IllegalArgumentException("table " + Labels.word(table) + " is of one person\n  "
                    + (ids.isEmpty()
                            ? "declare people in the plan"
                            : "name one, as --person " + ids.get(0) + "; there are " + String.join(", ", ids)));
        }
        return plan.staff().person(new PersonId(whom.person));
    }

    private void refuseTeam() {
        if (whom.team != null) {
            throw new IllegalArgumentException("table " + Labels.word(table)
                    + " is not of a team\n  leave --team out, or ask for the table score");
        }
    }
}
