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
     * {@return whether a form would be one too many}
     *
     * @param form the key of the submission
     * @param most forms within 24 hours
     */
    public boolean isReached(UUID form, int most) {
        return requests.isFull(sender(), form, most);
    }

    /**
     * {@return whether a form is counted now; it isn't if that would be one too many}
     *
     * @param form the key of the submission: sent again, it counts once
     * @param most forms within 24 hours
     */
    public boolean count(UUID form, int most) {
        return requests.count(sender(), form, most);
    }

    /**
     * Forgets a form that came to nothing.
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
