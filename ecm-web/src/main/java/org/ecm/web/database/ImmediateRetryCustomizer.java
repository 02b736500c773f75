package org.ecm.web.database;

import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Makes EclipseLink retry a query on a dead connection once, right away, and registers entities with {@link LowSpaceInserts}.
 *
 * <p>By default, EclipseLink retries three times and waits five seconds before each retry. A single immediate retry tells a
 * visitor sooner that the database is down, and blocks no server thread. {@code persistence.xml} names this class as a
 * listener, because EclipseLink moved its session customizers to another package between the versions in the supported
 * servers.
 */
public class ImmediateRetryCustomizer extends SessionEventAdapter {

    /** For EclipseLink. */
    public ImmediateRetryCustomizer() {}

    @Override
    public void preLogin(SessionEvent event) {
        var login = event.getSession().getLogin();
        login.setQueryRetryAttemptCount(1);
        login.setDelayBetweenConnectionAttempts(0);
        for (var entity : event.getSession().getProject().getOrderedDescriptors()) {
            entity.getTables().forEach(table -> LowSpaceInserts.register(entity.getJavaClass(), table.getName()));
        }
    }
}
