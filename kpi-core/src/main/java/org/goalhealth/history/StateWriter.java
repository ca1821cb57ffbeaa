package org.goalhealth.history;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes numbers and texts as few bytes.
 *
 * <p>A number is written seven bits a byte, the lowest first, the eighth bit saying that more follow; one that may be
 * negative is folded before, 0, -1, 1, -2 to 0, 1, 2, 3. A text is written once, as its length and its UTF-8 bytes
 * behind a 0, and later as its place among the texts, from 1 on. Not thread-safe.
 */
public final class StateWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private final Map<String, Integer> texts = new HashMap<>();

    /** A number that is not negative, or any number as its 64 bits. */
    public void number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    /** A number that may be negative. */
    public void signed(long value) {
        number(value << 1 ^ value >> 63);
    }

    public void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size() + 1);
        if (known != null) {
            number(known);
            return;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(0);
        number(encoded.length);
        bytes.write(encoded, 0, encoded.length);
    }

    public byte[] toBytes() {
        return bytes.toByteArray();
    }
}
