package org.goalhealth.report.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.Person;
import org.goalhealth.plan.Plan;
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

/**
 * Writes scores and the tables that go with them, each as one HTML page that works offline (S1 to S7, R6, R9 to R11).
 *
 * <p>Made like {@link HtmlReport}: the JSON of {@link JsonScores}, the kind of its table beside it, and the scripts that
 * draw it; nothing fetched, texts as texts only. The page opens in one language and the reader can switch. What is not
 * there is a dash, never 0. The same plan, table and language give the same bytes.
 *
 * <p>Immutable and thread-safe.
 */
public final class HtmlScores {

    /** Of which table a page is. */
    enum Kind {
        SCORECARD,
        RANKING,
        TEAM,
        TRACKING,
        BOARD,
        SHEET,
        REVIEW
    }

    private final Plan plan;
    private final Language language;

    /**
     * Pages of a plan's tables.
     *
     * @param plan that was scored: it has the names and units
     * @param language in which a page opens
     */
    public HtmlScores(Plan plan, Language language) {
        this.plan = plan;
        this.language = language;
    }

    /** One scorecard with its lines. */
    public String scorecard(Scorecard card) {
        return page(Kind.SCORECARD, JsonScores.scorecard(plan, card));
    }

    /** Everybody by their scores, and who gets which award. */
    public String ranking(Ranking ranking, List<AwardGiven> awards) {
        return page(Kind.RANKING, JsonScores.ranking(plan, ranking, awards));
    }

    /** A team with its members. */
    public String team(TeamScore team) {
        return page(Kind.TEAM, JsonScores.team(plan, team));
    }

    /** The tracking table (R6). */
    public String tracking(Person person, Period period, List<TrackingRow> rows) {
        return page(Kind.TRACKING, JsonScores.tracking(plan, person, period, rows));
    }

    /**
     * The KPI board (R9).
     *
     * @param whose goals are on it; nobody's in particular where all are
     */
    public String board(Optional<Person> whose, Period period, List<BoardRow> rows) {
        return page(Kind.BOARD, JsonScores.board(plan, whose, period, rows));
    }

    /** The yearly goal sheet (R10). */
    public String sheet(Person person, Period year, List<SheetRow> rows) {
        return page(Kind.SHEET, JsonScores.sheet(plan, person, year, rows));
    }

    /** The quarterly review sheet (R11), with the score of the whole quarter. */
    public String review(Scorecard card, List<ReviewRow> rows) {
        return page(Kind.REVIEW, JsonScores.review(plan, card, rows));
    }

    private String page(Kind kind, String table) {
        return new HtmlPage(
                        plan.name(),
                        List.of("report.css", "scores.css"),
                        "",
                        Scripts.SCORES,
                        "{\"kind\": \"" + kind.name().toLowerCase(Locale.ROOT) + "\", \"table\": " + table + "}",
                        Labels.json("scores"))
                .toString(language);
    }
}
