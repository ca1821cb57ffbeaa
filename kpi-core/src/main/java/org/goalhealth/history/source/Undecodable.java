package org.goalhealth.history.source;

import java.io.IOException;

/** Bytes that are no text in the declared encoding. */
final class Undecodable extends IOException {

    private static final long serialVersionUID = 1L;

    private final String message;
    private final String bytes;
    private final String fix;

    Undecodable(String bytes, String message, String fix) {
        super(message);
        this.message = message;
        this.bytes = bytes;
        this.fix = fix;
    }

    String message() {
        return message;
    }

    /** In hexadecimal. */
    String bytes() {
        return bytes;
    }

    String fix() {
        return fix;
    }
}
