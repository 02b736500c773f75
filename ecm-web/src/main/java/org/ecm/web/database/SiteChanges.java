package org.ecm.web.database;

/** Tells a node whether the content or settings of the site have changed, on any node. */
public interface SiteChanges {

    /**
     * {@return a number of this node that grows with each look that finds a change; 0 if nothing was ever saved}
     *
     * <p>Whoever reads the database after this call sees every change that the number stands for. Numbers of two nodes, or of one
     * node before and after a restart, can't be compared.
     */
    long latest();
}
