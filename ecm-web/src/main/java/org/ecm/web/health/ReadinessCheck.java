package org.ecm.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.ecm.web.database.StorageHealth;
import org.ecm.web.database.StorageProblem;

/**
 * Answers {@code /health/ready}: whether the databases answer and can save something.
 *
 * <p>A site that is not ready gives the reason in one word, such as {@code disk-full}. The answer is public, so it tells no more.
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
