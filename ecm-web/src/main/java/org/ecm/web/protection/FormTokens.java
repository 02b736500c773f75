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
 * Gives out the tokens of forms and knows its own again, so that nobody has to remember a form.
 *
 * <p>A token is bound to one form by name, and holds for 24 hours on every node that has the same secret.
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
     * {@return a token for a form that is about to be shown}
     *
     * @param form its name
     * @param now when
     */
    public String issue(String form, Instant now) {
        return issue(form, new UUID(random.nextLong(), random.nextLong()), now);
    }

    /**
     * Issues a token that continues an earlier one, so that both are known by the same nonce.
     *
     * @param form its name
     * @param nonce of the earlier token, from its {@link TokenStatus}
     * @param now when the new one is issued
     * @return the token
     */
    public String issue(String form, UUID nonce, Instant now) {
        return new FormToken(nonce, now).signed(form, tokens);
    }

    /**
     * {@return the token for a form that is shown again, filled with what was sent}
     *
     * <p>A good token stays. One that is too old is renewed under its nonce, so that what had arrived with it does not
     * arrive a second time. A new one seems as old as a person's: who has filled the form in need not wait again.
     *
     * @param form its name
     * @param token that came with it
     * @param now when
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
     * {@return what a token is worth}
     *
     * @param form the name of the one that brought it
     * @param token anything; null if it brought none
     * @param now when
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
     * {@return what one submission is known by, of version 8 (RFC 9562)}
     *
     * <p>The same content under the same token is the same submission, however often it is sent. Another content is
     * another one.
     *
     * @param form its name
     * @param nonce of its token
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
