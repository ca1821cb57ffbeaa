package org.goalhealth.situation;

import java.util.List;

/** A fact that says which other targets goals could have. */
public sealed interface ProposesTargets permits GoalDrift, WorthLead, GoalReview, TargetCalibration {

    /** Those that fit what it says now; none where it says nothing. */
    List<TargetProposal> proposals();
}
