package org.goalhealth.alert.store;

/** Somebody else has saved the portfolio since it was loaded; nothing of this writer was kept. */
public final class OtherWriterException extends StoreException {

    private static final long serialVersionUID = 1L;

    public OtherWriterException(String portfolio, long revision) {
        super("portfolio " + portfolio + " was saved by another writer after revision " + revision
                + "\n  let one process write a portfolio; load it again to go on");
    }
}
