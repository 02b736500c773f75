package org.ecm.web.links;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ecm.core.concurrency.OptimisticRetry;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.StaleRevision;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.configuration.SecretFile;
import org.ecm.web.protection.SigningKey;

/**
 * Issues and verifies the links to the pages of requests. Anyone who has a link can do on that page what the requester can;
 * the page asks for nothing else.
 *
 * <p>A link is valid for 90 days on every node with the same secret, unless all links of its request were revoked after it was
 * issued, or the request was erased. The site doesn't record that it issued a link.
 */
@ApplicationScoped
public class RequestLinks {

    /**
     * How long a link is valid. Each email contains a new one, so this is how long an old email still opens the page: the 60 days
     * that a meeting can be booked ahead by default, and a month to come back to it.
     */
    static final Duration LIFE = Duration.ofDays(90);

    private static final String PATH = "/consultation/manage/";

    @Inject
    Configuration configuration;

    @Inject
    ConsultationRequests requests;

    @Inject
    RevokedLinks revoked;

    @Inject
    OptimisticRetry retry;

    private SigningKey key;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    RequestLinks() {}

    /** For tests, which have no container. */
    @SuppressWarnings({"NullAway.Init", "UnnecessaryAssignment"})
    RequestLinks(String secret, ConsultationRequests requests, RevokedLinks revoked) {
        this.requests = requests;
        this.revoked = revoked;
        this.retry = new OptimisticRetry(() -> 0);
        derive(secret);
    }

    @PostConstruct
    void start() {
        derive(SecretFile.secret(configuration));
    }

    private void derive(String secret) {
        key = SigningKey.of(secret, "org.ecm.web.capability request");
    }

    /**
     * {@return the path of a request's page on this site, with a new link}
     *
     * @param request the request
     * @param now when the link is issued
     */
    public String pathOf(RequestId request, Instant now) {
        return PATH + new RequestLink(request, now).signed(key);
    }

    /**
     * {@return the request whose page a link opens; empty if the link isn't valid, for whatever reason}
     *
     * @param token the last part of the path, as the browser sent it; any text
     * @param now the instant in question
     */
    public Optional<RequestId> open(String token, Instant now) {
        return RequestLink.opened(token, key)
                .filter(link -> now.isBefore(link.given().plus(LIFE)))
                .filter(link -> revoked.until(link.request())
                        .map(until -> link.given().isAfter(until))
                        .orElse(true))
                .map(RequestLink::request)
                .filter(this::isKept);
    }

    private boolean isKept(RequestId id) {
        return requests.find(id)
                .filter(request -> request.state() != RequestState.ERASED)
                .isPresent();
    }

    /**
     * Revokes all links of a request that were issued until now.
     *
     * @param request the request; if it doesn't exist or was erased, nothing happens
     * @param now the instant of the decision
     * @throws StaleRevision if other calls were faster in every attempt
     */
    public void revoke(RequestId request, Instant now) {
        if (isKept(request)) {
            var until = now.truncatedTo(ChronoUnit.MICROS);
            retry.run(() -> revoked.revoke(request, until));
        }
    }
}
