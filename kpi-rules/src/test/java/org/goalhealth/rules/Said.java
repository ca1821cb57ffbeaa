package org.goalhealth.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.goalhealth.explanation.Condition;
import org.goalhealth.explanation.Explanation;
import org.goalhealth.explanation.Operand;
import org.goalhealth.explanation.SmallestChange;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.AppliedLimit;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.LimitOrigin;
import org.goalhealth.situation.SourcePeriod;

/** The fields of an explanation that a text may put into words: its numbers, and its words that hold digits. */
final class Said {

    private final List<Fraction> numbers = new ArrayList<>();
    /** The longest first, so that none is cut in two. */
    private final TreeSet<String> words =
            new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    List<Fraction> numbers() {
        return numbers;
    }

    Iterable<String> words() {
        return words;
    }

    void explanation(Explanation explanation) {
        var finding = explanation.finding();
        words.add(finding.rule().id());
        words.add(finding.rule().name());
        words.add(finding.rule().pack());
        subject(finding.subject(), finding.segment());
        explanation.compared().ifPresent(compared -> {
            figure(compared.figure());
            figure(compared.limit());
            period(compared.period());
        });
        finding.evidence().figures().forEach(this::figure);
        finding.evidence().limits().forEach(this::limit);
        finding.evidence().baseline().ifPresent(this::baseline);
        period(finding.evidence().since());
        period(finding.evidence().latest());
        numbers.add(Fraction.of(finding.evidence().periods()));
        explanation.conditions().forEach(this::condition);
        change(explanation.clearing());
        finding.suggestions().forEach(suggestion -> suggestion(finding.subject(), suggestion));
    }

    private void suggestion(Subject subject, Suggestion suggestion) {
        if (suggestion instanceof Suggestion.BudgetShift shift) {
            shift.moves().forEach(move -> {
                numbers.add(Fraction.of(move.amount().amount()));
                subject(subject, move.to());
            });
            shift.spares().forEach(goal -> subject(new Subject.OfGoal(goal), Segment.TOTAL));
            shift.term()
                    .ifPresent(term -> words.addAll(
                            List.of(term.from().toString(), term.until().toString())));
        } else if (suggestion instanceof Suggestion.TargetChange change) {
            subject(new Subject.OfGoal(change.goal()), Segment.TOTAL);
            number(change.from(), change.unit());
            number(change.to(), change.unit());
        } else if (suggestion instanceof Suggestion.BidChange bid) {
            subject(new Subject.OfKpi(bid.cost()), bid.segment());
            number(bid.from(), bid.unit());
            number(bid.to(), bid.unit());
        } else if (suggestion instanceof Suggestion.LineStop stop) {
            numbers.add(Fraction.of(stop.frees().amount()));
        } else if (suggestion instanceof Suggestion.LineRaise raise) {
            raise.room().ifPresent(room -> numbers.add(Fraction.of(room.amount())));
        } else if (suggestion instanceof Suggestion.Concentration to) {
            to.core().forEach(line -> line(subject, line));
            to.others().forEach(line -> line(subject, line));
            to.performance().ifPresent(ads -> {
                number(ads.present(), Unit.Share.PERCENT);
                number(ads.goal().share(), Unit.Share.PERCENT);
                number(ads.reached(), Unit.Share.PERCENT);
                numbers.add(Fraction.of(ads.more().amount()));
            });
        } else if (suggestion instanceof Suggestion.ResourceChange change) {
            subject(new Subject.OfGoal(change.goal()), Segment.TOTAL);
            words.add(change.resource().in(Language.EN));
            number(change.from(), Unit.Plain.PLAIN);
            number(change.to(), Unit.Plain.PLAIN);
        } else if (suggestion instanceof Suggestion.Replication replication) {
            replication.in().forEach(part -> subject(subject, part));
        }
    }

    private void line(Subject subject, Suggestion.LineChange line) {
        subject(subject, line.line());
        numbers.add(Fraction.of(line.from().amount()));
        numbers.add(Fraction.of(line.to().amount()));
    }

    void whyNot(WhyNot answer) {
        words.add(answer.asked().date().toString());
        words.add(answer.asked().rule());
        subject(answer.asked().subject(), answer.asked().segment());
        if (answer instanceof WhyNot.NoFact none) {
            words.addAll(none.absence().instead());
        } else if (answer instanceof WhyNot.NoData none) {
            period(none.lack().period());
        } else if (answer instanceof WhyNot.ConditionFails fails) {
            condition(fails.condition());
            fails.figures().figures().forEach(this::figure);
            fails.figures().limits().forEach(this::limit);
            period(fails.figures().latest());
            change(fails.raising());
        }
    }

    private void subject(Subject subject, Segment segment) {
        words.addAll(List.of(subject.toString().replaceFirst("^\\w+:", "").split("/", -1)));
        segment.parts().forEach(part -> words.add(part.value()));
    }

    private void figure(EvidenceFigure figure) {
        number(figure.value(), figure.unit());
    }

    private void number(Fraction value, Unit unit) {
        numbers.add(unit == Unit.Share.PERCENT ? value.times(Fraction.of(100)) : value);
    }

    private void reading(Reading reading, Unit unit) {
        if (reading instanceof Reading.Figure figure) {
            number(figure.value(), unit);
        }
    }

    private void limit(AppliedLimit limit) {
        numbers.add(Fraction.of(limit.value().number()));
        if (limit.origin() instanceof LimitOrigin.PlanLine line) {
            words.add(line.place().toString());
            line.scope().kpi().ifPresent(id -> words.add(id.value()));
            line.scope().goal().ifPresent(id -> words.add(id.value()));
            line.scope().budget().ifPresent(id -> words.add(id.value()));
        }
    }

    private void baseline(Baseline baseline) {
        if (baseline instanceof Baseline.Mean mean) {
            numbers.add(Fraction.of(mean.periods()));
        } else if (baseline instanceof Baseline.Median median) {
            numbers.add(Fraction.of(median.periods()));
        }
    }

    private void condition(Condition condition) {
        words.add(condition.text());
        condition.comparison().ifPresent(comparison -> {
            operand(comparison.left());
            operand(comparison.right());
            comparison.apart().ifPresent(numbers::add);
        });
    }

    private void operand(Operand operand) {
        if (operand instanceof Operand.Figure number) {
            numbers.add(number.value());
        } else if (operand instanceof Operand.Word word) {
            words.add(word.value());
        }
    }

    private void change(SmallestChange change) {
        if (change instanceof SmallestChange.OfFigure figure) {
            words.add(figure.kpi().value());
            period(figure.period());
            reading(figure.from(), figure.unit());
            reading(figure.to(), figure.unit());
            figure.part().ifPresent(part -> numbers.addAll(List.of(part.from(), part.to(), part.base())));
            figure.judged().ifPresent(judged -> {
                period(judged.period());
                reading(judged.from(), figure.unit());
                reading(judged.to(), figure.unit());
            });
        } else if (change instanceof SmallestChange.AnyFigure any) {
            words.add(any.kpi().value());
            period(any.period());
        } else if (change instanceof SmallestChange.NoFigure none) {
            words.add(none.kpi().value());
            period(none.period());
        }
    }

    private void period(SourcePeriod period) {
        words.add(period.shown());
    }
}
