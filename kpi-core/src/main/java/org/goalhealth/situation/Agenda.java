package org.goalhealth.situation;

import java.util.Arrays;
import java.util.function.Consumer;

/** Facts with the judged periods that concern them, so that those of other years are not touched. */
final class Agenda {

    private SeriesFact[] facts = new SeriesFact[16];
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int count;

    void add(SeriesFact fact) {
        if (count == facts.length) {
            facts = Arrays.copyOf(facts, count * 2);
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
        }
        facts[count] = fact;
        from[count] = fact.concerned().from();
        to[count] = fact.concerned().to();
        count++;
    }

    /** Does something with each fact that a judged period concerns. */
    void concerned(int judged, Consumer<SeriesFact> doing) {
        for (int i = 0; i < count; i++) {
            if (from[i] <= judged && judged <= to[i]) {
                doing.accept(facts[i]);
            }
        }
    }
}
