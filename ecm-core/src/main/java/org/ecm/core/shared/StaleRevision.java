package org.ecm.core.shared;

/** Thrown when another save came in between; nothing was saved. */
public final class StaleRevision extends RuntimeException {

    private final transient Object id;
    private final transient Revision expectedRevision;

    /**
     * @param id the id of the aggregate
     * @param expectedRevision the revision that the save was based on
     */
    public StaleRevision(Object id, Revision expectedRevision) {
        super("revision " + expectedRevision + " of " + id + " is no longer the latest");
        this.id = id;
        this.expectedRevision = expectedRevision;
    }

    /** {@return the id of the aggregate} */
    public Object id() {
        return id;
    }

    /** {@return the revision that the save was based on} */
    public Revision expectedRevision() {
        return expectedRevision;
    }
}
