package org.goalhealth.time;

/**
 * A year of 52 or 53 whole weeks, with months and quarters of whole weeks.
 *
 * @param months how the weeks are dealt out to months
 * @param end where the year ends, and the next begins
 */
public record RetailYear(RetailMonths months, YearEnd end) {}
