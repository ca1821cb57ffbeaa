/**
 * What people and systems read: {@link org.goalhealth.report.Report} is the answer as data, with writers for JSON and
 * CSV beside it.
 */
@NullMarked
package org.goalhealth.report;

import org.jspecify.annotations.NullMarked;
