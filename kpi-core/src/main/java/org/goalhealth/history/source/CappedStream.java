package org.goalhealth.history.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to give more than so many bytes: a small archive can unpack to any size. */
final class CappedStream extends FilterInputStream {

    private final long most;
    private long count;

    CappedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) throws TooLarge {
        count += more;
        if (count > most) {
            throw new TooLarge(most);
        }
    }

    /** There is more than the cap. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(long most) {
            super("unpacks to more than " + most + " bytes");
        }
    }
}
