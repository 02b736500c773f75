package org.ecm.web.requestform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.core.testing.Examples;
import org.ecm.web.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the forms have in common. */
class VisitorFormTest {

    static Stream<VisitorForm> forms() {
        return Stream.of(new ConsultationForm(), new ContactForm());
    }

    private static Optional<String> mistake(VisitorForm form, String address, boolean mail) {
        var errors = new FieldErrors(Texts.of(Locale.US));
        var values = new FormValues(Map.of("email", List.of(address)));
        form.inquiry(values, BookingOptions.NONE, errors, mail, Examples.NOW);
        return errors.in("email");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void an_address_that_no_letter_reaches_is_refused_where_letters_are_sent(VisitorForm form) {
        assertThat(mistake(form, "j\u00f6rg@example.com", true))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith("Please enter a different email")
                        .contains("like \u00f6 before the @"));
        assertThat(mistake(form, "j\u00f6rg@example.com", false)).isEmpty();
        assertThat(mistake(form, "joerg@m\u00fcnchen.example", true)).isEmpty();
    }
}
