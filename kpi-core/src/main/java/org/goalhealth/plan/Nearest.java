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
                ? "known: " + known.stream().distinct().sorted().limit(20).collect(Collectors.joining(", "))
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

    /** Optimal string alignment: what is put in, left out, changed or swapped with its neighbour counts one each. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
