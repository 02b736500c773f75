package org.ecm.core.shared;

/**
 * The revision of a saved aggregate, for optimistic locking.
 *
 * <p>Revisions count from 1; {@link #NONE} is the revision of a new aggregate. A save compares the revision it's based
 * on with the stored one, and throws {@link StaleRevision} if another save came in between.
 *
 * @param number the number of saves so far
 */
public record Revision(int number) {

    /** The revision of a new aggregate. */
    public static final Revision NONE = new Revision(0);

    /** @throws InvalidValue rule {@code revision.negative} */
    public Revision {
        if (number < 0) {
            throw new InvalidValue("revision.negative", number);
        }
    }

    /** {@return the revision after the next save} */
    public Revision next() {
        return new Revision(number + 1);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
