package org.goalhealth.alert.store;

import java.util.Optional;

/**
 * A message as it is sent.
 *
 * @param key by which receivers tell duplicates
 * @param body the message as JSON
 * @param attempts how often it was tried before
 * @param error why it did not arrive, where it was tried
 */
public record Letter(
        String key, String portfolio, String receiver, String body, int attempts, Optional<String> error) {}
