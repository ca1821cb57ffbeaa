package org.goalhealth.situation;

/** Carries limits: there is one for each subject and each rule that reads its kind. */
public sealed interface Judged
        permits JudgedFact, MilestoneStatus, ChannelStatus, LimitedDesign, CustomerScore, CustomerAccount {

    /** The rule whose limits it is judged by. */
    String getRule();
}
