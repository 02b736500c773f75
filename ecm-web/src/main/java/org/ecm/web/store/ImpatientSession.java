package org.ecm.web.store;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Has a query that met a dead connection tried once more, at once.
 *
 * <p>EclipseLink would try three times more and wait five seconds before each. A visitor is told sooner that the database
 * is away, and keeps no thread of the server waiting until then. {@code persistence.xml} names this class.
 */
public class ImpatientSession implements SessionCustomizer {

    /** For JPA. */
    public ImpatientSession() {}

    @Override
    public void customize(Session session) {
        var login = session.getLogin();
        login.setQueryRetryAttemptCount(1);
        login.setDelayBetweenConnectionAttempts(0);
    }
}
