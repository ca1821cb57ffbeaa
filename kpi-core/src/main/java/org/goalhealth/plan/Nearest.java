package org.goalhealth.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the known names nearest to one that is not known, for "did you mean". */
public final class Nearest {

    private static final int MOST = 3;

    private Nearest() {}

    /** A sentence for a fix: the nearest names, or all of them where none is near. */
    public static String hint(String unknown, Collection<String> known) {
        if (known.isEmpty()) {
            return "none is declared";
        }
        List<String> near = to(unknown, known);
        return near.isEmpty()
                ? "known: " + known.stream().sorted().limit(20).collect(Collectors.joining(", "))
                        + (known.size() > 20 ? ", …" : "")
                : "did you mean " + String.join(" or ", near) + "?";
    }

    /** At most three names, nearest first, that differ in no more than a third of their letters. */
    public static List<String> to(String unknown, Collection<String> known) {
        return known.stream()
                .distinct()
                .filter(name -> distance(unknown, name) <= Math.max(1, Math.max(unknown.length(), name.length()) / 3))
                .sorted(Comparator.<String>comparingInt(name -> distance(unknown, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** Levenshtein distance, with one row kept. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
