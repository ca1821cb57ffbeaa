package org.goalhealth.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.goalhealth.plan.Problem.Code;

/** The text of a plan's file. Bytes that are not UTF-8 are refused, never replaced. */
final class PlanText {

    /** In bytes of a file, and in characters of a text handed over. */
    static final int LARGEST = 5_000_000;

    private PlanText() {}

    static String read(Path file) {
        return read(file, StandardCharsets.UTF_8);
    }

    static String read(Path file, Charset encoding) {
        byte[] bytes = bytes(file);
        String save = "save the file as " + encoding.name();
        if (bytes.length > LARGEST) {
            throw unreadable(new Place(file.toString(), 0, 0), "the file is larger than 5 MB", "split it");
        }
        boolean isWide = encoding.name().startsWith("UTF-16");
        if (!isWide && (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE))) {
            throw unreadable(new Place(file.toString(), 1, 1), "the file is in UTF-16", save);
        }
        boolean isMarked = bytes.length > 2 && startsWith(bytes, 0xEF, 0xBB) && (bytes[2] & 0xff) == 0xBF;
        if (isMarked && !encoding.equals(StandardCharsets.UTF_8)) {
            throw unreadable(
                    new Place(file.toString(), 1, 1),
                    "the file begins with the mark of UTF-8 and is declared as " + encoding.name(),
                    "declare encoding: UTF-8");
        }
        CharsetDecoder decoder = encoding.newDecoder();
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()));
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, text, true);
        text.flip();
        if (result.isError()) {
            throw unreadable(
                    after(file.toString(), text),
                    "byte %d of the file (0x%02x) is not %s"
                            .formatted(in.position(), bytes[in.position()] & 0xff, encoding.name()),
                    save);
        }
        return text.toString();
    }

    /** The place right after {@code text}. */
    static Place after(String file, CharSequence text) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                line++;
                column = 1;
            } else if (c != '\uFEFF' && !Character.isLowSurrogate(c)) {
                column++;
            }
        }
        return new Place(file, line, column);
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST + 1);
        } catch (NoSuchFileException e) {
            throw unreadable(
                    new Place(file.toString(), 0, 0), "there is no such file", "mend the path, or make the file");
        } catch (IOException e) {
            throw unreadable(
                    new Place(file.toString(), 0, 0),
                    "the file cannot be read: " + e.getMessage(),
                    "give a file that this user may read");
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static InvalidPlanException unreadable(Place place, String message, String fix) {
        return new InvalidPlanException(List.of(new Problem(Code.UNREADABLE, place, "file", "", message, fix)));
    }
}
