package org.goalhealth.plan;

import java.util.Optional;

/** Reads one of {@code channels}. */
final class ChannelReader {

    private final Declared declared;

    ChannelReader(Declared declared) {
        this.declared = declared;
    }

    Optional<Channel> read(Field entry) {
        Fields fields = Fields.of(entry, "name", "segment", "backup");
        Optional<ChannelId> id = entry.id(ChannelId::new);
        LocalText name = Texts.name(fields.optional("name"), entry.key());
        Segment segment = declared.segment(fields.optional("segment"));
        Optional<Backup> backup = backup(fields.optional("backup"));
        return id.map(it -> new Channel(it, name, segment, backup));
    }

    /** The id of a channel, or {@code {playbook: mixed-scenario}}. */
    private Optional<Backup> backup(Field field) {
        return field.isMap()
                ? declared.playbook(Fields.of(field, "playbook").required("playbook", "mixed-scenario"))
                        .map(Backup.ByPlaybook::new)
                : declared.channel(field).map(Backup.ByChannel::new);
    }
}
