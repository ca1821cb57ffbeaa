package org.goalhealth.report.html;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The chart library, from its WebJar. */
final class Echarts {

    private Echarts() {}

    /** The library as one script; which version is said by the WebJar itself. */
    static String script() {
        return Resources.text("/META-INF/resources/webjars/echarts/" + version() + "/echarts.min.js");
    }

    private static String version() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Resources.text("/META-INF/maven/org.webjars/echarts/pom.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }
}
