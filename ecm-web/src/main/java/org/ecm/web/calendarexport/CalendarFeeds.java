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
 * The private addresses of practitioners' meetings, for a calendar to subscribe to. Whoever knows one reads when they
 * have meetings.
 *
 * <p>An address holds on every node that has the same secret, until it is renewed. It is recorded nowhere.
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
     * {@return the whole address of a practitioner's private calendar, as it is now}
     *
     * @param practitioner whose
     */
    public String addressOf(AuthorId practitioner) {
        var secret = new FeedSecret(practitioner, renewals.of(practitioner)).signed(key);
        return configuration.baseUrl() + "/calendar/" + secret + ".ics";
    }

    /**
     * Gives a practitioner's private calendar another address; those it had are dead.
     *
     * @param practitioner whose
     */
    public void renew(AuthorId practitioner) {
        retry.run(() -> renewals.add(practitioner));
    }

    /** {@return whose meetings an address leads to; empty if to nobody's} */
    Optional<AuthorId> open(String secret) {
        return FeedSecret.opened(secret, key)
                .filter(feedSecret -> feedSecret.renewals() == renewals.of(feedSecret.practitioner()))
                .map(FeedSecret::practitioner);
    }
}
