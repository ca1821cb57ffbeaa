package org.goalhealth.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goalhealth.score.AwardGiven;
import org.goalhealth.score.Coaching;
import org.goalhealth.score.ConductLine;
import org.goalhealth.score.GoalLine;
import org.goalhealth.score.Ranking;
import org.goalhealth.score.Scorecard;
import org.goalhealth.score.TeamScore;

/** Scorecards, rankings and teams for people. */
final class ScoreText {

    private final ScoreWords words;
    private final PrintWriter out;

    ScoreText(ScoreWords words, PrintWriter out) {
        this.words = words;
        this.out = out;
    }

    void card(Scorecard card) {
        out.println(words.get(
                "card",
                words.name(card.person().name()),
                words.name(card.role().name()),
                card.period().label()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.of(
                words.labels(), "column", "goal", "target", "actual", "completion", "weight", "points", "remark"));
        card.goals().forEach(line -> rows.add(row(line)));
        card.conduct().forEach(line -> rows.add(row(line)));
        rows.add(List.of(
                words.get("sum"),
                "",
                "",
                "",
                words.points(card.weights()),
                card.earned().map(words::score).orElse(""),
                ""));
        Columns.print(rows, out);
        out.println();
        conclusions(card).forEach(out::println);
    }

    private List<String> row(GoalLine line) {
        return List.of(
                words.name(line.goal().name()),
                words.target(line.result()),
                words.actual(line.result()),
                words.share(line.mark().completion()),
                words.points(line.mark().weight()),
                words.points(line.mark().points()),
                words.remark(line.mark()));
    }

    private List<String> row(ConductLine line) {
        return List.of(
                words.name(line.name()),
                "",
                "",
                words.share(line.mark().completion()),
                words.points(line.mark().weight()),
                words.points(line.mark().points()),
                words.remark(line.mark()));
    }

    /** What follows from a score, or why there is none. */
    List<String> conclusions(Scorecard card) {
        List<String> lines = new ArrayList<>();
        lines.add(card.grade()
                .map(grade -> words.get("score", card.score().map(words::score).orElse(""), grade.name()))
                .orElseGet(() -> words.get("no-score")));
        if (!card.weights().equals(Scorecard.ON_TARGET)) {
            lines.add(words.get("weights", words.points(card.weights())));
        }
        card.growth()
                .ifPresent(growth -> lines.add(
                        words.get("growth", words.share(Optional.of(growth.growth())), words.points(growth.points()))));
        card.grade()
                .ifPresent(grade -> lines.add(card.bonusFactor()
                        .map(factor -> words.get("bonus", words.factor(factor)))
                        .orElseGet(() -> words.get("no-bonus", grade.name()))));
        card.incentive().ifPresent(incentive -> lines.add(words.get("incentive", words.points(incentive))));
        card.coaching().ifPresent(coaching -> lines.add(coaching(coaching)));
        return lines;
    }

    private String coaching(Coaching coaching) {
        String on = Stream.concat(
                        coaching.on().stream()
                                .map(line -> words.name(line.goal().name())),
                        coaching.conduct().stream().map(line -> words.name(line.name())))
                .collect(Collectors.joining(words.get("comma")));
        return coaching.coach()
                .map(coach -> words.get("coaching-by", words.name(coach), on))
                .orElseGet(() -> words.get("coaching", on));
    }

    void ranking(Ranking ranking, List<AwardGiven> awards) {
        out.println(words.get("ranking", ranking.period().label()));
        places(ranking);
        if (!awards.isEmpty()) {
            out.println();
            awards.forEach(given -> out.println(award(given)));
        }
    }

    void team(TeamScore team) {
        out.println(
                words.get("team", words.name(team.team().name()), team.period().label()));
        places(team.ranking());
        out.println();
        out.println(team.score()
                .map(score -> words.get("team-score", words.score(score)))
                .orElseGet(() -> words.get("no-team-score")));
        team.team()
                .goal()
                .flatMap(goal -> words.plan().find(goal))
                .ifPresent(goal -> out.println(words.get(
                        "team-goal", words.name(goal.name()), words.labels().of(team.goal()))));
        team.team()
                .pool()
                .ifPresent(pool -> out.println(words.get(team.pool().isPresent() ? "pool" : "no-pool", pool)));
    }

    private void places(Ranking ranking) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.of(words.labels(), "column", "rank", "person", "role", "score", "grade", "bonus", "coaching"));
        for (Ranking.Place place : ranking.places()) {
            String rank = place.rank() + (place.isTied() ? words.get("tied") : "");
            rows.add(row(rank, place.card()));
        }
        ranking.without().forEach(card -> rows.add(row("–", card)));
        Columns.print(rows, out);
    }

    private List<String> row(String rank, Scorecard card) {
        return List.of(
                rank,
                words.name(card.person().name()),
                words.name(card.role().name()),
                card.score().map(words::score).orElse(""),
                card.grade().map(Enum::name).orElse(""),
                card.bonusFactor().map(words::factor).orElse(""),
                card.coaching().isPresent() ? words.get("yes") : "");
    }

    private String award(AwardGiven given) {
        String name = words.name(given.award().name());
        String unknown = given.unknown().isEmpty()
                ? ""
                : words.get(
                        "unknown",
                        given.unknown().stream().map(words::name).collect(Collectors.joining(words.get("comma"))));
        return given.to().isEmpty()
                ? words.get("no-award", name) + unknown
                : words.get(
                                "award",
                                name,
                                given.to().stream().map(words::name).collect(Collectors.joining(words.get("comma"))),
                                words.points(given.points()))
                        + unknown;
    }
}
