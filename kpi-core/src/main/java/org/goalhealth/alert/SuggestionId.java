package org.goalhealth.alert;

import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.Suggestion;

/**
 * What a suggestion is known by for as long as its alert lasts; its figures are not part of it.
 *
 * @param alert the alert that it was made with
 * @param episode which of the alerts of that fingerprint: the number of the transition that it began with
 * @param proposal what is proposed, as {@code budget-shift media region=east}
 */
public record SuggestionId(Fingerprint alert, long episode, String proposal) {

    public static SuggestionId of(Alert alert, Suggestion suggestion) {
        return new SuggestionId(alert.fingerprint(), alert.episode(), proposal(suggestion));
    }

    /** What a kind of suggestion is called, as {@code budget-shift}. */
    public static String kind(Class<? extends Suggestion> kind) {
        String name = kind.getSimpleName();
        StringBuilder words = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (i > 0 && Character.isUpperCase(letter)) {
                words.append('-');
            }
            words.append(Character.toLowerCase(letter));
        }
        return words.toString();
    }

    static String proposal(Suggestion suggestion) {
        return (kind(suggestion.getClass()) + " " + suggestion.about()).strip();
    }

    /** As in {@code budget-shift media region=east of alert B1 line:media region=east, 12}. */
    @Override
    public String toString() {
        return proposal + " of alert " + alert + ", " + episode;
    }
}
