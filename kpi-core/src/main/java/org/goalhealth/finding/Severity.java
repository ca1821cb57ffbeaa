package org.goalhealth.finding;

/** How bad a finding is, mildest first. Rules name it: {@code @severity("WARNING")}. */
public enum Severity {
    INFO,
    WARNING,
    CRITICAL
}
