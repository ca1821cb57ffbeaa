package org.goalhealth.situation;

import java.util.List;

/** A fact that says how the plan could be made better. */
public sealed interface ProposesChanges permits WeightsDesign, LikeKpis {

    /** What could be done; none where nothing is known. */
    List<PlanProposal> changes();
}
