package org.ecm.web.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailureSummaryTest {

    @Test
    void is_one_line_with_types_and_places_and_no_message() {
        assertThat(FailureSummary.of(new IllegalStateException("a\ncanary", new IOException("canary"))))
                .startsWith("java.lang.IllegalStateException at org.ecm.web.logging.FailureSummaryTest.")
                .contains("; caused by java.io.IOException at org.ecm.")
                .doesNotContain("canary")
                .hasLineCount(1);
    }

    @Test
    void is_one_line_even_with_messages() {
        assertThat(FailureSummary.withMessages(new IOException("one\r\ntwo\u2028three\u0085four")))
                .startsWith("java.io.IOException: one two three four at ")
                .hasLineCount(1);
    }

    @Test
    void names_the_top_and_what_is_ours_below_it() {
        var failure = new IllegalStateException();
        var frames = new StackTraceElement[60];
        for (int i = 0; i < frames.length; i++) {
            frames[i] =
                    new StackTraceElement(i == 50 ? "org.ecm.web.site.Home" : "server.Layer" + i, "call", "F.java", i);
        }
        failure.setStackTrace(frames);

        assertThat(FailureSummary.of(failure))
                .isEqualTo(
                        "java.lang.IllegalStateException at server.Layer0.call(F.java:0) < server.Layer1.call(F.java:1)"
                                + " < server.Layer2.call(F.java:2) < server.Layer3.call(F.java:3)"
                                + " < ... < org.ecm.web.site.Home.call(F.java:50)");
    }

    @Test
    void ends_even_if_the_causes_are_a_circle_or_there_is_no_trace() {
        var one = new IllegalStateException();
        one.initCause(new IllegalStateException(one));
        one.setStackTrace(new StackTraceElement[0]);

        assertThat(FailureSummary.of(one).split("caused by")).hasSize(8);
        assertThat(FailureSummary.signature(one)).isNotEmpty();
    }

    @Test
    void failures_from_one_place_have_one_signature_whatever_they_say() {
        assertThat(FailureSummary.signature(failure("one"))).isEqualTo(FailureSummary.signature(failure("two")));
        assertThat(FailureSummary.signature(failure("one")))
                .isNotEqualTo(FailureSummary.signature(new IllegalStateException("one")));
    }

    private static Exception failure(String message) {
        return new IllegalStateException(message);
    }
}
