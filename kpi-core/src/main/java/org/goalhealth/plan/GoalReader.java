package org.goalhealth.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;

/** Reads one of {@code goals}. */
final class GoalReader {

    private static final List<String> MEASURE = List.of("kpi", "period", "target");

    private static final String[] ALL = Stream.of(
                    List.of("name", "parent"),
                    MEASURE,
                    List.of("segment", "each", "course", "elasticity", "resource", "contingency", "review", "owner"),
                    GoalProfileReader.FIELDS,
                    GoalBackingReader.FIELDS)
            .flatMap(List::stream)
            .toArray(String[]::new);

    private final Declared declared;
    private final PlanCalendar calendar;
    private final ElasticityReader elasticities;
    private final GoalBackingReader backings;
    private final Design.Gathered gathered;

    /** @param gathered where what a goal says of how it is meant is put */
    GoalReader(Declared declared, PlanCalendar calendar, Design.Gathered gathered) {
        this.backings = new GoalBackingReader(declared);
        this.elasticities = new ElasticityReader(declared);
        this.declared = declared;
        this.calendar = calendar;
        this.gathered = gathered;
    }

    Optional<Goal> read(Field entry) {
        Fields fields = Fields.of(entry, ALL);
        Optional<GoalId> id = entry.id(GoalId::new);
        LocalText name = Texts.name(fields.optional("name"), entry.key());
        Optional<GoalId> parent = declared.goal(fields.optional("parent"));
        Optional<Goal.Measure> measure = measure(fields);
        List<String> owners = Texts.oneOrMore(fields.optional("owner"));
        GoalProfile profile = GoalProfileReader.read(fields);
        id.filter(it -> !profile.equals(GoalProfile.NONE)).ifPresent(it -> gathered.goals.put(it, profile));
        GoalBacking backing = backings.read(fields);
        id.filter(it -> !backing.equals(GoalBacking.NONE)).ifPresent(it -> gathered.backings.put(it, backing));
        return id.map(it -> new Goal(it, name, parent, measure, owners));
    }

    private Optional<Goal.Measure> measure(Fields fields) {
        refuseHalf(fields);
        Optional<KpiId> kpi = declared.kpi(fields.optional("kpi"));
        Segment segment = declared.segment(fields.optional("segment"));
        Period period = fields.optional("period").read(calendar.parse("2000"), calendar::parse);
        Optional<Cadence> each = fields.optional("each").read(Words.CADENCE);
        Target target = TargetReader.read(fields.optional("target"));
        Optional<Course> course = CourseReader.read(fields.optional("course"));
        Optional<Elasticity> elasticity = elasticities.read(fields);
        Optional<Review> review = ReviewReader.read(fields.optional("review"));
        return kpi.map(it -> new Goal.Measure(it, segment, period, each, target, course, elasticity, review));
    }

    /** A measure without its KPI, its period or its target cannot be judged. */
    private static void refuseHalf(Fields fields) {
        List<String> given = Stream.concat(
                        MEASURE.stream(), Stream.of("segment", "each", "course", "elasticity", "resource", "review"))
                .filter(fields::has)
                .toList();
        List<String> missed = MEASURE.stream().filter(fields::mayBeMissed).toList();
        if (!given.isEmpty() && !missed.isEmpty()) {
            fields.whole()
                    .refuse(
                            Code.MISSING_FIELD,
                            "",
                            fields.whole().label() + " has " + String.join(" and ", given) + " but no "
                                    + String.join(" and no ", missed),
                            "give kpi, period and target, or none of the three");
        }
    }
}
