package org.ecm.web.calendarexport;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ecm.core.concurrency.OptimisticRetry;
import org.ecm.core.shared.AuthorId;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.configuration.SecretFile;
import org.ecm.web.protection.SigningKey;

/**
 * Issues and verifies the private addresses of the practitioners' calendar feeds. Anyone who knows an address can see when
 * the practitioner has meetings.
 *
 * <p>An address is valid on every node with the same secret until it's renewed. The site doesn't store addresses.
 */
@ApplicationScoped
public class CalendarFeeds {

    @Inject
    Configuration configuration;

    @Inject
    FeedRenewals renewals;

    @Inject
    OptimisticRetry retry;

    private SigningKey key;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public CalendarFeeds() {}

    /** For tests, which have no container. */
    @SuppressWarnings({"NullAway.Init", "UnnecessaryAssignment"})
    CalendarFeeds(Configuration configuration, FeedRenewals renewals) {
        this.configuration = configuration;
        this.renewals = renewals;
        this.retry = new OptimisticRetry(() -> 0);
        start();
    }

    @PostConstruct
    void start() {
        key = SigningKey.of(SecretFile.secret(configuration), "org.ecm.web.calendar feed");
    }

    /**
     * {@return the full current address of a practitioner's feed}
     *
     * @param practitioner the owner of the calendar
     */
    public String addressOf(AuthorId practitioner) {
        var secret = new FeedSecret(practitioner, renewals.of(practitioner)).signed(key);
        return configuration.baseUrl() + "/calendar/" + secret + ".ics";
    }

    /**
     * Gives a practitioner's feed a new address; all earlier addresses stop working.
     *
     * @param practitioner the owner of the calendar
     */
    public void renew(AuthorId practitioner) {
        retry.run(() -> renewals.add(practitioner));
    }

    /** {@return the practitioner whose feed a secret opens; empty if it's invalid or no longer current} */
    Optional<AuthorId> open(String secret) {
        return FeedSecret.opened(secret, key)
                .filter(feedSecret -> feedSecret.renewals() == renewals.of(feedSecret.practitioner()))
                .map(FeedSecret::practitioner);
    }
}
