package org.ecm.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.http.ClientAddress;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.protection.FormTokens;
import org.ecm.web.protection.RateLimit;
import org.ecm.web.protection.RateLimitRule;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may use the desk: a practitioner who enters its token, and then, for half an hour after each page, one who sends
 * back the pass in that page.
 *
 * <p>All passes that follow from one sign-in belong to one session. It ends when the practitioner signs out, when half an hour
 * passes without a step, or when the token changes. Neither token nor pass is ever in an address or a cookie. Without a token
 * among the operator's settings there is no desk.
 */
@RequestScoped
class DeskAccess {

    private static final String FORM = "desk";
    static final Duration TIMEOUT = Duration.ofMinutes(30);

    /** How much longer than its last pass an ended session is remembered, in case another node is slow or its clock ahead. */
    private static final Duration MARGIN = Duration.ofMinutes(15);

    @Inject
    Configuration configuration;

    @Inject
    FormTokens formTokens;

    @Inject
    EndedDeskSessions ended;

    @Inject
    RateLimit rates;

    @Inject
    SiteContext site;

    @Inject
    HttpServletRequest request;

    private @Nullable UUID session;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    DeskAccess() {}

    /** @throws NotFoundException if there is no desk */
    void requireDesk() {
        if (configuration.deskToken().isEmpty()) {
            throw new NotFoundException();
        }
    }

    /** {@return how long to wait before the next try to sign in; empty if this one may go on} */
    Optional<Duration> tooMany() {
        return rates.tooMany(RateLimitRule.SIGN_IN, ClientAddress.of(request, configuration.trustedProxies()));
    }

    /** {@return a pass, if the token is the desk's; how long the comparison takes says nothing of either} */
    Optional<String> signIn(@Nullable String token) {
        return configuration
                .deskToken()
                .filter(ours -> MessageDigest.isEqual(digest(ours), digest(token == null ? "" : token.strip())))
                .map(ours -> pass());
    }

    /** {@return whether a page brought back a pass that holds} */
    boolean isOpenTo(@Nullable String pass) {
        requireDesk();
        session = formTokens
                .verify(boundTo(), pass, site.now())
                .<Optional<UUID>>fold(
                        (nonce, age) -> Optional.of(nonce).filter(id -> age.compareTo(TIMEOUT) < 0),
                        nonce -> Optional.empty(),
                        Optional::empty)
                .filter(id -> !ended.contains(id))
                .orElse(null);
        return session != null;
    }

    /** {@return a pass for the page that is about to be shown, of the present session or else of a new one} */
    String pass() {
        var known = session;
        return known == null ? formTokens.issue(boundTo(), site.now()) : formTokens.issue(boundTo(), known, site.now());
    }

    /**
     * Ends the session of a pass on every node: none of its passes opens the desk again.
     *
     * @param pass any pass of the session, even an expired one, since another page may have continued the session; a forged one
     *     ends nothing
     * @throws NotFoundException if there is no desk
     */
    void end(@Nullable String pass) {
        requireDesk();
        formTokens
                .verify(boundTo(), pass, site.now())
                .<Optional<UUID>>fold((nonce, age) -> Optional.of(nonce), Optional::of, Optional::empty)
                .ifPresent(id -> ended.add(id, site.now().plus(TIMEOUT).plus(MARGIN)));
        session = null;
    }

    /** {@return what a pass is bound to: with another token, no pass of before holds} */
    private String boundTo() {
        return FORM + " "
                + configuration
                        .deskToken()
                        .map(token -> digest(FORM + token))
                        .map(HexFormat.of()::formatHex)
                        .orElse("");
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
