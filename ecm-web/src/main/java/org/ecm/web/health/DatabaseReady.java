package org.ecm.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.ecm.web.store.SiteChanges;

/** {@code /health/ready}: whether the database answers, without which there is nothing to show. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @Inject
    SiteChanges changes;

    @Override
    public HealthCheckResponse call() {
        try {
            changes.latest();
            return HealthCheckResponse.up("database");
        } catch (RuntimeException e) {
            return HealthCheckResponse.down("database"); // why, the log of the failure says; this answer is public
        }
    }
}
