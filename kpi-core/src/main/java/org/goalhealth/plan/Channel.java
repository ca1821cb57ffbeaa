package org.goalhealth.plan;

import java.util.Optional;

/**
 * A way to customers, or an event that is counted on (W18).
 *
 * @param segment the part of the business that it is, where the figures are cut so; else the total
 * @param backup what is started where it fails; absent where nothing is planned
 */
public record Channel(ChannelId id, LocalText name, Segment segment, Optional<Backup> backup) {

    /** One named by its id, without a segment and without a backup. */
    public static Channel of(String id) {
        return new Channel(new ChannelId(id), LocalText.of(id), Segment.TOTAL, Optional.empty());
    }

    /** The same as a segment of the business. */
    public Channel in(Segment other) {
        return new Channel(id, name, other, backup);
    }

    /** The same with a backup. */
    public Channel backedUpBy(Backup other) {
        return new Channel(id, name, segment, Optional.of(other));
    }
}
