package org.goalhealth.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Problem;
import org.goalhealth.rules.InvalidRulesException;
import org.goalhealth.rules.RulePack;
import org.goalhealth.rules.check.Remark;
import org.goalhealth.rules.check.RemarkKind;

/**
 * The packs of rules that paths mean, their files named as somebody in the current folder would.
 *
 * @param remarks the files that cannot be read
 */
record RulePaths(List<RulePack> packs, List<Remark> remarks) {

    private static final String NO_UTF_8 = "the file is not UTF-8";

    /**
     * Reads them: each folder is a pack, and all files together are one.
     *
     * @throws IllegalArgumentException where a path is neither a folder with rule files nor a rule file
     */
    static RulePaths read(List<Path> paths) {
        List<RulePack> packs = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        Map<String, String> files = new TreeMap<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                folder(path, remarks).ifPresent(packs::add);
            } else if (path.toString().endsWith(".drl") && Files.isRegularFile(path)) {
                file(path, files, remarks);
            } else {
                throw new IllegalArgumentException(
                        path + " is neither a folder nor a rule file\n  give a folder with .drl files, or a .drl file");
            }
        }
        if (!files.isEmpty()) {
            packs.add(RulePack.of("files", files));
        }
        return new RulePaths(List.copyOf(packs), List.copyOf(remarks));
    }

    private static Optional<RulePack> folder(Path folder, List<Remark> remarks) {
        try {
            RulePack pack = RulePack.directory(folder);
            Map<String, String> named = new TreeMap<>();
            pack.files().forEach((name, text) -> named.put(shown(folder.resolve(name)), text));
            return Optional.of(RulePack.of(pack.name(), named));
        } catch (InvalidRulesException e) {
            for (Problem problem : e.problems()) {
                if (!problem.message().equals(NO_UTF_8)) {
                    throw e;
                }
                remarks.add(
                        unreadable(shown(folder.resolve(problem.place().file())), problem.message(), problem.fix()));
            }
            return Optional.empty();
        }
    }

    private static void file(Path file, Map<String, String> files, List<Remark> remarks) {
        try {
            files.put(shown(file), Files.readString(file));
        } catch (CharacterCodingException e) {
            remarks.add(unreadable(shown(file), NO_UTF_8, "save it as UTF-8"));
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read\n  let it be read, or leave it out", e);
        }
    }

    private static Remark unreadable(String file, String message, String hint) {
        return new Remark(RemarkKind.UNREADABLE, new Place(file, 0, 0), 0, Optional.empty(), "", message, hint);
    }

    private static String shown(Path path) {
        return path.normalize().toString().replace('\\', '/');
    }
}
