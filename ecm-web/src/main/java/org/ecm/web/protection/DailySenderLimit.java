package org.ecm.web.protection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.http.ClientAddress;

/** Limits how many requests the sender of this HTTP request makes within 24 hours; see {@link SenderRequestCounter}. */
@RequestScoped
public class DailySenderLimit {

    @Inject
    SenderRequestCounter requests;

    @Inject
    Configuration configuration;

    @Inject
    HttpServletRequest request;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    DailySenderLimit() {}

    /**
     * {@return whether one more form would exceed the limit}
     *
     * @param form the key of the submission; if it's counted already, it doesn't exceed the limit
     * @param limit how many forms are allowed within 24 hours
     */
    public boolean isReached(UUID form, int limit) {
        return requests.isFull(sender(), form, limit);
    }

    /**
     * Counts a form, unless it would exceed the limit.
     *
     * @param form the key of the submission; sent again, it counts once
     * @param limit how many forms are allowed within 24 hours
     * @return whether the form is counted now
     */
    public boolean count(UUID form, int limit) {
        return requests.count(sender(), form, limit);
    }

    /**
     * Stops counting a form that led to no request.
     *
     * @param form the key of the submission
     */
    public void discount(UUID form) {
        requests.discount(sender(), form);
    }

    private ClientAddress sender() {
        return ClientAddress.of(request, configuration.trustedProxies());
    }
}
