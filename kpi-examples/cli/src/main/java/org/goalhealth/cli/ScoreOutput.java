package org.goalhealth.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.Person;
import org.goalhealth.plan.Plan;
import org.goalhealth.report.CsvScores;
import org.goalhealth.report.JsonScores;
import org.goalhealth.report.html.HtmlScores;
import org.goalhealth.score.AwardGiven;
import org.goalhealth.score.BoardRow;
import org.goalhealth.score.Ranking;
import org.goalhealth.score.ReviewRow;
import org.goalhealth.score.Scorecard;
import org.goalhealth.score.SheetRow;
import org.goalhealth.score.TeamScore;
import org.goalhealth.score.TrackingRow;
import org.goalhealth.time.Period;

/** Prints scores in one of the forms. */
final class ScoreOutput {

    private final PrintWriter out;
    private final ScoreFormat format;
    private final Plan plan;
    private final ScoreText text;
    private final ScoreTablesText tables;
    private final CsvScores csv;
    private final HtmlScores pages;

    ScoreOutput(PrintWriter out, ScoreFormat format, Language language, Plan plan) {
        this.out = out;
        this.format = format;
        this.plan = plan;
        ScoreWords words = new ScoreWords(new Labels("score", language), plan);
        this.text = new ScoreText(words, out);
        this.tables = new ScoreTablesText(words, out);
        this.csv = new CsvScores(out, language);
        this.pages = new HtmlScores(plan, language);
    }

    void scorecard(Scorecard card) {
        as(
                () -> text.card(card),
                () -> JsonScores.scorecard(plan, card),
                to -> to.scorecards(List.of(card)),
                () -> pages.scorecard(card));
    }

    void ranking(Ranking ranking, List<AwardGiven> awards) {
        as(
                () -> text.ranking(ranking, awards),
                () -> JsonScores.ranking(plan, ranking, awards),
                to -> to.ranking(ranking),
                () -> pages.ranking(ranking, awards));
    }

    void team(TeamScore team) {
        as(
                () -> text.team(team),
                () -> JsonScores.team(plan, team),
                to -> to.ranking(team.ranking()),
                () -> pages.team(team));
    }

    void tracking(Person person, Period period, List<TrackingRow> rows) {
        as(
                () -> tables.tracking(person, period, rows),
                () -> JsonScores.tracking(plan, person, period, rows),
                to -> to.tracking(person, rows),
                () -> pages.tracking(person, period, rows));
    }

    void board(Optional<Person> whose, Period period, List<BoardRow> rows) {
        as(
                () -> tables.board(period, rows),
                () -> JsonScores.board(plan, whose, period, rows),
                to -> to.board(rows),
                () -> pages.board(whose, period, rows));
    }

    void sheet(Person person, Period year, List<SheetRow> rows) {
        as(
                () -> tables.sheet(person, year, rows),
                () -> JsonScores.sheet(plan, person, year, rows),
                to -> to.sheet(person, year, rows),
                () -> pages.sheet(person, year, rows));
    }

    void review(Scorecard card, List<ReviewRow> rows) {
        as(
                () -> tables.review(card, rows),
                () -> JsonScores.review(plan, card, rows),
                to -> to.review(card.person(), rows),
                () -> pages.review(card, rows));
    }

    private void as(Runnable print, Supplier<String> json, Consumer<CsvScores> write, Supplier<String> page) {
        switch (format) {
            case TEXT -> print.run();
            case JSON -> out.print(json.get());
            case CSV -> write.accept(csv);
            case HTML -> out.print(page.get());
        }
    }
}
