package org.ecm.core.consultation;

import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;

import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ";

    @ParameterizedTest
    @ValueSource(strings = {"K7QF-2M9X", "2345-6789", "BCDF-GHJK", "MNPQ-RSTV", "WXZ2-2222"})
    void accepts_two_groups_of_four_characters(String text) {
        assertThat(new Reference(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "K7QF2M9X",
                "K7QF 2M9X",
                "k7qf-2m9x",
                "K7QF-2M9",
                "K7QF-2M9XX",
                "K7Q-F2M9X",
                " K7QF-2M9X",
                "K7QF-2M9X\n",
                "K7QF-2M9\u0668",
                "K7QF\u20132M9X"
            })
    void rejects_other_forms(String text) {
        assertRefused(() -> new Reference(text), "reference.malformed");
    }

    @ParameterizedTest
    @ValueSource(chars = {'A', 'E', 'I', 'O', 'U', 'Y', 'L', '0', '1'})
    void contains_no_ambiguous_characters_or_vowels(char sign) {
        assertRefused(() -> new Reference("K7QF-2M9" + sign), "reference.malformed");
        assertThat(SIGNS).doesNotContain(String.valueOf(sign));
    }

    @Test
    void random_characters_are_evenly_distributed() {
        var random = new Random(7);
        int references = 27_000;

        var counts = IntStream.range(0, references)
                .mapToObj(n -> Reference.random(random).text().replace("-", ""))
                .flatMap(text -> text.chars().mapToObj(sign -> (char) sign))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(counts.keySet().stream().map(String::valueOf).sorted().collect(Collectors.joining()))
                .isEqualTo(SIGNS);
        // 8,000 of each are expected; one in 10^20 runs deviates by 10 %
        assertThat(counts.values()).allMatch(count -> count > 7_200 && count < 8_800);
    }

    @Test
    void every_position_takes_every_character() {
        var random = new Random(8);
        var references = Stream.generate(() -> Reference.random(random).text())
                .limit(2_000)
                .toList();

        for (int place : new int[] {0, 1, 2, 3, 5, 6, 7, 8}) {
            assertThat(references.stream().map(text -> text.charAt(place)).distinct())
                    .hasSize(SIGNS.length());
        }
        assertThat(references).doesNotHaveDuplicates();
    }

    @Test
    void the_same_random_source_gives_the_same_reference() {
        assertThat(Reference.random(new Random(3))).isEqualTo(Reference.random(new Random(3)));
    }
}
