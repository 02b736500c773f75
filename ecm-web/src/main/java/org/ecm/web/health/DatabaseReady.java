package org.ecm.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.ecm.web.store.SiteChanges;
import org.ecm.web.store.StorageHealth;
import org.ecm.web.store.StorageProblem;

/**
 * Answers {@code /health/ready}: whether the databases answer and can save something.
 *
 * <p>A site that is not ready gives the reason in one word, such as {@code disk-full}. The answer is public, so it tells no more.
 */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @Inject
    SiteChanges changes;

    @Inject
    StorageHealth storage;

    @Override
    public HealthCheckResponse call() {
        try {
            changes.latest(); // opens a database again that was closed since its disk failed
        } catch (RuntimeException e) {
            return down(storage.problem().or(() -> StorageProblem.of(e)).orElse(StorageProblem.UNREACHABLE));
        }
        return storage.problem().map(DatabaseReady::down).orElseGet(() -> HealthCheckResponse.up("database"));
    }

    private static HealthCheckResponse down(StorageProblem problem) {
        return HealthCheckResponse.named("database")
                .down()
                .withData("reason", problem.word())
                .build();
    }
}
