package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A form that arrived, and is sent once more since its answer did not: on a bad line, whatever changed meanwhile. */
class SentAgainIT {

    @Test
    void what_arrived_is_answered_as_before_where_nothing_more_is_let_through() {
        var site = RunningSite.get();
        var form = FilledForm.complete(site.address(), "Lost answer").read().from("192.0.2.90");
        var arrived = received(form.send());

        for (int i = 0; i < 25; i++) { // more than are let through
            FilledForm.complete(site.address(), "Noise " + i).from("192.0.2.90").send();
            assertThat(received(form.send())).isEqualTo(arrived);
        }
    }

    @Test
    void who_has_the_same_words_or_the_same_form_alone_learns_nothing_of_what_arrived() {
        var site = RunningSite.get();
        var form = FilledForm.complete(site.address(), "Known").read();
        var arrived = received(form.send());

        var ofAnother = FilledForm.complete(site.address(), "Known").read().send();
        assertThat(received(ofAnother)).isNotEqualTo(arrived);
        assertThat(form.copy().with("ecm-token", "forged").send().statusCode()).isEqualTo(403);
        assertThat(form.copy().with("name", "").send().statusCode()).isEqualTo(400);
    }

    static String received(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
