package org.goalhealth.plan;

import java.util.Optional;

/** Reads one of {@code playbooks}: its name in a language or two, and its owner. */
final class PlaybookReader {

    private PlaybookReader() {}

    static Optional<Playbook> read(Field entry) {
        Optional<PlaybookId> id = entry.id(PlaybookId::new);
        if (!entry.isMap()) {
            LocalText name = Texts.name(entry, entry.key());
            return id.map(it -> new Playbook(it, name, Optional.empty()));
        }
        Fields fields = Fields.of(entry, "en", "zh", "owner");
        LocalText name = Texts.name(fields, entry.key());
        Optional<String> owner = fields.optional("owner").text();
        return id.map(it -> new Playbook(it, name, owner));
    }
}
