package org.ecm.web.store;

/** The numbered changes of what the site shows: what a node derived from the database is as old as its number. */
public interface SiteChanges {

    /** {@return the number of the latest change; 0 before the first} */
    long latest();
}
