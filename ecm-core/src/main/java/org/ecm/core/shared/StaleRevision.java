package org.ecm.core.shared;

/** Somebody saved the same thing meanwhile; nothing of this save was kept. */
public final class StaleRevision extends RuntimeException {

    private final transient Object id;
    private final transient Revision drawnFrom;

    /**
     * @param id the identifier of what was to be saved
     * @param drawnFrom the revision the save was based on
     */
    public StaleRevision(Object id, Revision drawnFrom) {
        super("revision " + drawnFrom + " of " + id + " is no longer the latest");
        this.id = id;
        this.drawnFrom = drawnFrom;
    }

    /** {@return the identifier of what was to be saved} */
    public Object id() {
        return id;
    }

    /** {@return the revision the save was based on} */
    public Revision drawnFrom() {
        return drawnFrom;
    }
}
