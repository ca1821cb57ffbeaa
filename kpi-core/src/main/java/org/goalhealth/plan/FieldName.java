package org.goalhealth.plan;

import java.util.Optional;

/**
 * What a field is called.
 *
 * @param label in messages
 * @param key as it was written; empty for what has none, such as an element of a list
 * @param place of the key, or of the value where there is none
 * @param advice what to do where the key has no value, if that is likely an accident
 */
record FieldName(String label, String key, Place place, Optional<String> advice) {}
