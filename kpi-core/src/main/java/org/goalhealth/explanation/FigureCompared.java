package org.goalhealth.explanation;

import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.SourcePeriod;

/**
 * A figure with the limit it was compared with, both unrounded and in one unit.
 *
 * @param period of the figure
 * @param source where the limit came from
 */
public record FigureCompared(EvidenceFigure figure, EvidenceFigure limit, SourcePeriod period, LimitSource source) {}
