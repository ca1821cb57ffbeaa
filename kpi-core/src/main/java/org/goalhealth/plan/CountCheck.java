package org.goalhealth.plan;

import java.util.Locale;
import java.util.Map;
import org.goalhealth.plan.Problem.Code;
import org.jspecify.annotations.Nullable;

/** Whether definitions and KPIs can count what they count. Of names that are not known others speak. */
record CountCheck(
        Map<SourceId, Source> sources, Map<DefinitionId, RowDefinition> definitions, ZoneCheck.Report report) {

    void definition(RowDefinition definition) {
        Source source = sources.get(definition.source());
        String name = definition.id().value();
        if (source != null && source.columns().containsKey(name)) {
            report.add(
                    Code.CONFLICT,
                    "definitions." + name,
                    "",
                    "'" + name + "' is a definition, and one of the columns of source " + source.id(),
                    "call one of them otherwise: a ratio could mean either");
        }
        events("definitions." + name + ".source", source, definition.source().value());
    }

    void kpi(String path, SourceId from, Amount amount) {
        if (amount instanceof Amount.Defined defined) {
            RowDefinition definition = definitions.get(defined.definition());
            if (definition != null && !definition.source().equals(from)) {
                report.add(
                        Code.DOES_NOT_FIT,
                        path,
                        definition.id().value(),
                        "definition " + definition.id() + " is of rows of source " + definition.source()
                                + ", and the kpi is fed by source " + from,
                        "name a definition of source " + from + ", or feed the kpi from " + definition.source());
            }
        } else if (amount instanceof Amount.Rows rows) {
            events(path, sources.get(from), rows.toString());
        }
    }

    /** A row that is a figure of a whole period is no thing to be counted. */
    private void events(String path, @Nullable Source source, String value) {
        if (source != null && source.dates().names() != DateColumn.Names.ANY) {
            report.add(
                    Code.DOES_NOT_FIT,
                    path,
                    value,
                    "the rows of source " + source.id() + " cannot be counted: each is a figure of a whole period, by"
                            + " dates: name: " + source.dates().names().name().toLowerCase(Locale.ROOT),
                    "leave that name out where each row is one event, as one lead; else take a sum of a column");
        }
    }
}
