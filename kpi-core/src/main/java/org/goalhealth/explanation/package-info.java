/**
 * Why a finding is there, or is not: {@link org.goalhealth.explanation.Explanation} and {@link
 * org.goalhealth.explanation.WhyNot}, as data; {@link org.goalhealth.explanation.ExplanationText} puts them into words.
 */
@NullMarked
package org.goalhealth.explanation;

import org.jspecify.annotations.NullMarked;
