package org.goalhealth.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;

/** Whether what is said of who is scored fits together and to the plan's goals. */
final class StaffCheck {

    /** Reports a name that the plan does not declare. */
    interface Known {
        void check(String section, String kind, String path, String name);
    }

    /** Takes a problem. */
    interface Found {
        void add(Code code, String path, String value, String message, String fix);
    }

    private final Staff staff;
    private final Map<ObjectiveId, Objective> objectives;
    private final Map<RoleId, Role> roles;
    private final Map<PersonId, Person> people;
    private final Known known;
    private final Found found;

    StaffCheck(Staff staff, Known known, Found found) {
        this.staff = staff;
        this.objectives = Index.of(staff.objectives(), Objective::id);
        this.roles = Index.of(staff.roles(), Role::id);
        this.people = Index.of(staff.people(), Person::id);
        this.known = known;
        this.found = found;
    }

    void check() {
        staff.objectives().forEach(this::objective);
        staff.roles().forEach(this::role);
        staff.teams().forEach(this::team);
        staff.people().forEach(this::person);
        staff.awards().forEach(this::award);
        notes();
    }

    private void objective(Objective objective) {
        String path = "objectives." + objective.id() + ".key-results";
        objective
                .keyResults()
                .forEach(result ->
                        known.check("goals", "goal", path, result.goal().value()));
    }

    private void role(Role role) {
        String path = "roles." + role.id();
        Map<GoalId, String> seen = new HashMap<>();
        for (Role.GoalWeight one : role.goals()) {
            known.check(
                    "goals", "goal", path + ".goals." + one.goal(), one.goal().value());
            seen.put(one.goal(), "by itself");
        }
        for (Role.ObjectiveWeight one : role.objectives()) {
            String at = path + ".objectives." + one.objective();
            known.check("objectives", "objective", at, one.objective().value());
            Objective objective = objectives.get(one.objective());
            if (objective != null) {
                objective.keyResults().forEach(result -> twice(role, at, objective, result.goal(), seen));
            }
        }
    }

    private void twice(Role role, String path, Objective objective, GoalId goal, Map<GoalId, String> seen) {
        String before = seen.putIfAbsent(goal, "in objective " + objective.id());
        if (before != null) {
            found.add(
                    Code.DUPLICATE,
                    path,
                    goal.value(),
                    "role " + role.id() + " weighs goal '" + goal + "' " + before + " and in objective "
                            + objective.id(),
                    "weigh it in one place");
        }
    }

    private void team(Team team) {
        team.goal().ifPresent(goal -> known.check("goals", "goal", "teams." + team.id() + ".goal", goal.value()));
    }

    private void person(Person person) {
        String path = "people." + person.id();
        known.check("roles", "role", path + ".role", person.role().value());
        person.team().ifPresent(team -> known.check("teams", "team", path + ".team", team.value()));
        person.superior().ifPresent(superior -> known.check("people", "person", path + ".superior", superior.value()));
        if (isOverItself(person)) {
            found.add(
                    Code.CYCLE,
                    path + ".superior",
                    person.superior().orElseThrow().value(),
                    "person " + person.id() + " is among its own superiors",
                    "let one of them have another superior, or none");
        }
        Role role = roles.get(person.role());
        if (role != null) {
            conduct(path, person, role);
        }
    }

    private void conduct(String path, Person person, Role role) {
        List<String> items =
                role.conduct().stream().map(one -> one.item().value()).toList();
        person.conduct().stream()
                .map(Person.ConductScore::period)
                .distinct()
                .forEach(period -> scored(path + ".conduct", period, "a score for conduct"));
        person.conduct().stream()
                .map(one -> one.item().value())
                .distinct()
                .filter(item -> !items.contains(item))
                .forEach(item -> found.add(
                        Code.UNKNOWN_NAME,
                        path + ".conduct",
                        item,
                        "role " + role.id() + " has no conduct item '" + item + "'",
                        Nearest.hint(item, items)));
    }

    /** What no table would ever show is refused. */
    private void shown(String path, GoalNote note) {
        boolean isReviewed =
                Stream.of(note.successes(), note.problems(), note.next()).anyMatch(Optional::isPresent);
        if (isReviewed && note.period().cadence() != Cadence.QUARTER) {
            found.add(
                    Code.DOES_NOT_FIT,
                    path + ".period",
                    note.period().label(),
                    "a note of " + note.period() + " has successes, problems or next, which a quarter's review shows",
                    "give them in a note of a quarter, as 2026-Q1");
        } else {
            scored(path + ".period", note.period(), "a note");
        }
    }

    private void scored(String path, Period period, String what) {
        if (period.cadence().compareTo(Cadence.MONTH) < 0) {
            found.add(
                    Code.DOES_NOT_FIT,
                    path,
                    period.label(),
                    what + " is of " + period + ", and people are scored by month, quarter or year",
                    "give one of those, as 2026-Q1");
        }
    }

    private boolean isOverItself(Person person) {
        Set<PersonId> seen = new HashSet<>();
        Person at = person;
        while (at != null && at.superior().isPresent() && seen.add(at.id())) {
            if (at.superior().get().equals(person.id())) {
                return true;
            }
            at = people.get(at.superior().get());
        }
        return false;
    }

    private void award(Award award) {
        String path = "awards." + award.id();
        if (award.basis() instanceof Award.Basis.OfGoal of) {
            known.check("goals", "goal", path + ".goal", of.goal().value());
        } else if (award.basis() instanceof Award.Basis.OfConduct of) {
            List<String> items = staff.roles().stream()
                    .flatMap(role -> role.conduct().stream())
                    .map(one -> one.item().value())
                    .distinct()
                    .toList();
            if (!items.contains(of.item().value())) {
                found.add(
                        Code.UNKNOWN_NAME,
                        path + ".conduct",
                        of.item().value(),
                        "no role has a conduct item '" + of.item() + "'",
                        Nearest.hint(of.item().value(), items));
            }
        }
        if (award.every().compareTo(Cadence.MONTH) < 0) {
            found.add(
                    Code.DOES_NOT_FIT,
                    path + ".every",
                    Words.word(award.every()),
                    "award " + award.id() + " is given every " + Words.word(award.every())
                            + ", and people are scored by month, quarter or year",
                    "give it every month, quarter or year");
        }
    }

    private void notes() {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < staff.notes().size(); i++) {
            GoalNote note = staff.notes().get(i);
            String path = "notes." + i;
            known.check("goals", "goal", path + ".goal", note.goal().value());
            shown(path, note);
            if (!seen.add(List.of(note.goal(), note.period()))) {
                found.add(
                        Code.DUPLICATE,
                        path,
                        note.goal().value(),
                        "goal " + note.goal() + " has two notes in " + note.period(),
                        "put them together");
            }
        }
    }
}
