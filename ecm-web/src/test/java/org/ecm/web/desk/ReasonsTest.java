package org.ecm.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecm.core.consultation.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonsTest {

    @ParameterizedTest
    @EnumSource
    void every_letter_says_whom_it_is_for(Notice.Kind kind) {
        assertThat(Reasons.what(kind)).matches("To (you|them): that .+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.recipient-refused", "mail.timeout", "calendar.not-found", "calendar.unreachable"})
    void what_people_can_mend_is_said_in_words(String reason) {
        assertThat(Reasons.why(reason)).doesNotContain("mail.", "calendar.").endsWith(".");
    }

    @Test
    void whatever_else_is_named_for_who_operates_the_site() {
        assertThat(Reasons.why("mail.new-kind")).contains("could not be sent", "mail.new-kind");
        assertThat(Reasons.why("calendar.too-much")).contains("cannot be understood", "calendar.too-much");
    }
}
