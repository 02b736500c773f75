package org.ecm.web.protection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.ecm.web.site.JteViewEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a form shows of its protection. */
class FieldsTest {

    private static final FormFields FRESH = new FormFields("a-token", Optional.empty());

    @Test
    void a_form_brings_its_token_back() {
        assertThat(rendered("fields", FRESH))
                .contains("<input type=\"hidden\" name=\"" + SentFields.TOKEN + "\" value=\"a-token\">");
    }

    @Test
    void nobody_sees_hears_reaches_or_fills_in_the_field_that_stays_empty() {
        assertThat(rendered("fields", FRESH))
                .contains("<div class=\"unseen\" aria-hidden=\"true\">")
                .contains("<label for=\"ecm-more\">Leave this field empty</label>")
                .contains("id=\"ecm-more\" name=\"ecm-more\" tabindex=\"-1\" autocomplete=\"off\">");
    }

    @Test
    void a_form_that_was_just_opened_says_nothing_of_it() {
        assertThat(rendered("notice", FRESH)).isBlank();
        assertThat(rendered("fields", FRESH)).doesNotContain("button");
    }

    @ParameterizedTest
    @EnumSource
    void a_form_that_came_back_says_why_and_what_to_do_in_a_visitors_words(Reason reason) {
        var fields = new FormFields("a-token", Optional.of(reason));

        assertThat(rendered("notice", fields))
                .contains("<h2>" + reason.heading())
                .containsAnyOf("It was not sent yet", "We haven\u2019t received this yet");
        assertThat(rendered("notice", fields) + rendered("fields", fields))
                .doesNotContainIgnoringCase("spam")
                .doesNotContainIgnoringCase("invalid")
                .doesNotContainIgnoringCase("reject");
    }

    @ParameterizedTest
    @EnumSource
    void only_what_looks_suspicious_is_sent_anyway(Reason reason) {
        var fields = new FormFields("a-token", Optional.of(reason));

        assertThat(rendered("fields", fields)
                        .contains("<button name=\"ecm-anyway\" value=\"yes\">Send it anyway</button>"))
                .isEqualTo(reason == Reason.SUSPECTED);
    }

    private static String rendered(String template, FormFields fields) {
        return new String(new JteViewEngine().render("protection/" + template + ".jte", fields), UTF_8);
    }
}
