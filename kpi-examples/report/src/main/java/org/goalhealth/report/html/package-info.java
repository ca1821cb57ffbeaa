/**
 * Writes reports for people: {@link org.goalhealth.report.html.HtmlReport} makes one HTML file that works offline, {@link
 * org.goalhealth.report.html.HtmlComparison} one of a comparison, {@link org.goalhealth.report.html.HtmlScores} one of
 * scores. A page is drawn in the browser from its JSON, by the scripts beside this package's resources.
 */
@NullMarked
package org.goalhealth.report.html;

import org.jspecify.annotations.NullMarked;
