package org.goalhealth.report.html;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser without a window. */
record Browser(Path program, Path folder) {

    private static final long LONGEST_SECONDS = 60;

    /**
     * What a browser made of a page.
     *
     * @param dom the document after the scripts have run
     * @param console the lines that reached the console, errors and refusals among them
     */
    record Visit(String dom, List<String> console) {

        /** What is shown, as markup: without the scripts, and without labels, where a browser need not escape. */
        String shown() {
            return dom.substring(dom.indexOf("<div id=\"report\">"), dom.indexOf("<script type=\"application/json\""))
                    .replaceAll("(aria-label|title)=\"[^\"]*\"", "");
        }

        /** What is shown, as text. */
        String text() {
            return shown().replaceAll("<[^>]*>", "\n")
                    .replace("&nbsp;", " ")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&");
        }
    }

    /** The Chromium of this machine; where there is none, the test that asks is skipped and says so. */
    static Browser orSkip(Path folder) {
        Optional<Path> program = Stream.concat(
                        Stream.of("/usr/bin/chromium"),
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                                .flatMap(at -> Stream.of(at + "/chromium", at + "/google-chrome")))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), "no Chromium on this machine: the page was not tried in a browser");
        return new Browser(program.orElseThrow(), folder);
    }

    Visit open(String html) throws IOException, InterruptedException {
        Path page = Files.writeString(Files.createTempFile(folder, "page", ".html"), html);
        Path dom = Files.createTempFile(folder, "dom", ".html");
        Path log = Files.createTempFile(folder, "log", ".txt");
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
                "--window-size=1280,2000",
                "--virtual-time-budget=4000",
                "--enable-logging=stderr",
                "--v=0",
                "--dump-dom",
                page.toUri().toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("the browser did not finish in " + LONGEST_SECONDS + " seconds");
        }
        List<String> console = Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream()
                .filter(line -> line.contains("CONSOLE"))
                .toList();
        return new Visit(Files.readString(dom), console);
    }
}
