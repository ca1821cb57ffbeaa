package org.goalhealth.plan;

import java.util.List;

/**
 * What a section of the text declares.
 *
 * @param sound read without fault
 * @param all also those whose faulty parts were left out or stand at their defaults; good for following names only
 */
record Things<T>(List<T> sound, List<T> all) {

    Things {
        sound = List.copyOf(sound);
        all = List.copyOf(all);
    }
}
