package org.goalhealth.plan;

/** What stands ready for a channel that fails. */
public sealed interface Backup {

    /** Another channel. */
    record ByChannel(ChannelId channel) implements Backup {}

    /** A playbook, as for a scenario of several channels. */
    record ByPlaybook(PlaybookId playbook) implements Backup {}
}
