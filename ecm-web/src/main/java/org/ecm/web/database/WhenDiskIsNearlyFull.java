package org.ecm.web.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares whether new rows of an entity are still saved when the disk is nearly full.
 *
 * <p>The last space is reserved so that requesters can cancel and erase, desk users can read and sign out, and emails can be
 * sent. Every entity has this annotation; updates and deletions are always allowed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WhenDiskIsNearlyFull {

    /** The rule for new rows. */
    enum Insert {
        /** New rows are saved, because they're small and essential work needs them. */
        ALLOW,
        /** New rows are refused, to leave the space for more important ones. */
        REFUSE
    }

    /** {@return the rule for new rows of the entity} */
    Insert value();
}
