package org.goalhealth.alert.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.goalhealth.alert.store.Letter;
import org.jspecify.annotations.Nullable;

/**
 * Appends each letter to a file as one line of JSON, and has it on disk before it counts as sent.
 *
 * <p>The file is this sink's alone while it is open. A line that was cut off by a crash is taken away when the file is
 * opened next: its letter does not count as sent, and comes again. Thread-safe.
 */
public final class JsonLinesSink implements Sink, AutoCloseable {

    private static final int BLOCK = 8_192;

    private final Path file;
    private final FileChannel channel;
    /** Where the last whole line ends. */
    private long end;

    private JsonLinesSink(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.end = endOfLastLine(channel);
    }

    /**
     * Opens a file to be appended to, and makes it where it is not there.
     *
     * @throws UncheckedIOException where that is not possible
     * @throws IllegalStateException where somebody else has it open for the same purpose
     */
    public static JsonLinesSink open(Path file) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (lock(channel) == null) {
                    throw new IllegalStateException(
                            "file " + file + " is written by somebody else\n  give each sink a file of its own");
                }
                keepName(file);
                return new JsonLinesSink(file, channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("file " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void send(Letter letter, Instant now) throws SinkException {
        try {
            append(ByteBuffer.wrap((letter.body() + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw SinkException.tryAgain("file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }

    private void append(ByteBuffer line) throws IOException {
        // What an attempt before may have left half written.
        channel.truncate(end);
        long at = Math.min(end, channel.size());
        while (line.hasRemaining()) {
            at += channel.write(line, at);
        }
        channel.force(true);
        end = at;
    }

    /** A new file is on disk only once its folder is; not every system can be asked for that. */
    private static void keepName(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // as sure as this system makes it
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static long endOfLastLine(FileChannel channel) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (long to = channel.size(); to > 0; to -= BLOCK) {
            long from = Math.max(0, to - BLOCK);
            block.clear().limit((int) (to - from));
            channel.read(block, from);
            for (int i = block.position() - 1; i >= 0; i--) {
                if (block.get(i) == '\n') {
                    return from + i + 1;
                }
            }
        }
        return 0;
    }
}
