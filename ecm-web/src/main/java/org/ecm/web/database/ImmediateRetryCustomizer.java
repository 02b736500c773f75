package org.ecm.web.database;

import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Makes EclipseLink retry a query on a dead connection once, right away; and hands over to {@link LowSpaceInserts} what entities say.
 *
 * <p>By default it retries three times and waits five seconds before each. One quick retry tells a visitor sooner that the
 * database is down, and no server thread waits until then. {@code persistence.xml} names this class as a listener:
 * EclipseLink moved its session customizers to another package between the versions that the supported servers have.
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
