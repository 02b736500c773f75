package org.ecm.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void nobody_is_said_to_be_told_where_no_letter_leaves() {
        assertThat(Sentences.told("The meeting is moved.", true))
                .isEqualTo("The meeting is moved. They are told by e-mail.");
        assertThat(Sentences.told("The meeting is moved.", false))
                .isEqualTo("The meeting is moved. No e-mail is sent: please tell them yourself.");
    }
}
