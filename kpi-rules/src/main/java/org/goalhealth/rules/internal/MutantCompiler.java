package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.Model;
import org.goalhealth.plan.Problem;
import org.goalhealth.rules.InvalidRulesException;
import org.goalhealth.rules.RulePack;
import org.goalhealth.rules.internal.mutation.RuleSource;

/**
 * Compiles many versions of one rule file in one build, each as a package of its own: a build costs far more than what
 * is in it.
 */
final class MutantCompiler {

    private static final String PACKAGE = "edited";
    private static final Pattern NUMBER = Pattern.compile("\\b" + PACKAGE + "(\\d+)\\b");

    private final String pack;
    private final Messages messages;
    private final List<String> texts;
    private final List<Optional<CompiledPack>> compiled;

    private MutantCompiler(String pack, Messages messages, List<String> texts) {
        this.pack = pack;
        this.messages = messages;
        this.texts = texts;
        this.compiled = new ArrayList<>(Collections.nCopies(texts.size(), Optional.empty()));
    }

    /**
     * Compiles them.
     *
     * @param pack what the rules say they are of
     * @return one for each text; empty where it does not compile, or is no rule file that could be loaded
     */
    static List<Optional<CompiledPack>> compile(String pack, Messages messages, List<String> texts) {
        MutantCompiler compiler = new MutantCompiler(pack, messages, texts);
        Set<Integer> sound = new TreeSet<>();
        for (int i = 0; i < texts.size(); i++) {
            if (compiler.isSound(i)) {
                sound.add(i);
            }
        }
        compiler.build(sound);
        return compiler.compiled;
    }

    private boolean isSound(int number) {
        try {
            RuleText.check(files(Set.of(number)));
            return true;
        } catch (InvalidRulesException e) {
            return false;
        }
    }

    private void build(Set<Integer> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        try {
            take(PackCompiler.models(files(numbers)));
        } catch (InvalidRulesException e) {
            Set<Integer> left = new TreeSet<>(numbers);
            left.removeAll(blamed(e));
            if (left.size() < numbers.size()) {
                build(left);
            } else if (numbers.size() > 1) {
                halves(numbers);
            }
        }
    }

    private void halves(Set<Integer> numbers) {
        List<Integer> all = List.copyOf(numbers);
        build(new TreeSet<>(all.subList(0, all.size() / 2)));
        build(new TreeSet<>(all.subList(all.size() / 2, all.size())));
    }

    /** Those that the compiler names. */
    private static Set<Integer> blamed(InvalidRulesException e) {
        Set<Integer> blamed = new TreeSet<>();
        for (Problem problem : e.problems()) {
            Matcher number = NUMBER.matcher(problem.place().file() + " " + problem.message());
            while (number.find()) {
                blamed.add(Integer.valueOf(number.group(1)));
            }
        }
        return blamed;
    }

    private RulePack files(Set<Integer> numbers) {
        Map<String, String> files = new TreeMap<>();
        numbers.forEach(number ->
                files.put(PACKAGE + number + "/rules.drl", RuleSource.inPackage(texts.get(number), PACKAGE + number)));
        return RulePack.of(pack, files);
    }

    private void take(List<Model> models) {
        Map<Integer, List<Model>> byNumber = new HashMap<>();
        for (Model model : models) {
            Arrays.stream(model.getPackageName().split("\\.", -1))
                    .filter(part -> NUMBER.matcher(part).matches())
                    .findFirst()
                    .map(part -> Integer.valueOf(part.substring(PACKAGE.length())))
                    .ifPresent(number -> byNumber.computeIfAbsent(number, n -> new ArrayList<>())
                            .add(model));
        }
        byNumber.forEach((number, own) -> {
            try {
                compiled.set(number, Optional.of(CompiledPack.of(pack, own, messages)));
            } catch (InvalidRulesException e) {
                // What it says of itself is refused, so nobody could load it.
                compiled.set(number, Optional.empty());
            }
        });
    }
}
