package org.goalhealth.rules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.goalhealth.history.LiveHistory;
import org.goalhealth.history.StateReader;
import org.goalhealth.history.StateWriter;
import org.goalhealth.plan.Plan;

/**
 * The byte form of a monitor's state.
 *
 * <pre>
 *   4 bytes   GHMS
 *   1 byte    version, 1
 *   4 bytes   CRC-32 of what follows, the highest byte first
 *   text      the plan's id
 *   number    CRC-32 of what the plan measures: calendar; of each KPI id, cadence, decimals, ratio, gap, dimensions
 *   signed    the date, in days since 1970-01-01
 *   number    corrections, of the Retention
 *   KPIs      how many; of each its id, whether its past is still open, where gaps are zero its rows, and its finest
 *             series: segment, first period, figures as differences, gaps, revisions and names where there are any
 *   memory    what facts know of periods that are no longer kept: how many; of each its key, what it is judged by, and
 *             its numbers
 * </pre>
 *
 * Numbers, signed numbers and texts are as {@link StateWriter} writes them. Sums are not written: they are added up
 * again. Equal states are equal bytes.
 */
final class Snapshot {

    private static final byte[] MARK = "GHMS".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int HEADER = 9;

    private Snapshot() {}

    static byte[] of(Watched watched, Retention retention) {
        StateWriter out = new StateWriter();
        out.text(watched.plan().id());
        out.number(crc(LiveHistory.measured(watched.plan()).getBytes(StandardCharsets.UTF_8), 0));
        out.signed(watched.situation().date().toEpochDay());
        out.number(retention.corrections());
        watched.history().write(out);
        watched.situation().write(out);
        byte[] body = out.toBytes();
        return ByteBuffer.allocate(HEADER + body.length)
                .put(MARK)
                .put((byte) VERSION)
                .putInt((int) crc(body, 0))
                .put(body)
                .array();
    }

    /** The head of a snapshot, read and checked; the reader stands behind it. */
    record Head(LocalDate date, Retention retention, StateReader rest) {}

    /**
     * Reads the head.
     *
     * @throws IllegalArgumentException where the bytes are no snapshot of this plan, or not whole
     */
    static Head head(Plan plan, byte[] bytes) {
        if (bytes.length < HEADER || !Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length)) {
            throw new IllegalArgumentException(
                    "these " + bytes.length + " bytes are no snapshot of a monitor\n  give what snapshot() returned");
        }
        if (bytes[MARK.length] != VERSION) {
            throw new IllegalArgumentException("the snapshot is of version " + bytes[MARK.length]
                    + ", this release reads version " + VERSION + "\n  use the release that wrote it, or a newer one");
        }
        if (ByteBuffer.wrap(bytes).getInt(MARK.length + 1) != (int) crc(bytes, HEADER)) {
            throw new IllegalArgumentException(
                    "the snapshot is damaged: its check sum is another\n  use one that was kept whole");
        }
        StateReader in = new StateReader(bytes, HEADER, bytes.length);
        String id = in.text();
        if (!id.equals(plan.id())) {
            throw new IllegalArgumentException("the snapshot is of plan " + id + ", not of " + plan.id()
                    + "\n  restore it with the plan it was made for");
        }
        if (in.number() != crc(LiveHistory.measured(plan).getBytes(StandardCharsets.UTF_8), 0)) {
            throw new IllegalArgumentException("plan " + id + " measured otherwise when the snapshot was made\n  "
                    + "restore it with the plan as it was, then use replacePlan");
        }
        return new Head(
                LocalDate.ofEpochDay(in.signed()), new Retention((int) Math.min(Integer.MAX_VALUE, in.number())), in);
    }

    private static long crc(byte[] bytes, int from) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, bytes.length - from);
        return crc.getValue();
    }
}
