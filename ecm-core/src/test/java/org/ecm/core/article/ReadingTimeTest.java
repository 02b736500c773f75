package org.ecm.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTimeTest {

    /** Each of these is one word to a reader of its language. */
    private static final List<String> WORDS = List.of(
            "word",
            "don\u2019t",
            "it's",
            "nai\u0308ve",
            "2026",
            "x\u00b2",
            "\u0447\u0443\u0432\u0441\u0442\u0432\u0430",
            "\u0915\u093f\u0924\u093e\u092c\u0947\u0902", // Hindi: books
            "\u092a\u0922\u093c\u0928\u093e", // Hindi: to read
            "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", // Persian: I do not want
            "\u0628\u0650\u0633\u0652\u0645\u0650", // Arabic, with vowel marks
            "\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd", // Hebrew, with vowel marks
            "\uc548\ub155\ud558\uc138\uc694", // Korean puts spaces between words
            "\ud835\udc9c");

    @Property(tries = 200)
    void counts_every_generated_word(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int many) {
        var random = new Random(seed);
        var gaps = List.of(" ", "\n", ", ", " \u2014 ", "*", "\u0964 ", "\u060c ", "\u3000");
        var text = IntStream.range(0, many)
                .mapToObj(i -> gaps.get(random.nextInt(gaps.size())) + WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining());

        assertThat(new Body(text + ".").words()).isEqualTo(many);
    }

    @Property(tries = 200)
    void the_counts_of_two_texts_add_up(@ForAll String one, @ForAll String other) {
        var both = TextLength.of(one + "\n" + other);

        assertThat(both.words())
                .isEqualTo(TextLength.of(one).words() + TextLength.of(other).words());
        assertThat(both.characters())
                .isEqualTo(
                        TextLength.of(one).characters() + TextLength.of(other).characters());
    }

    @ParameterizedTest
    @CsvSource({
        "日本語の文章を読む。,     0, 9",
        "コーヒーと、ﾗｰﾒﾝ！,       0, 9",
        "が々〇,                   0, 3",
        "Java入門 2026年,          2, 3",
        "中文 and English\u3002,   2, 2",
        "한국어 문장,               2, 0",
        "---,                      0, 0",
    })
    void counts_characters_in_scripts_without_spaces(String text, int words, int characters) {
        assertThat(TextLength.of(text)).isEqualTo(new TextLength(words, characters));
        assertThat(new Body(text).words()).isEqualTo(words + characters);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "500, 1", "749, 1", "750, 2", "2700, 5", "5000, 10"})
    void estimates_the_reading_time_of_japanese(int characters, int minutes) {
        assertThat(new Body("読".repeat(characters)).readingMinutes()).isEqualTo(minutes);
    }

    @Test
    void adds_up_the_reading_times_of_two_scripts() {
        assertThat(new Body("word ".repeat(119) + "読".repeat(500)).readingMinutes())
                .isEqualTo(2);
    }
}
