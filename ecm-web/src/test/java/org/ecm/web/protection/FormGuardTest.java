package org.ecm.web.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.protection.ReturnReason.EXPIRED;
import static org.ecm.web.protection.ReturnReason.SUSPECTED;
import static org.ecm.web.protection.ReturnReason.TOO_MANY;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.ecm.web.http.ClientAddress;
import org.ecm.web.protection.FormAdmission.Admitted;
import org.ecm.web.protection.FormAdmission.Returned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormGuardTest {

    private static final Instant OPENED = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant SENT = OPENED.plusSeconds(90);
    private static final ClientAddress SOMEBODY = new ClientAddress(Optional.empty());

    private final FormTokens tokens = new FormTokens("s".repeat(64), new Random(1));
    private final FormGuard guard = new FormGuard(tokens, new RateLimit());
    private final String token = tokens.issue("ask", OPENED);

    @Test
    void what_a_person_sends_goes_on() {
        var admitted = admitted(send(token, "", null, SENT));

        assertThat(admitted.suspicion()).isEmpty();
        assertThat(admitted.nonce()).isEqualTo(nonce(token));
        assertThat(admitted.fields()).isEqualTo(new FormFields(token, Optional.empty()));
    }

    /** Whether the button is pressed makes no difference to a person. */
    @Test
    void nobody_comes_under_suspicion_by_sending_it_anyway() {
        assertThat(admitted(send(token, "", "yes", SENT)).suspicion()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"http://ad.example, 90, HONEYPOT", "'', 2, TOO_SOON"})
    void what_looks_suspicious_goes_back_and_goes_on_if_its_sender_stands_by_it(
            String unseen, int seconds, BotSuspicion suspicion) {
        var sent = OPENED.plusSeconds(seconds);
        var returned = returned(send(token, unseen, null, sent));
        assertThat(returned.reason()).isEqualTo(SUSPECTED);
        assertThat(returned.fields()).isEqualTo(new FormFields(token, Optional.of(SUSPECTED)));
        assertThat(returned.fields().offersAnyway()).isTrue();
        assertThat(returned.answer("form.jte").getStatus()).isEqualTo(422);

        var anyway = admitted(send(returned.fields().token(), unseen, "yes", sent));
        assertThat(anyway.suspicion()).hasValue(suspicion);
        assertThat(anyway.nonce()).isEqualTo(nonce(token));
    }

    @Test
    void who_is_beyond_a_limit_is_answered_as_whoever_is_suspected() {
        var token = tokens.issue("ask", OPENED);
        var bot = returned(guard.admit("ask", new ProtectionFields(token, "filled", null), false, SOMEBODY, SENT));

        var beyond = returned(guard.admit("ask", new ProtectionFields(token, "", null), true, SOMEBODY, SENT));

        assertThat(beyond).isEqualTo(bot);
        var confirmed = admitted(guard.admit("ask", new ProtectionFields(token, "", "yes"), true, SOMEBODY, SENT));
        assertThat(confirmed.suspicion()).hasValue(BotSuspicion.BEYOND_LIMIT);
    }

    @Test
    void who_was_only_too_fast_is_not_suspected_a_moment_later() {
        var returned = returned(send(token, "", null, OPENED.plusSeconds(2)));

        assertThat(admitted(send(returned.fields().token(), "", null, OPENED.plusSeconds(3)))
                        .suspicion())
                .isEmpty();
    }

    @Test
    void an_expired_form_goes_back_and_is_the_same_submission_when_it_comes_at_once() {
        var late = OPENED.plus(Duration.ofHours(24));
        var returned = returned(send(token, "", null, late));
        assertThat(returned.reason()).isEqualTo(EXPIRED);
        assertThat(returned.fields().offersAnyway()).isFalse();
        assertThat(returned.answer("form.jte").getStatus()).isEqualTo(403);

        var admitted = admitted(send(returned.fields().token(), "", null, late));
        assertThat(admitted.suspicion()).isEmpty();
        assertThat(admitted.nonce()).isEqualTo(nonce(token));
    }

    @ParameterizedTest
    @CsvSource({",", "forged"})
    void a_forged_form_goes_back_and_can_be_sent_as_it_is(@Nullable String forged) {
        var returned = returned(send(forged, "", null, SENT));
        assertThat(returned.reason()).isEqualTo(EXPIRED);
        assertThat(returned.retryAfter()).isEmpty();

        assertThat(admitted(send(returned.fields().token(), "", null, SENT)).suspicion())
                .isEmpty();
    }

    @Test
    void what_arrived_is_known_again_however_late_and_however_often_it_comes() {
        var late = OPENED.plus(Duration.ofDays(30));

        for (int i = 0; i < 25; i++) {
            assertThat(guard.nonce("ask", new ProtectionFields(token, "", null), late))
                    .hasValue(nonce(token));
        }
        assertThat(guard.nonce("desk", new ProtectionFields(token, "", null), SENT))
                .isEmpty();
        assertThat(guard.nonce("ask", new ProtectionFields("forged", "", null), SENT))
                .isEmpty();
        assertThat(returned(send(token, "", null, late)).reason())
                .as("nothing of it was counted")
                .isEqualTo(EXPIRED);
    }

    @Test
    void sending_it_anyway_does_not_make_up_for_a_token() {
        assertThat(returned(send("forged", "", "yes", SENT)).reason()).isEqualTo(EXPIRED);
    }

    @Test
    void a_form_of_another_name_does_not_go_on() {
        assertThat(returned(send(tokens.issue("desk", OPENED), "", null, SENT)).reason())
                .isEqualTo(EXPIRED);
    }

    @Test
    void too_many_go_back_with_a_time_to_wait_and_their_token() {
        for (int i = 0; i < 20; i++) {
            send("forged", "", null, SENT);
        }
        var returned = returned(send(token, "", null, SENT));
        assertThat(returned.reason()).isEqualTo(TOO_MANY);
        assertThat(returned.fields()).isEqualTo(new FormFields(token, Optional.of(TOO_MANY)));

        var answer = returned.answer("form.jte");
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.getHeaderString("Retry-After"))).isBetween(1, 30);
        assertThat(answer.getEntity()).isEqualTo("form.jte");
    }

    private FormAdmission send(@Nullable String sent, String unseen, @Nullable String anyway, Instant now) {
        return guard.admit("ask", new ProtectionFields(sent, unseen, anyway), false, SOMEBODY, now);
    }

    private static Admitted admitted(FormAdmission admission) {
        return admission.fold(admitted -> admitted, returned -> {
            throw new AssertionError(returned.reason());
        });
    }

    private static Returned returned(FormAdmission admission) {
        return admission.fold(
                admitted -> {
                    throw new AssertionError("it went on");
                },
                returned -> returned);
    }

    private UUID nonce(String ofToken) {
        return tokens.verify("ask", ofToken, SENT).fold((nonce, age) -> nonce, nonce -> nonce, () -> {
            throw new AssertionError("forged");
        });
    }
}
