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
 * Protects public forms: issues their tokens, and checks each submission before any other code does.
 *
 * <p>It rejects no form for good: whatever the reason, the visitor gets it back filled in, and can send it again unchanged.
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
     * {@return the fields that protect a form when it's first shown}
     *
     * @param form its name, which no other form has
     */
    public FormFields open(String form) {
        return new FormFields(tokens.issue(form, site.now()), Optional.empty());
    }

    /**
     * {@return the fields that protect a form when it's shown again without a decision, for example with other times}
     *
     * @param form the name it was opened with
     * @param sent the protection fields that came with it
     */
    public FormFields again(String form, ProtectionFields sent) {
        return new FormFields(tokens.again(form, sent.token, site.now()), Optional.empty());
    }

    /**
     * {@return the nonce of a form whose token this site issued, however long ago; empty if it didn't}
     *
     * <p>This counts nothing, so a caller can find out whether the same submission arrived before.
     *
     * @param form the name it was opened with
     * @param sent the protection fields that came with it
     */
    public Optional<UUID> nonce(String form, ProtectionFields sent) {
        return nonce(form, sent, site.now());
    }

    Optional<UUID> nonce(String form, ProtectionFields sent, Instant now) {
        return tokens.verify(form, sent.token, now)
                .fold((nonce, age) -> Optional.of(nonce), Optional::of, Optional::empty);
    }

    /**
     * Counts a submitted form, and decides whether the site admits it.
     *
     * @param form the name it was opened with
     * @param sent the protection fields that came with it
     * @param beyondLimit whether the sender has made so many requests that the practitioner reviews this one first
     * @return the decision
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
