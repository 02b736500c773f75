package org.ecm.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.ecm.web.database.StorageHealth;
import org.ecm.web.database.StorageProblem;

/**
 * Answers {@code /health/ready}: whether the databases respond and can save data.
 *
 * <p>If the site isn't ready, the answer has a one-word reason such as {@code disk-full}, and nothing else because it's public.
 */
@Readiness
@ApplicationScoped
public class ReadinessCheck implements HealthCheck {

    @Inject
    StorageHealth storage;

    @Override
    public HealthCheckResponse call() {
        return storage.problemWhenAsked().map(ReadinessCheck::down).orElseGet(() -> HealthCheckResponse.up("database"));
    }

    private static HealthCheckResponse down(StorageProblem problem) {
        return HealthCheckResponse.named("database")
                .down()
                .withData("reason", problem.word())
                .build();
    }
}
