/**
 * Writes a report for people: {@link org.goalhealth.report.html.HtmlReport} makes one HTML file that works offline. The
 * page is drawn in the browser from the report's JSON, by the scripts beside this package's resources.
 */
@NullMarked
package org.goalhealth.report.html;

import org.jspecify.annotations.NullMarked;
