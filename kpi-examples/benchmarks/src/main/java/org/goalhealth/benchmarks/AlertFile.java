package org.goalhealth.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes alerts into a file, a line {@code T<trigger>,series,week,other} each, in the order in which they come. */
final class AlertFile implements AlertSink, Closeable {

    private static final int LONGEST_LINE = 64;
    private static final int MOST_DIGITS = 10;

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private final byte[] digits = new byte[MOST_DIGITS];
    private int used;

    AlertFile(Path file) throws IOException {
        out = Files.newOutputStream(file);
    }

    @Override
    public void alert(int trigger, int series, int week, int other) {
        if (used > buffer.length - LONGEST_LINE) {
            flush();
        }
        buffer[used++] = 'T';
        number(trigger);
        field(series);
        field(week);
        field(other);
        buffer[used++] = '\n';
    }

    private void field(int value) {
        buffer[used++] = ',';
        number(value);
    }

    private void number(int value) {
        int rest = value;
        if (rest < 0) {
            buffer[used++] = '-';
            rest = -rest;
        }
        int count = 0;
        do {
            digits[count++] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        while (count > 0) {
            buffer[used++] = digits[--count];
        }
    }

    private void flush() {
        try {
            out.write(buffer, 0, used);
            used = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
