package org.goalhealth.history.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Decodes bytes and refuses those that are no text, with their offset; the JDK's reader replaces them silently.
 *
 * <p>A byte order mark is taken off, or refused where it belongs to another encoding than the declared one.
 */
final class StrictReader extends Reader {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final int LONGEST_MARK = 4;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 15).flip();
    private long before;
    private boolean ended;
    private boolean flushed;

    /**
     * Reads the first bytes, to look for a mark.
     *
     * @throws Undecodable where the mark is that of another encoding
     */
    StrictReader(InputStream in, Charset charset) throws IOException {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        while (!ended && bytes.remaining() < LONGEST_MARK) {
            fill();
        }
        skipMark(charset.name());
    }

    @Override
    public int read(char[] out, int offset, int length) throws IOException {
        if (!chars.hasRemaining() && !decode()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(out, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean decode() throws IOException {
        chars.clear();
        while (chars.position() == 0 && !flushed) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                throw undecodable(result.length());
            }
            if (result.isUnderflow() && ended) {
                decoder.flush(chars);
                flushed = true;
            } else if (result.isUnderflow()) {
                fill();
            }
        }
        chars.flip();
        return chars.hasRemaining();
    }

    private void fill() throws IOException {
        before += bytes.position();
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    private Undecodable undecodable(int length) {
        String hex = HEX.formatHex(bytes.array(), bytes.position(), bytes.position() + length);
        return new Undecodable(
                hex,
                "byte " + (before + bytes.position()) + ", counted from 0, is " + hex + ", which is no "
                        + decoder.charset().name(),
                "declare the file's own encoding, as encoding: "
                        + (decoder.charset().equals(StandardCharsets.UTF_8) ? "GB18030" : "UTF-8")
                        + ", or save the file as " + decoder.charset().name());
    }

    private void skipMark(String declared) throws Undecodable {
        if (starts(0xEF, 0xBB, 0xBF)) {
            mark("UTF-8", 3, declared.equals("UTF-8"), declared);
        } else if (starts(0x84, 0x31, 0x95, 0x33)) {
            mark("GB18030", 4, declared.equals("GB18030"), declared);
        } else if (!declared.startsWith("UTF-32")) {
            // decoders of UTF-16 and UTF-32 take their mark off themselves, those of a fixed byte order do not
            if (starts(0xFE, 0xFF)) {
                mark("UTF-16", declared.equals("UTF-16") ? 0 : 2, isUtf16(declared, "UTF-16BE"), declared);
            } else if (starts(0xFF, 0xFE)) {
                mark("UTF-16", declared.equals("UTF-16") ? 0 : 2, isUtf16(declared, "UTF-16LE"), declared);
            }
        }
    }

    private static boolean isUtf16(String declared, String ordered) {
        return declared.equals("UTF-16") || declared.equals(ordered);
    }

    private void mark(String encoding, int length, boolean fits, String declared) throws Undecodable {
        if (!fits) {
            throw new Undecodable(
                    HEX.formatHex(bytes.array(), 0, Math.min(LONGEST_MARK, bytes.remaining())),
                    "the file begins with the mark of " + encoding + " and is declared as " + declared,
                    "declare encoding: " + encoding);
        }
        bytes.position(length);
    }

    private boolean starts(int... mark) {
        if (bytes.remaining() < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes.get(i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
