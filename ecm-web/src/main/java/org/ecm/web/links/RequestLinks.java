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
 * Gives out the links to the pages of requests, and knows its own again. Whoever has one may do on that page what whoever
 * made the request may: there is no other key to it.
 *
 * <p>A link holds for 90 days on every node that has the same secret, unless all links of its request were revoked after
 * it was given, or the request was erased. That it was given is not recorded.
 */
@ApplicationScoped
public class RequestLinks {

    /**
     * How long a link holds. Each mail brings a fresh one, so this is how long a mail of long ago still opens anything: the
     * 60 days that a meeting may lie ahead until a practice says otherwise, and a month to come back to it.
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
     * {@return the path of a request's page, within the site}
     *
     * @param request whose
     * @param now when the link is given
     */
    public String pathOf(RequestId request, Instant now) {
        return PATH + new RequestLink(request, now).signed(key);
    }

    /**
     * {@return the request whose page a link opens; empty if it opens none, for whatever reason}
     *
     * @param token the end of its path: anything at all, as it came
     * @param now the moment in question
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
     * Makes all links of a request dead that were given until now.
     *
     * @param request whose
     * @param now the moment of the decision
     * @throws StaleRevision if somebody was faster again and again
     */
    public void revoke(RequestId request, Instant now) {
        if (isKept(request)) {
            var until = now.truncatedTo(ChronoUnit.MICROS);
            retry.run(() -> revoked.revoke(request, until));
        }
    }
}
