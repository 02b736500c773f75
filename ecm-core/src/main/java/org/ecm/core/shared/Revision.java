package org.ecm.core.shared;

/**
 * Which saved state of an aggregate somebody has in hand: the optimistic lock.
 *
 * <p>Revisions count from 1; {@link #NONE} is the revision of what was never saved. A save compares the revision that
 * was drawn with the one that is kept, and refuses with {@link StaleRevision} when somebody saved in between.
 *
 * @param number how often it was saved, from 0
 */
public record Revision(int number) {

    /** The revision of what was never saved. */
    public static final Revision NONE = new Revision(0);

    /** @throws InvalidValue rule {@code revision.negative} */
    public Revision {
        if (number < 0) {
            throw new InvalidValue("revision.negative", number);
        }
    }

    /** {@return the revision that a successful save of this one has} */
    public Revision next() {
        return new Revision(number + 1);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
