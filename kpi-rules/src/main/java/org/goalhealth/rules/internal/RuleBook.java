package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.plan.LimitLine;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.rules.InvalidRulesException;
import org.goalhealth.rules.RulePack;

/**
 * Packs of rules in their order: authors' packs compiled, families of the shipped one loaded once a plan needs them.
 *
 * <p>What it answers never changes; thread-safe.
 */
public final class RuleBook {

    private static final Set<Family> ALL = Collections.unmodifiableSet(EnumSet.allOf(Family.class));

    /** Empty stands for the shipped pack. */
    private final List<Optional<CompiledPack>> packs;

    private final StandardPack standard = new StandardPack();
    private final Bases bases = new Bases();
    /** Guarded by itself; as many as there are sets of families in use. */
    private final Map<Set<Family>, LoadedRules> loaded = new HashMap<>();

    private RuleBook(List<Optional<CompiledPack>> packs) {
        this.packs = packs;
    }

    /**
     * Compiles what is not compiled yet; a rule of a later pack replaces one of the same name.
     *
     * @param packs none stands for the shipped one
     * @throws InvalidRulesException with every problem of every pack
     */
    public static RuleBook of(List<RulePack> packs) {
        List<Optional<CompiledPack>> compiled = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (RulePack pack : packs.isEmpty() ? List.of(RulePack.standard()) : packs) {
            try {
                compiled.add(pack.isStandard() ? Optional.empty() : Optional.of(PackCompiler.compile(pack)));
            } catch (InvalidRulesException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
        RuleBook book = new RuleBook(List.copyOf(compiled));
        if (book.hasAuthors()) {
            book.join(packs);
        }
        return book;
    }

    /** Every rule, those of families that no plan has used yet too. */
    public LoadedRules all() {
        return loaded(ALL);
    }

    /**
     * The rules that can find something in a plan, and any that it names.
     *
     * <p>Where the plan names a rule that is not among them, all are loaded: the name may be that of a rule of another
     * family, or a mistake whose message names the nearest of all. With authors' packs all are loaded always.
     */
    public LoadedRules forPlan(Plan plan) {
        if (hasAuthors()) {
            // An author's rule may have the name of any shipped one, or the id, and with it the sentence.
            return all();
        }
        LoadedRules used = loaded(Family.of(plan));
        for (LimitLine line : plan.limits()) {
            if (!used.has(line.rule())) {
                return all();
            }
        }
        for (String name : plan.off()) {
            if (!used.has(name)) {
                return all();
            }
        }
        return used;
    }

    /** The rules of {@link #forPlan(Plan)}; where one of this name is not among them, every rule. */
    public LoadedRules forPlan(Plan plan, String rule) {
        LoadedRules used = forPlan(plan);
        return used.has(rule) ? used : all();
    }

    /** Packs that compile one by one may still not make a rule base that can be asked. */
    private void join(List<RulePack> packs) {
        try {
            all().tryOut();
        } catch (RuntimeException | LinkageError e) {
            String names = String.join(", ", packs.stream().map(RulePack::name).toList());
            throw new InvalidRulesException(
                    List.of(
                            new Problem(
                                    Problem.Code.DOES_NOT_FIT,
                                    new Place(
                                            "pack "
                                                    + packs.get(packs.size() - 1)
                                                            .name(),
                                            0,
                                            0),
                                    "rules",
                                    names,
                                    "the rules cannot be used together: " + e.getMessage(),
                                    "declare global org.goalhealth.rules.Findings findings in each rule file, as the shipped ones do")));
        }
    }

    /**
     * This book with versions of a rule file in the place of its rules.
     *
     * @param names the rules that the file has, which are left out of all that this book has
     * @param pack what the rules of the file say they are of
     * @param texts the versions
     * @return one for each version; empty where it does not compile
     */
    public List<Optional<RuleBook>> edited(Set<String> names, String pack, List<String> texts) {
        List<Optional<CompiledPack>> rest = new ArrayList<>();
        for (Optional<CompiledPack> one : packs) {
            if (one.isPresent()) {
                rest.add(Optional.of(one.get().without(names)));
            } else {
                ALL.forEach(
                        family -> rest.add(Optional.of(standard.family(family).without(names))));
            }
        }
        return MutantCompiler.compile(pack, new Messages(), texts).stream()
                .map(version -> version.map(file -> {
                    List<Optional<CompiledPack>> all = new ArrayList<>(rest);
                    all.add(Optional.of(file));
                    return new RuleBook(List.copyOf(all));
                }))
                .toList();
    }

    private LoadedRules loaded(Set<Family> families) {
        synchronized (loaded) {
            return loaded.computeIfAbsent(families, this::merge);
        }
    }

    private LoadedRules merge(Set<Family> families) {
        List<CompiledPack> parts = new ArrayList<>();
        for (Optional<CompiledPack> pack : packs) {
            if (pack.isPresent()) {
                parts.add(pack.get());
            } else {
                families.forEach(family -> parts.add(standard.family(family)));
            }
        }
        return new LoadedRules(families, parts, bases);
    }

    private boolean hasAuthors() {
        return packs.stream().anyMatch(Optional::isPresent);
    }
}
