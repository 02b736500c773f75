package org.ecm.core.disclaimer;

import static org.ecm.core.shared.Language.ENGLISH;
import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.COACHING;
import static org.ecm.core.testing.Examples.NOT_THERAPY;
import static org.ecm.core.testing.Examples.NOW;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Revision;
import org.junit.jupiter.api.Test;

class DisclaimerTest {

    private static final Wording FIRST = Wording.of(1, NOW, ENGLISH, "First.");
    private static final Wording SECOND = Wording.of(2, NOW.plusSeconds(60), ENGLISH, "Second.");

    @Test
    void needs_a_wording() {
        assertRefused(() -> saying(), "disclaimer.no-wording");
    }

    @Test
    void rejects_versions_and_times_out_of_order() {
        var sameTime = Wording.of(2, NOW, ENGLISH, "Second.");
        var earlier = Wording.of(3, NOW.minusSeconds(1), ENGLISH, "Third.");
        var sameVersion = Wording.of(1, NOW.plusSeconds(1), ENGLISH, "Another first.");

        assertRefused(() -> saying(FIRST, sameTime), "disclaimer.wordings-out-of-order", 1, 2);
        assertRefused(() -> saying(FIRST, earlier), "disclaimer.wordings-out-of-order", 1, 3);
        assertRefused(() -> saying(FIRST, sameVersion), "disclaimer.wordings-out-of-order", 1, 1);
    }

    @Test
    void sorts_wordings_by_version() {
        assertThat(saying(SECOND, FIRST).wordings()).containsExactly(FIRST, SECOND);
    }

    @Test
    void a_wording_is_current_until_the_next_takes_effect() {
        var disclaimer = saying(FIRST, SECOND);

        assertThat(disclaimer.wordingAt(NOW.minus(1, ChronoUnit.MICROS))).isEmpty();
        assertThat(disclaimer.wordingAt(NOW)).contains(FIRST);
        assertThat(disclaimer.wordingAt(SECOND.effectiveFrom().minus(1, ChronoUnit.MICROS)))
                .contains(FIRST);
        assertThat(disclaimer.wordingAt(SECOND.effectiveFrom())).contains(SECOND);
        assertThat(disclaimer.wordingAt(Instant.MAX)).contains(SECOND);
    }

    @Test
    void rejects_changes_to_a_wording_that_may_have_been_shown() {
        var disclaimer = saying(FIRST, SECOND);
        var changed = Wording.of(1, NOW, ENGLISH, "First!");

        assertRefused(() -> disclaimer.withWordings(List.of(SECOND), NOW), "disclaimer.shown-wording-changed", 1);
        assertRefused(
                () -> disclaimer.withWordings(List.of(changed, SECOND), NOW), "disclaimer.shown-wording-changed", 1);
        assertRefused(
                () -> disclaimer.withWordings(List.of(FIRST), SECOND.effectiveFrom()),
                "disclaimer.shown-wording-changed",
                2);
    }

    @Test
    void accepts_changes_to_a_future_wording() {
        var third = Wording.of(3, NOW.plusSeconds(120), ENGLISH, "Third.");
        var justBefore = SECOND.effectiveFrom().minus(1, ChronoUnit.MICROS);

        assertThat(saying(FIRST, SECOND).withWordings(List.of(FIRST), justBefore))
                .isEqualTo(saying(FIRST));
        assertThat(saying(FIRST, SECOND).withWordings(List.of(FIRST, third), justBefore))
                .isEqualTo(saying(FIRST, third));
        assertThat(saying(FIRST).withWordings(List.of(FIRST, SECOND), NOW)).isEqualTo(saying(FIRST, SECOND));
    }

    @Test
    void uses_the_requested_language() {
        assertThat(spoken("pt-BR", "en", "pt", "pt-BR", "pt-PT")).isEqualTo("pt-BR");
    }

    @Test
    void falls_back_to_the_same_primary_language() {
        assertThat(spoken("pt-BR", "de", "en", "pt")).isEqualTo("pt");
        assertThat(spoken("pt", "de", "en", "pt-BR", "pt-PT")).isEqualTo("pt-BR");
    }

    @Test
    void falls_back_to_the_first_language() {
        assertThat(spoken("fr", "sv", "de", "en")).isEqualTo("de");
        assertThat(spoken("en", "sv")).isEqualTo("sv");
    }

    @Test
    void a_statement_identifies_the_text() {
        var statement = saying(FIRST, SECOND).statementAt(SECOND.effectiveFrom(), ENGLISH);

        assertThat(statement).contains(new DisclaimerText(NOT_THERAPY, 2, ENGLISH, "Second.", SECOND.digest(ENGLISH)));
        assertThat(saying(FIRST).statementAt(NOW.minusSeconds(1), ENGLISH)).isEmpty();
    }

    @Test
    void rejects_a_service_without_a_name() {
        assertRefused(() -> new Service(COACHING, " ", true), "service-name.blank");
        assertThat(new Service(COACHING, "Coaching", true).name()).isEqualTo("Coaching");
    }

    private static String spoken(String wanted, String... has) {
        var texts = new TreeMap<Language, String>();
        for (var tag : has) {
            texts.put(new Language(tag), "Text in " + tag);
        }
        var statement = saying(new Wording(1, NOW, texts))
                .statementAt(NOW, new Language(wanted))
                .orElseThrow();
        assertThat(Map.of(statement.language(), statement.text()))
                .containsEntry(statement.language(), "Text in " + statement.language());
        return statement.language().tag();
    }

    private static Disclaimer saying(Wording... wordings) {
        return new Disclaimer(NOT_THERAPY, Revision.NONE, List.of(wordings), Set.of(), false);
    }
}
