package org.ecm.web.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SubmissionTest {

    private static final UUID NONCE = new UUID(1, 2);

    private final FormTokens tokens = new FormTokens("s".repeat(64), new Random(1));
    private final UUID submission = tokens.submission("ask", NONCE, List.of("Ann", "ann@example.org"));

    @Test
    void the_same_content_under_the_same_token_is_the_same_on_every_node() {
        assertThat(new FormTokens("s".repeat(64), new Random(2))
                        .submission("ask", NONCE, List.of("Ann", "ann@example.org")))
                .isEqualTo(submission);
    }

    static Stream<List<String>> edited() {
        return Stream.of(
                List.of("Ann", "ann@example.com"),
                List.of("ann@example.org", "Ann"),
                List.of("Anna", "nn@example.org"),
                List.of("Annann@example.org"),
                List.of("Ann", "", "ann@example.org"),
                List.of("Ann", "ann@example.org", ""),
                List.of("Ann"),
                List.of());
    }

    @ParameterizedTest
    @MethodSource("edited")
    void another_content_is_another_one(List<String> content) {
        assertThat(tokens.submission("ask", NONCE, content)).isNotEqualTo(submission);
    }

    @Test
    void another_token_form_or_secret_makes_another_one() {
        var content = List.of("Ann", "ann@example.org");

        assertThat(tokens.submission("ask", new UUID(1, 3), content)).isNotEqualTo(submission);
        assertThat(tokens.submission("ask again", NONCE, content)).isNotEqualTo(submission);
        assertThat(new FormTokens("t".repeat(64), new Random(1)).submission("ask", NONCE, content))
                .isNotEqualTo(submission);
    }

    @Test
    void it_is_a_uuid_of_version_8() {
        for (int i = 0; i < 100; i++) {
            var id = tokens.submission("ask", NONCE, List.of(Integer.toString(i)));
            assertThat(id.version()).isEqualTo(8);
            assertThat(id.variant()).isEqualTo(2);
        }
    }
}
