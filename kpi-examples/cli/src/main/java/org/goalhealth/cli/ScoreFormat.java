package org.goalhealth.cli;

/** In what form scores are given. */
enum ScoreFormat {
    TEXT,
    JSON,
    CSV,
    HTML
}
