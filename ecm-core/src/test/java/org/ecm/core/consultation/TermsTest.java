package org.ecm.core.consultation;

import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.COACHING;
import static org.ecm.core.testing.Examples.LONG_AGO;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOT_THERAPY;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.THEO;
import static org.ecm.core.testing.Examples.disclaimer;
import static org.ecm.core.testing.Examples.mara;
import static org.ecm.core.testing.Examples.theo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ecm.core.author.Author;
import org.ecm.core.disclaimer.Coverage;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.disclaimer.Statement;
import org.ecm.core.disclaimer.Wording;
import org.ecm.core.enquiry.Purpose;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.Slug;
import org.ecm.core.testing.Practice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must stand on a form. */
class TermsTest {

    private static final DisclaimerId EMERGENCY = new DisclaimerId("no-emergency-service");
    private static final DisclaimerId FEES = new DisclaimerId("fees");
    private static final Language GERMAN = new Language("de");

    private final Practice practice = Practice.empty();

    @ParameterizedTest
    @EnumSource
    void a_practice_that_says_nothing_of_its_own_asks_for_plain_consent(Purpose purpose) {
        var terms = terms(purpose, Optional.empty(), NOW);

        assertThat(terms.consent().disclaimer()).isEqualTo(Terms.CONSENT);
        assertThat(terms.consent().text()).contains("answer me").contains("erased");
        assertThat(terms.accepted()).containsExactly(terms.consent());
        assertThat(terms.toShow()).isEmpty();
    }

    @Test
    void plain_consent_is_in_english_whatever_the_form_is_in() {
        var terms = practice.requestConsultation().terms(Purpose.MESSAGE, Optional.empty(), GERMAN, NOW);

        assertThat(terms.consent().language()).isEqualTo(Language.ENGLISH);
        assertThat(terms.consent().version()).isEqualTo(1);
    }

    @Test
    void a_practice_says_consent_in_its_own_words_from_the_moment_they_take_effect() {
        var soon = NOW.plusSeconds(60);
        var first = new Wording(
                1, NOW, new TreeMap<>(Map.of(Language.ENGLISH, "You may answer me.", GERMAN, "Antworten Sie mir.")));
        var second = Wording.of(2, soon, Language.ENGLISH, "You may answer me, and keep this for a year.");
        practice.disclaimers()
                .save(new Disclaimer(Terms.CONSENT, Revision.NONE, List.of(first, second), Set.of(), false));

        assertThat(terms(Purpose.MESSAGE, Optional.empty(), NOW).consent()).isEqualTo(said(first, Language.ENGLISH));
        assertThat(practice.requestConsultation()
                        .terms(Purpose.MESSAGE, Optional.empty(), GERMAN, NOW)
                        .consent())
                .isEqualTo(said(first, GERMAN));
        assertThat(terms(Purpose.CONVERSATION, Optional.empty(), soon.minusNanos(1_000))
                        .consent())
                .isEqualTo(said(first, Language.ENGLISH));
        assertThat(terms(Purpose.CONVERSATION, Optional.empty(), soon).consent())
                .isEqualTo(said(second, Language.ENGLISH));
    }

    @Test
    void consent_whose_words_are_not_in_force_yet_is_said_plainly() {
        var later = Wording.of(1, NOW.plusSeconds(60), Language.ENGLISH, "You may answer me.");
        practice.disclaimers().save(Disclaimer.of(Terms.CONSENT, later));

        assertThat(terms(Purpose.MESSAGE, Optional.empty(), NOW).consent())
                .isEqualTo(
                        Terms.PLAIN_CONSENT.statementAt(NOW, Language.ENGLISH).orElseThrow());
    }

    @Test
    void consent_stands_on_a_form_once_whatever_it_covers() {
        practice.disclaimers()
                .save(accepted(
                        disclaimer(Terms.CONSENT, "You may.", new Coverage.Everywhere(), new Coverage.RequestForm())));

        var terms = terms(Purpose.CONVERSATION, Optional.empty(), NOW);

        assertThat(terms.accepted()).hasSize(1);
        assertThat(terms.toShow()).isEmpty();
        assertThat(terms.read()).containsExactly(WordingRead.of(terms.consent()));
    }

    @Test
    void who_asks_for_a_conversation_accepts_what_must_be_accepted_and_is_shown_the_rest() {
        covered();

        var terms = terms(Purpose.CONVERSATION, Optional.empty(), NOW);

        assertThat(ids(terms.toAccept())).containsExactly(FEES, EMERGENCY);
        assertThat(ids(terms.toShow())).containsExactly(new DisclaimerId("privacy"));
        assertThat(ids(terms.accepted())).containsExactly(Terms.CONSENT, FEES, EMERGENCY);
        assertThat(terms.read())
                .containsExactlyInAnyOrderElementsOf(
                        terms.accepted().stream().map(WordingRead::of).toList());
    }

    @Test
    void who_sends_a_message_is_shown_everything_and_accepts_consent_alone() {
        covered();

        var terms = terms(Purpose.MESSAGE, Optional.empty(), NOW);

        assertThat(terms.toAccept()).isEmpty();
        assertThat(ids(terms.toShow())).containsExactly(FEES, EMERGENCY, new DisclaimerId("privacy"));
        assertThat(terms.accepted()).containsExactly(terms.consent());
    }

    private void covered() {
        practice.disclaimers().save(accepted(disclaimer(EMERGENCY, "Call 988.", new Coverage.RequestForm())));
        practice.disclaimers().save(accepted(disclaimer(FEES, "It costs.", new Coverage.Everywhere())));
        practice.disclaimers().save(disclaimer(new DisclaimerId("privacy"), "We keep it.", new Coverage.RequestForm()));
        practice.disclaimers().save(accepted(disclaimer(NOT_THERAPY, "Elsewhere.", new Coverage.OfService(COACHING))));
    }

    @Test
    void what_covers_the_practitioner_or_their_services_or_is_owed_by_them_stands_on_the_form_that_asks_them() {
        practice.authors().save(theo().owing(FEES));
        practice.authors().save(mara());
        practice.disclaimers()
                .save(accepted(disclaimer(NOT_THERAPY, "Looks ahead.", new Coverage.OfService(COACHING))));
        practice.disclaimers().save(accepted(disclaimer(EMERGENCY, "Call 988.", new Coverage.OfAuthor(THEO))));
        practice.disclaimers().save(accepted(disclaimer(FEES, "It costs.")));
        practice.disclaimers()
                .save(accepted(disclaimer(new DisclaimerId("of-mara"), "Only hers.", new Coverage.OfAuthor(MARA))));

        assertThat(ids(terms(Purpose.CONVERSATION, Optional.of(theo().slug()), NOW)
                        .toAccept()))
                .containsExactly(NOT_THERAPY, FEES, EMERGENCY);
        assertThat(ids(terms(Purpose.CONVERSATION, Optional.of(mara().slug()), NOW)
                        .toAccept()))
                .containsExactly(new DisclaimerId("of-mara"));
        assertThat(terms(Purpose.CONVERSATION, Optional.of(new Slug("nobody")), NOW)
                        .toAccept())
                .isEmpty();
        assertThat(terms(Purpose.CONVERSATION, Optional.empty(), NOW).toAccept())
                .isEmpty();
    }

    @Test
    void a_practitioner_is_known_by_a_former_slug() {
        var saved = practice.authors().save(theo());
        practice.clock().tick(Duration.ofSeconds(1));
        practice.authors()
                .save(new Author(
                        saved.id(),
                        saved.revision(),
                        new Permalink(new Slug("theo"), List.of(saved.slug())),
                        saved.name(),
                        saved.title(),
                        saved.bio(),
                        saved.services(),
                        saved.credentials(),
                        saved.disclaimers()));
        practice.disclaimers().save(accepted(disclaimer(EMERGENCY, "Call 988.", new Coverage.OfAuthor(THEO))));
        var now = practice.clock().instant();

        assertThat(ids(terms(Purpose.CONVERSATION, Optional.of(saved.slug()), now)
                        .toAccept()))
                .containsExactly(EMERGENCY);
    }

    @Test
    void what_has_no_words_in_force_does_not_stand_there() {
        var later = Wording.of(1, NOW.plusSeconds(60), Language.ENGLISH, "Later.");
        practice.disclaimers().save(accepted(Disclaimer.of(EMERGENCY, later, new Coverage.RequestForm())));
        practice.disclaimers().save(Disclaimer.of(FEES, later, new Coverage.RequestForm()));

        var terms = terms(Purpose.CONVERSATION, Optional.empty(), NOW);

        assertThat(terms.toAccept()).isEmpty();
        assertThat(terms.toShow()).isEmpty();
        assertThat(ids(terms(Purpose.CONVERSATION, Optional.empty(), NOW.plusSeconds(60))
                        .accepted()))
                .containsExactly(Terms.CONSENT, EMERGENCY);
    }

    @Test
    void a_form_of_the_past_says_what_was_recorded_then() {
        var saved =
                practice.disclaimers().save(accepted(disclaimer(EMERGENCY, "Call 988.", new Coverage.RequestForm())));
        practice.clock().tick(Duration.ofHours(1));
        practice.disclaimers().save(new Disclaimer(saved.id(), saved.revision(), saved.wordings(), Set.of(), true));

        assertThat(ids(terms(Purpose.CONVERSATION, Optional.empty(), NOW).toAccept()))
                .containsExactly(EMERGENCY);
        assertThat(terms(
                                Purpose.CONVERSATION,
                                Optional.empty(),
                                practice.clock().instant())
                        .toAccept())
                .isEmpty();
        assertThat(terms(Purpose.CONVERSATION, Optional.empty(), LONG_AGO).toAccept())
                .isEmpty();
    }

    private Terms terms(Purpose purpose, Optional<Slug> practitioner, Instant now) {
        return practice.requestConsultation().terms(purpose, practitioner, Language.ENGLISH, now);
    }

    private static Disclaimer accepted(Disclaimer disclaimer) {
        return new Disclaimer(
                disclaimer.id(), disclaimer.revision(), disclaimer.wordings(), disclaimer.coverages(), true);
    }

    private static Statement said(Wording wording, Language language) {
        return new Statement(
                Terms.CONSENT,
                wording.version(),
                language,
                wording.texts().getOrDefault(language, ""),
                wording.digest(language));
    }

    private static List<DisclaimerId> ids(List<Statement> statements) {
        return statements.stream().map(Statement::disclaimer).toList();
    }
}
