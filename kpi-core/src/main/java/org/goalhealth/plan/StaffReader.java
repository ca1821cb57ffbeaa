package org.goalhealth.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.quantity.Money;
import org.goalhealth.quantity.Percent;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;

/** Reads the sections that say who is scored, but for {@code roles}. */
final class StaffReader {

    private static final Function<String, Award.Basis> SCORE = Words.of(Map.of("score", Award.Basis.OfScore.SCORE));

    private static final int MOST_HOURS = 2000;

    private final Declared declared;
    private final PlanCalendar calendar;
    private final Map<PersonId, PersonProfile> profiles;

    /** @param profiles where what was agreed with a person is put */
    StaffReader(Declared declared, PlanCalendar calendar, Map<PersonId, PersonProfile> profiles) {
        this.profiles = profiles;
        this.declared = declared;
        this.calendar = calendar;
    }

    Optional<Objective> objective(Field entry) {
        Fields fields = Fields.of(entry, "name", "key-results");
        Optional<ObjectiveId> id = entry.id(ObjectiveId::new);
        LocalText name = Texts.name(fields.optional("name"), entry.key());
        Field written = fields.required("key-results", "{more-orders: 60 %, cheap-members: 40 %}");
        if (!written.isPresent()) {
            return Optional.empty();
        }
        List<Objective.KeyResult> results = keyResults(written);
        return id.flatMap(it -> written.make(() -> new Objective(it, name, results)));
    }

    private List<Objective.KeyResult> keyResults(Field written) {
        List<Objective.KeyResult> results = new ArrayList<>();
        if (written.isList()) {
            for (Field element : written.elements()) {
                declared.goal(element).ifPresent(goal -> results.add(new Objective.KeyResult(goal, Optional.empty())));
            }
            return results;
        }
        for (Field entry : written.entries()) {
            Percent weight = RoleReader.weight(entry);
            declared.goal(new KeyText(entry))
                    .flatMap(goal -> entry.make(() -> new Objective.KeyResult(goal, Optional.of(weight))))
                    .ifPresent(results::add);
        }
        return results;
    }

    Optional<Team> team(Field entry) {
        Fields fields = Fields.of(entry, "name", "goal", "pool", "currency");
        Optional<TeamId> id = entry.id(TeamId::new);
        LocalText name = Texts.name(fields.optional("name"), entry.key());
        Optional<GoalId> goal = declared.goal(fields.optional("goal"));
        Optional<Money> pool = Optional.empty();
        if (fields.has("pool")) {
            Optional<Currency> currency = fields.required("currency", "CNY").read(UnitReader::currency);
            pool = currency.flatMap(
                    its -> fields.optional("pool").read(text -> Money.of(ScoringPolicyReader.plain(text), its)));
        }
        Optional<Money> amount = pool;
        if (fields.has("currency") && fields.mayBeMissed("pool")) {
            fields.whole()
                    .refuse(
                            Code.MISSING_FIELD,
                            "",
                            fields.whole().label() + " has a currency and no pool",
                            "add it, as pool: 20000, or take the currency out");
        }
        return id.flatMap(it -> entry.make(() -> new Team(it, name, goal, amount)));
    }

    Optional<Person> person(Field entry) {
        Fields fields = Fields.of(
                entry, "name", "role", "team", "since", "superior", "conduct", "signed", "countersigned", "learning");
        Optional<PersonId> id = entry.id(PersonId::new);
        LocalText name = Texts.name(fields.optional("name"), entry.key());
        Optional<RoleId> role = declared.role(fields.required("role", "store-lead"));
        Optional<TeamId> team = declared.team(fields.optional("team"));
        Optional<LocalDate> since = fields.optional("since").read(Dates::parse);
        Optional<PersonId> superior = declared.person(fields.optional("superior"));
        List<Person.ConductScore> conduct = conduct(fields.optional("conduct"));
        PersonProfile profile = new PersonProfile(
                fields.optional("signed").read(Dates::parse),
                fields.optional("countersigned").read(Dates::parse),
                fields.optional("learning").read(Numerals.whole(1, MOST_HOURS)));
        id.filter(it -> !profile.equals(PersonProfile.NONE)).ifPresent(it -> profiles.put(it, profile));
        return id.isEmpty() || role.isEmpty()
                ? Optional.empty()
                : entry.make(() -> new Person(id.get(), name, role.get(), team, since, superior, conduct));
    }

    private List<Person.ConductScore> conduct(Field list) {
        List<Person.ConductScore> all = new ArrayList<>();
        for (Field element : list.elements()) {
            Fields fields = Fields.open(element, "period");
            Optional<Period> period = fields.required("period", "2026-Q1").read(calendar::parse);
            for (Field score : fields.others()) {
                Optional<ConductId> item = score.id(ConductId::new);
                Optional<Percent> reached =
                        score.read(text -> LimitValue.parse(text).asPercent());
                if (period.isPresent() && item.isPresent() && reached.isPresent()) {
                    all.add(new Person.ConductScore(period.get(), item.get(), reached.get()));
                }
            }
        }
        return all;
    }

    Optional<Award> award(Field entry) {
        Fields fields = Fields.of(entry, "name", "every", "for", "goal", "conduct", "at-least");
        Optional<AwardId> id = entry.id(AwardId::new);
        LocalText name = Texts.name(fields.optional("name"), entry.key());
        Optional<Cadence> every = fields.required("every", "month").read(Words.CADENCE);
        Optional<Award.Basis> basis = fields.oneOf("for", "goal", "conduct").flatMap(this::basis);
        Optional<BigDecimal> least = fields.optional("at-least").read(ScoringPolicyReader::plain);
        return id.isEmpty() || every.isEmpty() || basis.isEmpty()
                ? Optional.empty()
                : entry.make(() -> new Award(id.get(), name, every.get(), basis.get(), least));
    }

    private Optional<Award.Basis> basis(Field field) {
        return switch (field.key()) {
            case "goal" -> declared.goal(field).map(Award.Basis.OfGoal::new);
            case "conduct" -> field.read(ConductId::new).map(Award.Basis.OfConduct::new);
            default -> field.read(SCORE);
        };
    }

    /** Those that can be read; by their numbers among them other parts of the plan know them. */
    List<GoalNote> notes(Field section) {
        List<GoalNote> all = new ArrayList<>();
        for (Field element : section.elements()) {
            note(element.as(section.path() + "." + all.size())).ifPresent(all::add);
        }
        return all;
    }

    private Optional<GoalNote> note(Field element) {
        Fields fields = Fields.of(element, "goal", "period", "cause", "action", "successes", "problems", "next");
        Optional<GoalId> goal = declared.goal(fields.required("goal", "more-orders"));
        Optional<Period> period = fields.required("period", "2026-03").read(calendar::parse);
        Optional<LocalText> cause = text(fields.optional("cause"));
        Optional<LocalText> action = text(fields.optional("action"));
        Optional<LocalText> successes = text(fields.optional("successes"));
        Optional<LocalText> problems = text(fields.optional("problems"));
        Optional<LocalText> next = text(fields.optional("next"));
        return goal.isEmpty() || period.isEmpty()
                ? Optional.empty()
                : element.make(() -> new GoalNote(goal.get(), period.get(), cause, action, successes, problems, next));
    }

    private static Optional<LocalText> text(Field field) {
        return field.map(it -> Texts.name(it, it.key()));
    }
}
