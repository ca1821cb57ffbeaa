package org.goalhealth.score;

import org.goalhealth.plan.ConductId;
import org.goalhealth.plan.LocalText;

/** Conduct of one kind on a scorecard (S2). */
public record ConductLine(ConductId item, LocalText name, Mark mark) {}
