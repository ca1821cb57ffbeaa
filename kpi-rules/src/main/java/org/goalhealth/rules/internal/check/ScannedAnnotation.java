package org.goalhealth.rules.internal.check;

/**
 * An annotation as it stands above a rule.
 *
 * @param value what stands between its brackets, without quotes
 * @param valueOffset where the value begins in its file
 */
record ScannedAnnotation(Token name, String value, int valueOffset) {}
