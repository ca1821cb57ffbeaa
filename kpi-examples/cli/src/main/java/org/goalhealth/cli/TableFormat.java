package org.goalhealth.cli;

/** In what form a table is given. */
enum TableFormat {
    TEXT,
    JSON,
    CSV
}
