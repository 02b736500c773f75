package org.ecm.web.database;

/** Tells a node whether the content or settings of the site have changed, on any node. */
public interface SiteChanges {

    /**
     * {@return this node's change counter, which grows with each call that finds a change; 0 if nothing was ever saved}
     *
     * <p>A caller that reads the database after this call sees every change that the counter includes. Counters of two nodes, or
     * of one node before and after a restart, can't be compared.
     */
    long latest();
}
