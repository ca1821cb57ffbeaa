/** Tests of the benchmarks: that they measure what they say, of alerts that are right. */
@NullMarked
package org.goalhealth.benchmarks;

import org.jspecify.annotations.NullMarked;
