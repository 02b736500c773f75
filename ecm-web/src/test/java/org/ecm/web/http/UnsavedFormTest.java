package org.ecm.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.ecm.web.http.UnsavedForm.SentField;
import org.ecm.web.text.Texts;
import org.junit.jupiter.api.Test;

class UnsavedFormTest {

    @Test
    void everything_is_kept_in_its_order_and_only_what_people_wrote_is_shown() {
        var form = UnsavedForm.of(
                        "/contact", "ecm-token=a%2Bb&name=Canary+Bird&accept=x&accept=y&message=Two%0D%0Alines&email=")
                .orElseThrow();

        assertThat(form.fields())
                .containsExactly(
                        new SentField("ecm-token", "a+b"),
                        new SentField("name", "Canary Bird"),
                        new SentField("accept", "x"),
                        new SentField("accept", "y"),
                        new SentField("message", "Two\r\nlines"),
                        new SentField("email", ""));
        assertThat(form.fields())
                .filteredOn(field -> field.label(Texts.of(Locale.US)).isPresent())
                .extracting(SentField::name)
                .containsExactly("name", "message");
        assertThat(form.toString() + form.fields()).doesNotContain("Canary");
    }

    @Test
    void the_password_of_the_desk_is_never_shown_again() {
        assertThat(UnsavedForm.of("/desk/requests", "token=secret")).isEmpty();
    }

    @Test
    void what_no_browser_sends_is_not_shown_again() {
        assertThat(UnsavedForm.of("/contact", "name=%zz")).isEqualTo(Optional.empty());
    }
}
