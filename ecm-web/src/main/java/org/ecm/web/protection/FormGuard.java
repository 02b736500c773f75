package org.ecm.web.protection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.http.ClientAddress;
import org.ecm.web.layout.SiteContext;

/**
 * Gives out forms that anybody may send, and looks at what comes back before anybody else does.
 *
 * <p>Nothing is refused for good: whatever is the matter, the form goes back filled, and can be sent again as it is.
 */
@RequestScoped
public class FormGuard {

    @Inject
    FormTokens tokens;

    @Inject
    RateLimit rates;

    @Inject
    SiteContext site;

    @Inject
    Configuration configuration;

    @Inject
    HttpServletRequest request;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    FormGuard() {}

    /** For tests, which have no container. */
    @SuppressWarnings({"NullAway.Init", "UnnecessaryAssignment"})
    FormGuard(FormTokens tokens, RateLimit rates) {
        this.tokens = tokens;
        this.rates = rates;
    }

    /**
     * {@return what a form needs that is about to be shown}
     *
     * @param form its name, which no other form has
     */
    public FormFields open(String form) {
        return new FormFields(tokens.issue(form, site.now()), Optional.empty());
    }

    /**
     * {@return what a form needs that is shown again, for nothing was to be sent yet}
     *
     * @param form the name it was opened with
     * @param sent what came with it
     */
    public FormFields again(String form, ProtectionFields sent) {
        return new FormFields(tokens.again(form, sent.token, site.now()), Optional.empty());
    }

    /**
     * {@return the nonce of a form that this site gave out, however long ago; empty if it did not}
     *
     * <p>Nothing is counted: it is for finding out whether what was sent has arrived before.
     *
     * @param form the name it was opened with
     * @param sent what came with it
     */
    public Optional<UUID> nonce(String form, ProtectionFields sent) {
        return nonce(form, sent, site.now());
    }

    Optional<UUID> nonce(String form, ProtectionFields sent, Instant now) {
        return tokens.verify(form, sent.token, now)
                .fold((nonce, age) -> Optional.of(nonce), Optional::of, Optional::empty);
    }

    /**
     * {@return whether what was sent goes on}
     *
     * @param form the name it was opened with
     * @param sent what came with it
     * @param beyondLimit whether its sender has asked for so much already that somebody looks at it first
     */
    public FormAdmission admit(String form, ProtectionFields sent, boolean beyondLimit) {
        return admit(form, sent, beyondLimit, ClientAddress.of(request, configuration.trustedProxies()), site.now());
    }

    FormAdmission admit(String form, ProtectionFields sent, boolean beyondLimit, ClientAddress client, Instant now) {
        var token = tokens.again(form, sent.token, now);
        var wait = rates.tooMany(RateLimitRule.SUBMISSION, client);
        if (wait.isPresent()) {
            return returned(ReturnReason.TOO_MANY, wait, token);
        }
        return tokens.verify(form, sent.token, now)
                .fold(
                        (nonce, age) -> admit(nonce, age, sent, beyondLimit, token),
                        nonce -> returned(ReturnReason.EXPIRED, wait, token),
                        () -> returned(ReturnReason.EXPIRED, wait, token));
    }

    private static FormAdmission admit(
            UUID nonce, Duration age, ProtectionFields sent, boolean beyondLimit, String token) {
        var suspicion = BotSuspicion.of(sent.unseen, age, beyondLimit);
        return suspicion.isPresent() && sent.anyway == null
                ? returned(ReturnReason.SUSPECTED, Optional.empty(), token)
                : new FormAdmission.Admitted(nonce, suspicion, new FormFields(token, Optional.empty()));
    }

    private static FormAdmission returned(ReturnReason reason, Optional<Duration> wait, String token) {
        return new FormAdmission.Returned(reason, wait, new FormFields(token, Optional.of(reason)));
    }
}
