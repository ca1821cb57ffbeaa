package org.goalhealth.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.goalhealth.rules.RulePack;
import org.goalhealth.rules.scenario.ScenarioFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where scenarios and the rules they are about come from. */
final class ScenarioOptions {

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = {
                "Folders with rule files and their scenarios, or scenario files. Default: this folder.",
                "The .drl files of the folders are loaded over the shipped rules."
            })
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = {
                "Adds the .drl files of another folder. Can be given more than once.",
                "Rules are code: they run with all your rights."
            })
    private List<Path> rules = new ArrayList<>();

    /** Everything that is read. */
    List<Path> folders() {
        Set<Path> folders = new LinkedHashSet<>(rules);
        given().forEach(path -> folders.add(folder(path)));
        return List.copyOf(folders);
    }

    ScenarioInput read() {
        List<RulePack> packs = new ArrayList<>();
        packs.add(RulePack.standard());
        rules.forEach(folder -> packs.add(RulePack.directory(folder)));
        given().stream()
                .map(ScenarioOptions::folder)
                .distinct()
                .filter(folder -> !rules.contains(folder) && FolderWatch.holdsRules(folder))
                .forEach(folder -> packs.add(RulePack.directory(folder)));
        List<ScenarioFile> files = new ArrayList<>();
        given().forEach(path -> files.addAll(ScenarioFile.readAll(path)));
        return new ScenarioInput(packs, files.stream().distinct().toList());
    }

    private List<Path> given() {
        return paths.isEmpty() ? List.of(Path.of("")) : paths;
    }

    private static Path folder(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        return Files.isRegularFile(path) && parent != null ? parent : path;
    }
}
