package org.ecm.web.consultation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.ecm.core.consultation.RequestContent;
import org.junit.jupiter.api.Test;

class RequestContentJsonTest {

    private static final String DOCUMENT = new String(RequestContentJson.write(Canary.enquiry()), UTF_8);

    @Test
    void a_key_of_a_later_release_is_passed_over_and_outlives_a_note() {
        var later = DOCUMENT.replace("{\"v\":1,", "{\"v\":1,\"mood\":\"fair\",")
                .replace("\"name\":", "\"pronouns\":\"they\",\"name\":");
        assertThat(later).contains("mood", "pronouns");

        var noted = RequestContentJson.with(later.getBytes(UTF_8), Canary.note());

        assertThat(RequestContentJson.read(later.getBytes(UTF_8)))
                .isEqualTo(new RequestContent(Canary.enquiry(), List.of()));
        assertThat(RequestContentJson.read(noted))
                .isEqualTo(new RequestContent(Canary.enquiry(), List.of(Canary.note())));
        assertThat(new String(noted, UTF_8)).contains("\"mood\":\"fair\"", "\"pronouns\":\"they\"");
    }

    @Test
    void a_name_that_cannot_be_seen_was_taken_once_and_is_read_still() {
        var name = Canary.enquiry().name().text();
        var earlier = DOCUMENT.replace("\"name\":\"" + name + "\"", "\"name\":\"\u200b\"");
        assertThat(earlier).isNotEqualTo(DOCUMENT);

        var read = RequestContentJson.read(earlier.getBytes(UTF_8)).inquiry();

        assertThat(read.name().text()).isEqualTo("?");
        assertThat(read.email()).isEqualTo(Canary.enquiry().email());
    }

    @Test
    void a_document_of_another_kind_is_refused_without_a_word_of_it() {
        var other = DOCUMENT.replace("{\"v\":1,", "{\"v\":2,").getBytes(UTF_8);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> RequestContentJson.read(other))
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain(Canary.WORDS));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> RequestContentJson.with(other, Canary.note()));
    }
}
