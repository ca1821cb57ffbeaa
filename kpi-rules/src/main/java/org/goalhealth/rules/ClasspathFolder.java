package org.goalhealth.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.goalhealth.plan.Nearest;

/** A folder on the class path, in a directory, in a jar, or in several of both. */
final class ClasspathFolder {

    private static final String JARS =
            "a folder in a jar is found if the jar has an entry for it, as build tools write";

    private final ClassLoader loader;
    private final String folder;

    /** @param folder its parts separated by {@code /}; one at the start or end is ignored */
    ClasspathFolder(ClassLoader loader, String folder) {
        this.loader = loader;
        this.folder = folder.replaceAll("^/+|/+$", "");
    }

    /** The last part of its path. */
    String name() {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    /** What belongs to a pack in it and below it, by the path from here; of two of one path the first counts. */
    Map<String, String> files() {
        PackFiles files = new PackFiles();
        try {
            List<URL> places = folder.isEmpty() ? List.of() : places(folder);
            if (places.isEmpty()) {
                files.refuse(shown(), "there is no such folder on the class path", hint());
            }
            for (URL place : places) {
                within(place, (path, content) -> {
                    if (PackFiles.belongs(path)) {
                        files.add(path, content.bytes());
                    }
                });
            }
        } catch (IOException | UncheckedIOException e) {
            files.refuse(shown(), "the folder cannot be read: " + e.getMessage(), "give a folder with .drl files");
        }
        return files.texts(shown());
    }

    private interface Content {
        byte[] bytes() throws IOException;
    }

    private interface Visitor {
        void file(String path, Content content) throws IOException;
    }

    private static void within(URL place, Visitor visitor) throws IOException {
        URLConnection connection = place.openConnection();
        if (connection instanceof JarURLConnection inJar) {
            // Else the jar stays open, and cannot be replaced while the process runs.
            inJar.setUseCaches(false);
            try (JarFile jar = inJar.getJarFile()) {
                String prefix = inJar.getEntryName().endsWith("/") ? inJar.getEntryName() : inJar.getEntryName() + "/";
                for (JarEntry entry : Collections.list(jar.entries())) {
                    if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
                        visitor.file(entry.getName().substring(prefix.length()), () -> bytes(jar, entry));
                    }
                }
            }
            return;
        }
        Path root = path(place);
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                visitor.file(root.relativize(file).toString().replace('\\', '/'), () -> Files.readAllBytes(file));
            }
        }
    }

    private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static Path path(URL place) throws IOException {
        try {
            return Path.of(place.toURI());
        } catch (URISyntaxException | RuntimeException e) {
            throw new IOException("a place of kind " + place.getProtocol() + " cannot be listed", e);
        }
    }

    private List<URL> places(String path) throws IOException {
        return Collections.list(loader.getResources(path));
    }

    /** The nearest folders beside where it should be; of a package's name, the folder that is meant. */
    private String hint() throws IOException {
        String slashed = folder.replace('.', '/');
        if (!folder.isEmpty() && !slashed.equals(folder) && !places(slashed).isEmpty()) {
            return "did you mean " + slashed + "?";
        }
        int end = folder.lastIndexOf('/');
        if (end < 0 || places(folder.substring(0, end)).isEmpty()) {
            return "give its path from the root of the class path, as in com/acme/rules; " + JARS;
        }
        String parent = folder.substring(0, end);
        Set<String> beside = new TreeSet<>();
        for (URL place : places(parent)) {
            within(place, (path, content) -> {
                if (path.contains("/") && PackFiles.isRuleFile(path)) {
                    beside.add(parent + "/" + path.substring(0, path.indexOf('/')));
                }
            });
        }
        return beside.isEmpty() ? "no folder in " + parent + " holds .drl files" : Nearest.hint(folder, beside);
    }

    private String shown() {
        return "classpath:" + folder;
    }
}
