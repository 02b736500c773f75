package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.ecm.core.retention.RetentionRules;
import org.ecm.web.site.ConsultationSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every key of {@code consultation} may be left out; {@link RoundTripTest} has all of them. */
class ConsultationKeysTest {

    @TempDir
    Path folder;

    @Test
    void what_is_not_said_is_what_holds_initially() {
        assertThat(imported("name: A practice")).isEqualTo(ConsultationSettings.INITIAL);
    }

    @Test
    void one_key_may_stand_alone() {
        var initial = ConsultationSettings.INITIAL;

        assertThat(imported("consultation: {retention: {spamDays: 1200}}"))
                .isEqualTo(new ConsultationSettings(
                        initial.offer(),
                        initial.answerWithin(),
                        initial.askWhereabouts(),
                        initial.askVoicemail(),
                        initial.minors(),
                        initial.notWatched(),
                        new RetentionRules(30, 12, 1200)));
        assertThat(imported("consultation: {offer: [Free]}").offer()).containsExactly("Free");
    }

    @Test
    void an_offer_has_a_few_short_lines() {
        assertThat(problems("consultation: {offer: []}"))
                .containsExactly("site.yaml:1: offer: must have from 1 to 6 lines");
        assertThat(problems("consultation:\n  offer: [a, b, c, d, e, f, g]"))
                .containsExactly("site.yaml:2: offer: must have from 1 to 6 lines");
        assertThat(problems("consultation: {offer: Free}"))
                .containsExactly("site.yaml:1: offer: must be a list, such as [a, b]");
        assertThat(problems("consultation:\n  offer:\n    - a\n    - " + "b".repeat(201)))
                .containsExactly("site.yaml:4: offer: must not be longer than 200 characters");
        assertThat(imported("consultation: {offer: [a, b, c, d, e, " + "f".repeat(200) + "]}")
                        .offer())
                .hasSize(6);
    }

    @Test
    void a_text_has_an_end() {
        assertThat(problems("consultation:\n  minors: " + "m".repeat(1001) + "\n  notWatched: " + "n".repeat(201)))
                .containsExactly(
                        "site.yaml:2: minors: must not be longer than 1000 characters",
                        "site.yaml:3: notWatched: must not be longer than 200 characters");
    }

    @Test
    void whatever_is_wrong_is_told_at_once() {
        assertThat(problems("consultation:\n  retention: {openDays: 0, spamDays: x}\n  askVoicemail: 7"))
                .containsExactly(
                        "site.yaml:2: openDays: must be from 1 to 1200",
                        "site.yaml:2: spamDays: must be a whole number",
                        "site.yaml:3: askVoicemail: must be true or false");
    }

    private ConsultationSettings imported(String site) {
        var test = TestSite.small(folder).write("site.yaml", site + "\n");
        test.imported();
        return test.stores.settings().consultation();
    }

    private List<String> problems(String site) {
        return TestSite.small(folder).write("site.yaml", site + "\n").problems();
    }
}
