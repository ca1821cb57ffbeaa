package org.goalhealth.plan;

import java.util.Optional;

/** What people do about an alert; a rule names it with {@code @playbook}. */
public record Playbook(PlaybookId id, LocalText name, Optional<String> owner) {}
