package org.goalhealth.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a {@link StateWriter} wrote.
 *
 * <p>Everything it reads may be damaged: it throws {@link IllegalArgumentException} where the bytes end too early or
 * say what cannot be. Not thread-safe.
 */
public final class StateReader {

    private final byte[] bytes;
    private final int end;
    private final List<String> texts = new ArrayList<>();
    private int at;

    /** Reads from one place up to another, exclusive. */
    public StateReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    public long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at >= end) {
                throw damaged("ends too early");
            }
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw damaged("holds a number of more than 64 bits");
    }

    public long signed() {
        long folded = number();
        return folded >>> 1 ^ -(folded & 1);
    }

    /** A number of things that are still to come, each at least one byte long. */
    public int count() {
        long count = number();
        if (count < 0 || count > end - at) {
            throw damaged("promises " + count + " things in " + (end - at) + " bytes");
        }
        return (int) count;
    }

    /** A number that fits an int. */
    public int integer() {
        long value = signed();
        if (value != (int) value) {
            throw damaged("holds " + value + " where a small number should be");
        }
        return (int) value;
    }

    public String text() {
        long place = number();
        if (place != 0) {
            if (place < 0 || place > texts.size()) {
                throw damaged("names a text that was not written");
            }
            return texts.get((int) place - 1);
        }
        int length = count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        texts.add(text);
        return text;
    }

    public boolean isAtEnd() {
        return at == end;
    }

    private static IllegalArgumentException damaged(String how) {
        return new IllegalArgumentException("the snapshot " + how + "\n  use one that was kept whole");
    }
}
