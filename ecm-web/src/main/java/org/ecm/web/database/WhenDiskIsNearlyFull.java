package org.ecm.web.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says whether new rows of an entity are still saved when the disk is nearly full. The last space is for what lets people cancel and
 * erase, lets the desk read and sign out, and lets emails leave. Every entity has this annotation; rows are always updated and deleted.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WhenDiskIsNearlyFull {

    /** What happens to a new row. */
    enum Insert {
        /** It's saved: it's small, and something must go on that needs it. */
        ALLOW,
        /** It's refused, so that what matters more still fits. */
        REFUSE
    }

    /** {@return what happens to a new row} */
    Insert value();
}
