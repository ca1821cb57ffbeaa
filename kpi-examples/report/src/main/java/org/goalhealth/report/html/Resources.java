package org.goalhealth.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads texts from the class path. */
final class Resources {

    private Resources() {}

    /**
     * A text in UTF-8, its lines ended by line feeds.
     *
     * @param name relative to this package, or absolute with a leading slash
     */
    static String text(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name
                        + " is not on the class path\n  put kpi-report and org.webjars:echarts there, whole");
            }
            // A browser reads \r\n as \n before it hashes a script, so the policy's hashes are taken of the same text.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + name + " cannot be read", e);
        }
    }
}
