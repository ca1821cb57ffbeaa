package org.goalhealth.explanation;

import java.util.List;
import java.util.Map;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/**
 * The sentences that explanations are made of, in one language, for what else is told of a plan in the same words.
 * Immutable and thread-safe.
 */
public final class Sentences {

    private final Wording words;

    private Sentences(Wording words) {
        this.words = words;
    }

    /** Those of a plan. */
    public static Sentences in(Plan plan, Language language) {
        return new Sentences(Wording.in(plan, language));
    }

    public Plan plan() {
        return words.plan();
    }

    public Language language() {
        return words.language();
    }

    /** The sentence of a key of the explanations' messages; its names in braces are replaced. */
    public String say(String key, Map<String, String> values) {
        return words.say(key, values);
    }

    /** A sentence without names. */
    public String say(String key) {
        return words.say(key);
    }

    /** A suggestion, a line for each thing there is to say. */
    public List<String> suggestion(Suggestion suggestion) {
        return new ExplanationLines(words).suggestion(suggestion);
    }

    public String name(Subject subject) {
        return words.name(subject);
    }

    public String name(Segment segment) {
        return words.name(segment);
    }

    /** A figure with its unit, exactly. */
    public String figure(Fraction value, Unit unit) {
        return words.figure(value, unit);
    }

    /** A figure without a unit, exactly. */
    public String number(Fraction value) {
        return words.number(value);
    }

    /** A figure with its unit; what is missing or undefined is called so. */
    public String reading(Reading reading, Unit unit) {
        return words.reading(reading, unit);
    }
}
