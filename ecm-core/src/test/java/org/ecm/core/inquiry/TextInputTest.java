package org.ecm.core.inquiry;

import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.Note;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests how text input is cleaned and validated. */
class TextInputTest {

    /**
     * @param value the prefix of the rule keys
     * @param limit the maximum length
     * @param text makes the value and returns its text
     */
    private record Text(String value, int limit, UnaryOperator<String> text) {
        @Override
        public String toString() {
            return value;
        }
    }

    static Stream<Text> lines() {
        return Stream.of(
                new Text("requester-name", 120, typed -> new RequesterName(typed).text()),
                new Text("requester-location", 200, typed -> new RequesterLocation(typed).text()));
    }

    static Stream<Text> texts() {
        return Stream.of(
                new Text("message", 2_000, typed -> new Message(typed).text()),
                new Text("note", 4_000, typed -> new Note(NOW, Actor.PRACTITIONER, typed).text()),
                new Text(
                        "preferred-times",
                        500,
                        typed -> new PreferredTimes(Optional.of(typed), List.of())
                                .text()
                                .orElseThrow()));
    }

    static Stream<Text> all() {
        return Stream.concat(lines(), texts());
    }

    @ParameterizedTest
    @MethodSource("all")
    void strips_white_space(Text kind) {
        assertThat(kind.text().apply(" \t Zoë  \uD83D\uDE42 <b> 線\u00a0")).isEqualTo("Zoë  \uD83D\uDE42 <b> 線\u00a0");
    }

    @ParameterizedTest
    @MethodSource("all")
    void rejects_blank_text(Text kind) {
        for (var typed : List.of("", " ", "\t \u3000")) {
            assertRefused(() -> kind.text().apply(typed), kind.value() + ".blank");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void treats_invisible_text_as_blank(Text kind) {
        for (var typed : List.of(
                "\u200b", "\u3000\u200b", "\u2060\u00ad", "\u2800 \u2800", "\u115f\u1160", "\u3164", "\uffa0")) {
            assertRefused(() -> kind.text().apply(typed), kind.value() + ".blank");
        }
        for (var typed : List.of("\u200ba", "\u28ff\u2800\u28ff", "\u3164\u314e", "\uD83D\uDC69\u200d\uD83D\uDCBB")) {
            assertThat(kind.text().apply(typed)).isEqualTo(typed);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void limits_the_length(Text kind) {
        var longest = "a".repeat(kind.limit());

        assertThat(kind.text().apply(" " + longest + " ")).isEqualTo(longest);
        assertRefused(() -> kind.text().apply(longest + "a"), kind.value() + ".too-long", kind.limit());
    }

    @ParameterizedTest
    @MethodSource("all")
    void rejects_control_characters_and_lone_surrogates(Text kind) {
        for (var typed : List.of("a\u0000b", "a\u001b[1m", "a\u007f", "a\u0085b", "a\uD83D", "\uDE42a")) {
            assertRefused(() -> kind.text().apply(typed), kind.value() + ".control-character");
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void rejects_line_ends_in_a_single_line(Text kind) {
        for (var typed : List.of("a\nb", "a\r\n", "\na", "a\rb", "a\u2028", "\u2029a", "a\tb")) {
            assertRefused(() -> kind.text().apply(typed), kind.value() + ".control-character");
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void normalizes_line_ends(Text kind) {
        assertThat(kind.text().apply("\r\n one\r\n\r\ntwo\rthree\n\tfour\r\n")).isEqualTo("one\n\ntwo\nthree\n\tfour");
    }
}
