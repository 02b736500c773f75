package org.ecm.web.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.configuration.SecretFile;
import org.jspecify.annotations.Nullable;

/**
 * Issues and verifies the tokens of forms, so that the site needn't store forms.
 *
 * <p>A token is bound to one form by name, and is valid for 24 hours on every node with the same secret.
 */
@ApplicationScoped
public class FormTokens {

    private static final Duration LIFE = Duration.ofHours(24);

    /** How far the clocks of two nodes may differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    @Inject
    Configuration configuration;

    private final Random random;
    private SigningKey tokens;
    private SigningKey submissions;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    FormTokens() {
        random = new SecureRandom();
    }

    /** For tests, which have no container. */
    @SuppressWarnings("NullAway.Init")
    FormTokens(String secret, Random random) {
        this.random = random;
        derive(secret);
    }

    @PostConstruct
    void start() {
        derive(SecretFile.secret(configuration));
    }

    private void derive(String secret) {
        tokens = SigningKey.of(secret, "org.ecm.web.protection token");
        submissions = SigningKey.of(secret, "org.ecm.web.protection submission");
    }

    /**
     * {@return a new token for a form}
     *
     * @param form the form's name
     * @param now when the token is issued
     */
    public String issue(String form, Instant now) {
        return issue(form, new UUID(random.nextLong(), random.nextLong()), now);
    }

    /**
     * Issues a token that continues an earlier one, so that both have the same nonce.
     *
     * @param form the form's name
     * @param nonce the nonce of the earlier token, from its {@link TokenStatus}
     * @param now when the new token is issued
     * @return the new token
     */
    public String issue(String form, UUID nonce, Instant now) {
        return new FormToken(nonce, now).signed(form, tokens);
    }

    /**
     * {@return the token for a form that's shown again with what was typed}
     *
     * <p>A valid token stays. An expired one is renewed with its nonce, so that a submission that arrived with it doesn't
     * arrive a second time. New tokens are dated back, because a visitor who has filled in the form needn't take their time
     * again.
     *
     * @param form the form's name
     * @param token the token that came with it; null if none did
     * @param now the time of the submission
     */
    public String again(String form, @Nullable String token, Instant now) {
        var before = now.minus(BotSuspicion.PERSON);
        return verify(form, token, now)
                .fold(
                        (nonce, age) -> String.valueOf(token),
                        nonce -> new FormToken(nonce, before).signed(form, tokens),
                        () -> issue(form, before));
    }

    /**
     * {@return the status of a token}
     *
     * @param form the name of the form that sent it
     * @param token any text; null if the form sent none
     * @param now the instant in question
     */
    public TokenStatus verify(String form, @Nullable String token, Instant now) {
        return FormToken.opened(token, form, tokens)
                .map(ours -> verdict(ours, now))
                .orElseGet(TokenStatus.Forged::new);
    }

    private static TokenStatus verdict(FormToken ours, Instant now) {
        var age = Duration.between(ours.issued(), now);
        if (age.compareTo(SKEW.negated()) < 0) {
            return new TokenStatus.Forged();
        }
        return age.compareTo(LIFE) < 0
                ? new TokenStatus.Valid(ours.nonce(), age)
                : new TokenStatus.Expired(ours.nonce());
    }

    /**
     * {@return the ID of a submission, a UUID of version 8 (RFC 9562)}
     *
     * <p>The same content with the same nonce is the same submission, however often it's sent. Different content is a
     * different submission.
     *
     * @param form the form's name
     * @param nonce the nonce of its token
     * @param content the values of its fields, always in the same order
     */
    public UUID submission(String form, UUID nonce, List<String> content) {
        var parts = new ArrayList<byte[]>();
        parts.add(form.getBytes(UTF_8));
        parts.add(nonce.toString().getBytes(UTF_8));
        content.forEach(value -> parts.add(value.getBytes(UTF_8)));
        var signature = ByteBuffer.wrap(submissions.sign(parts));
        return new UUID(
                (signature.getLong() & ~0xf000L) | 0x8000L,
                (signature.getLong() & (Long.MAX_VALUE >>> 1)) | Long.MIN_VALUE);
    }
}
