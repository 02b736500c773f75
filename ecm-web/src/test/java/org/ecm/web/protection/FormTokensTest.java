package org.ecm.web.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.ecm.web.protection.TokenStatus.Expired;
import org.ecm.web.protection.TokenStatus.Forged;
import org.ecm.web.protection.TokenStatus.Valid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTokensTest {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String SECRET = "s".repeat(64);
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final FormTokens tokens = new FormTokens(SECRET, new Random(1));

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT3S", "PT1H", "PT23H59M59.999S"})
    void a_token_holds_for_less_than_24_hours(Duration age) {
        assertThat(tokens.verify("ask", tokens.issue("ask", NOON), NOON.plus(age)))
                .isInstanceOfSatisfying(
                        Valid.class, valid -> assertThat(valid.age()).isEqualTo(age));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT24H", "PT24H0.001S", "P1000D"})
    void a_token_expires_after_24_hours_and_is_still_known(Duration age) {
        var token = tokens.issue("ask", NOON);

        assertThat(tokens.verify("ask", token, NOON.plus(age))).isEqualTo(new Expired(nonce("ask", token)));
    }

    @Test
    void a_token_changed_in_any_letter_is_forged() {
        var token = tokens.issue("ask", NOON);
        assertThat(token).matches("[A-Za-z0-9_-]{76}");

        for (int i = 0; i < token.length(); i++) {
            for (char letter : LETTERS.replace(token.substring(i, i + 1), "").toCharArray()) {
                var changed = token.substring(0, i) + letter + token.substring(i + 1);
                assertThat(tokens.verify("ask", changed, NOON)).as(changed).isEqualTo(new Forged());
            }
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "AAAA", "\u00e4", "null", "....", "===="})
    void what_is_no_token_is_forged(String token) {
        assertThat(tokens.verify("ask", token, NOON)).isEqualTo(new Forged());
    }

    @Test
    void a_token_cut_or_lengthened_is_forged() {
        var token = tokens.issue("ask", NOON);

        for (int i = 0; i < token.length(); i++) {
            assertThat(tokens.verify("ask", token.substring(0, i), NOON)).isEqualTo(new Forged());
        }
        assertThat(tokens.verify("ask", token + "A", NOON)).isEqualTo(new Forged());
        assertThat(tokens.verify("ask", token + "AAAA", NOON)).isEqualTo(new Forged());
        assertThat(tokens.verify("ask", token + "\n", NOON)).isEqualTo(new Forged());
    }

    /** A signature may end in a byte of zeros, which padding would stand for as well. */
    @Test
    void a_token_is_written_in_one_way_only() {
        for (int i = 0; i < 2_000; i++) {
            var token = tokens.issue("ask", NOON);
            assertThat(tokens.verify("ask", token.substring(0, 75) + "=", NOON)).isEqualTo(new Forged());
        }
    }

    @Test
    void a_token_is_bound_to_its_form() {
        var token = tokens.issue("ask", NOON);

        assertThat(tokens.verify("ask ", token, NOON)).isEqualTo(new Forged());
        assertThat(tokens.verify("desk", token, NOON)).isEqualTo(new Forged());
        assertThat(tokens.verify("", token, NOON)).isEqualTo(new Forged());
    }

    @Test
    void nodes_with_one_secret_know_each_others_tokens_and_no_one_elses() {
        var token = tokens.issue("ask", NOON);

        assertThat(new FormTokens(SECRET, new SecureRandom()).verify("ask", token, NOON))
                .isEqualTo(tokens.verify("ask", token, NOON))
                .isInstanceOf(Valid.class);
        assertThat(new FormTokens("t".repeat(64), new Random(1)).verify("ask", token, NOON))
                .isEqualTo(new Forged());
    }

    @Test
    void the_clocks_of_two_nodes_may_differ_by_5_minutes() {
        var token = tokens.issue("ask", NOON);

        assertThat(tokens.verify("ask", token, NOON.minus(Duration.ofMinutes(5))))
                .isInstanceOf(Valid.class);
        assertThat(tokens.verify("ask", token, NOON.minus(Duration.ofMinutes(5)).minusMillis(1)))
                .isEqualTo(new Forged());
    }

    @Test
    void each_token_is_another_one() {
        var nonces = new HashSet<UUID>();
        for (int i = 0; i < 1_000; i++) {
            nonces.add(nonce("ask", tokens.issue("ask", NOON)));
        }

        assertThat(nonces).hasSize(1_000);
    }

    @Test
    void a_form_shown_again_keeps_a_good_token() {
        var token = tokens.issue("ask", NOON);

        assertThat(tokens.again("ask", token, NOON.plusSeconds(1))).isEqualTo(token);
    }

    @Test
    void a_form_shown_again_renews_an_old_token_under_its_nonce_and_asks_for_no_patience() {
        var token = tokens.issue("ask", NOON);
        var later = NOON.plus(Duration.ofDays(2));
        var renewed = tokens.again("ask", token, later);

        assertThat(tokens.verify("ask", renewed, later)).isEqualTo(new Valid(nonce("ask", token), BotSuspicion.PERSON));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "forged"})
    void a_form_shown_again_without_a_token_of_ours_gets_a_new_one(String token) {
        assertThat(tokens.verify("ask", tokens.again("ask", token, NOON), NOON))
                .isInstanceOfSatisfying(
                        Valid.class, valid -> assertThat(valid.age()).isEqualTo(BotSuspicion.PERSON));
    }

    private UUID nonce(String form, String token) {
        return tokens.verify(form, token, NOON).fold((nonce, age) -> nonce, nonce -> nonce, () -> {
            throw new AssertionError("forged");
        });
    }
}
