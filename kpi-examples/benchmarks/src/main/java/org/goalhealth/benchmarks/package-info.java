/**
 * What the library costs: {@link org.goalhealth.benchmarks.Contest} runs it beside a hand-written loop, the classes
 * named {@code ...Benchmark} take its steps one by one under JMH.
 */
@NullMarked
package org.goalhealth.benchmarks;

import org.jspecify.annotations.NullMarked;
