package org.goalhealth.rules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Problem;

/** Collects what belongs to a pack from a place that holds other files too. */
final class PackFiles {

    private final Map<String, String> texts = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Whether a file of this path is part of a pack: a rule file, or sentences in a language. */
    static boolean belongs(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return isRuleFile(name) || name.equals("messages_en.properties") || name.equals("messages_zh.properties");
    }

    static boolean isRuleFile(String name) {
        return name.endsWith(".drl");
    }

    static Problem unreadable(String path, String message, String fix) {
        return new Problem(Problem.Code.UNREADABLE, new Place(path, 0, 0), "rules", path, message, fix);
    }

    /** Takes a file, unless there is one of that path already. */
    void add(String path, byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            texts.putIfAbsent(path, text);
        } catch (CharacterCodingException e) {
            problems.add(unreadable(path, "the file is not UTF-8", "save it as UTF-8"));
        }
    }

    void refuse(String path, String message, String fix) {
        problems.add(unreadable(path, message, fix));
    }

    /**
     * Everything that was taken.
     *
     * @param folder where it comes from, as messages name it
     * @throws InvalidRulesException where something could not be read, or there is no rule file
     */
    Map<String, String> texts(String folder) {
        if (problems.isEmpty() && texts.keySet().stream().noneMatch(PackFiles::isRuleFile)) {
            refuse(folder, "the folder holds no .drl file", "give a folder with .drl files");
        }
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
        return texts;
    }
}
