package org.goalhealth.history.source;

import java.util.List;

/** Takes the rows that a definition has judged, one by one. Called on the thread that reads. */
public interface JudgedRows {

    /** The names of the source's columns; called once, before any row. */
    void header(List<String> columns);

    void row(JudgedRow row);
}
