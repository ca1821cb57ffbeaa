package org.goalhealth.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.Person;
import org.goalhealth.plan.Plan;
import org.goalhealth.report.CsvScores;
import org.goalhealth.report.JsonScores;
import org.goalhealth.score.AwardGiven;
import org.goalhealth.score.BoardRow;
import org.goalhealth.score.Ranking;
import org.goalhealth.score.ReviewRow;
import org.goalhealth.score.Scorecard;
import org.goalhealth.score.SheetRow;
import org.goalhealth.score.TeamScore;
import org.goalhealth.score.TrackingRow;
import org.goalhealth.time.Period;

/** Prints scores in one of the three forms. */
final class ScoreOutput {

    private final PrintWriter out;
    private final TableFormat format;
    private final ScoreText text;
    private final ScoreTablesText tables;
    private final CsvScores csv;

    ScoreOutput(PrintWriter out, TableFormat format, Language language, Plan plan) {
        this.out = out;
        this.format = format;
        ScoreWords words = new ScoreWords(new Labels("score", language), plan);
        this.text = new ScoreText(words, out);
        this.tables = new ScoreTablesText(words, out);
        this.csv = new CsvScores(out, language);
    }

    void scorecard(Scorecard card) {
        as(() -> text.card(card), () -> JsonScores.scorecard(card), to -> to.scorecards(List.of(card)));
    }

    void ranking(Ranking ranking, List<AwardGiven> awards) {
        as(() -> text.ranking(ranking, awards), () -> JsonScores.ranking(ranking, awards), to -> to.ranking(ranking));
    }

    void team(TeamScore team) {
        as(() -> text.team(team), () -> JsonScores.team(team), to -> to.ranking(team.ranking()));
    }

    void tracking(Person person, Period period, List<TrackingRow> rows) {
        as(
                () -> tables.tracking(person, period, rows),
                () -> JsonScores.tracking(person, period, rows),
                to -> to.tracking(person, rows));
    }

    void board(Period period, List<BoardRow> rows) {
        as(() -> tables.board(period, rows), () -> JsonScores.board(period, rows), to -> to.board(rows));
    }

    void sheet(Person person, Period year, List<SheetRow> rows) {
        as(
                () -> tables.sheet(person, year, rows),
                () -> JsonScores.sheet(person, year, rows),
                to -> to.sheet(person, year, rows));
    }

    void review(Scorecard card, List<ReviewRow> rows) {
        as(() -> tables.review(card, rows), () -> JsonScores.review(card, rows), to -> to.review(card.person(), rows));
    }

    private void as(Runnable print, Supplier<String> json, Consumer<CsvScores> write) {
        switch (format) {
            case TEXT -> print.run();
            case JSON -> out.print(json.get());
            case CSV -> write.accept(csv);
        }
    }
}
