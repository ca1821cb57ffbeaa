package org.goalhealth.plan;

/** The languages of texts for people. */
public enum Language {
    EN,
    ZH
}
