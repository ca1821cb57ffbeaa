package org.goalhealth.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.goalhealth.plan.Language;
import org.goalhealth.rules.scenario.DifferenceText;

/** Writes results as the XML that build servers read: a suite a rule, a case a scenario. */
record JUnitXml(Path file) {

    private static final DifferenceText TEXT = DifferenceText.in(Language.EN);

    void write(List<ScenarioRun> runs) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Map<String, List<ScenarioRun>> suites = new LinkedHashMap<>();
        runs.forEach(run ->
                suites.computeIfAbsent(run.rule(), rule -> new ArrayList<>()).add(run));
        try (Writer out = Files.newBufferedWriter(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            counts(xml, runs);
            for (Map.Entry<String, List<ScenarioRun>> suite : suites.entrySet()) {
                xml.writeStartElement("testsuite");
                xml.writeAttribute("name", suite.getKey());
                counts(xml, suite.getValue());
                for (ScenarioRun run : suite.getValue()) {
                    scenario(xml, run);
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void counts(XMLStreamWriter xml, List<ScenarioRun> runs) throws XMLStreamException {
        xml.writeAttribute("tests", Integer.toString(runs.size()));
        xml.writeAttribute(
                "failures",
                Long.toString(runs.stream().filter(run -> !run.passed()).count()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", "0");
        xml.writeAttribute("time", seconds(runs.stream().map(ScenarioRun::took).reduce(Duration.ZERO, Duration::plus)));
    }

    private static void scenario(XMLStreamWriter xml, ScenarioRun run) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", run.rule());
        xml.writeAttribute("name", clean(run.name()));
        xml.writeAttribute("time", seconds(run.took()));
        if (!run.passed()) {
            List<String> lines = TEXT.lines(run.result());
            xml.writeStartElement("failure");
            xml.writeAttribute("type", "difference");
            xml.writeAttribute("message", clean(String.join(" ", lines.subList(0, Math.min(3, lines.size())))));
            xml.writeCharacters(clean(run.result().scenario().place() + "\n" + String.join("\n", lines)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Without the characters that XML has no way to write. */
    private static String clean(String text) {
        return text.replaceAll("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.3f", took.toMillis() / 1000.0);
    }
}
