package org.ecm.web.protection;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecm.web.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a form shows of its protection. */
class FieldsTest {

    private static final Texts TEXTS = Texts.of(Locale.US);
    private static final FormFields FRESH = new FormFields("a-token", Optional.empty());

    @Test
    void a_form_brings_its_token_back() {
        assertThat(rendered(FRESH))
                .contains("<input type=\"hidden\" name=\"" + ProtectionFields.TOKEN + "\" value=\"a-token\">");
    }

    @Test
    void nobody_sees_hears_reaches_or_fills_in_the_field_that_stays_empty() {
        assertThat(rendered(FRESH))
                .contains("<div class=\"visually-hidden\" aria-hidden=\"true\">")
                .contains("<label for=\"ecm-more\">Please leave this field empty</label>")
                .contains("id=\"ecm-more\" name=\"ecm-more\" tabindex=\"-1\" autocomplete=\"off\">");
    }

    @Test
    void a_form_that_was_just_opened_is_sent_by_its_own_button_alone() {
        assertThat(rendered(FRESH)).doesNotContain("button");
    }

    @ParameterizedTest
    @EnumSource
    void a_form_that_came_back_says_why_and_what_to_do_in_a_visitors_words(ReturnReason reason) {
        assertThat(TEXTS.text(reason.title())).isNotBlank();
        assertThat(TEXTS.text(reason.text()))
                .containsAnyOf("hasn't been sent yet", "haven't received this yet")
                .contains("Everything you wrote is still here")
                .doesNotContainIgnoringCase("spam")
                .doesNotContainIgnoringCase("invalid")
                .doesNotContainIgnoringCase("reject");
    }

    @ParameterizedTest
    @EnumSource
    void only_what_looks_suspicious_is_sent_anyway(ReturnReason reason) {
        var fields = new FormFields("a-token", Optional.of(reason));

        assertThat(rendered(fields).contains("<button name=\"ecm-anyway\" value=\"yes\">Send it anyway</button>"))
                .isEqualTo(reason == ReturnReason.SUSPECTED);
    }

    private static String rendered(FormFields fields) {
        var html = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.ecm.web.template")
                .render("protection/fields.jte", Map.of("fields", fields, "texts", TEXTS), html);
        return html.toString();
    }
}
