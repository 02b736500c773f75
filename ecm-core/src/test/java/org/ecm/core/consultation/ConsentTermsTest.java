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
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.disclaimer.Wording;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.Slug;
import org.ecm.core.testing.PracticeFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the statements on a form. */
class ConsentTermsTest {

    private static final DisclaimerId EMERGENCY = new DisclaimerId("no-emergency-service");
    private static final DisclaimerId FEES = new DisclaimerId("fees");
    private static final Language GERMAN = new Language("de");

    private final PracticeFixture practice = PracticeFixture.empty();

    @ParameterizedTest
    @EnumSource
    void uses_the_default_consent_without_one_of_the_practice(Purpose purpose) {
        var terms = terms(purpose, Optional.empty(), NOW);

        assertThat(terms.consent().disclaimer()).isEqualTo(ConsentTerms.CONSENT);
        assertThat(terms.consent().text()).contains("answer me").contains("erased");
        assertThat(terms.requiredStatements()).containsExactly(terms.consent());
        assertThat(terms.toShow()).isEmpty();
    }

    @Test
    void the_default_consent_is_english_in_every_language() {
        var terms = practice.consultationService().terms(Purpose.MESSAGE, Optional.empty(), GERMAN, NOW);

        assertThat(terms.consent().language()).isEqualTo(Language.ENGLISH);
        assertThat(terms.consent().version()).isEqualTo(1);
    }

    @Test
    void uses_the_practices_consent_once_it_takes_effect() {
        var soon = NOW.plusSeconds(60);
        var first = new Wording(
                1, NOW, new TreeMap<>(Map.of(Language.ENGLISH, "You may answer me.", GERMAN, "Antworten Sie mir.")));
        var second = Wording.of(2, soon, Language.ENGLISH, "You may answer me, and keep this for a year.");
        practice.disclaimers()
                .save(new Disclaimer(ConsentTerms.CONSENT, Revision.NONE, List.of(first, second), Set.of(), false));

        assertThat(terms(Purpose.MESSAGE, Optional.empty(), NOW).consent()).isEqualTo(said(first, Language.ENGLISH));
        assertThat(practice.consultationService()
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
    void uses_the_default_consent_until_then() {
        var later = Wording.of(1, NOW.plusSeconds(60), Language.ENGLISH, "You may answer me.");
        practice.disclaimers().save(Disclaimer.of(ConsentTerms.CONSENT, later));

        assertThat(terms(Purpose.MESSAGE, Optional.empty(), NOW).consent())
                .isEqualTo(ConsentTerms.PLAIN_CONSENT
                        .statementAt(NOW, Language.ENGLISH)
                        .orElseThrow());
    }

    @Test
    void shows_the_consent_once() {
        practice.disclaimers()
                .save(accepted(disclaimer(
                        ConsentTerms.CONSENT, "You may.", new Coverage.Everywhere(), new Coverage.RequestForm())));

        var terms = terms(Purpose.CONVERSATION, Optional.empty(), NOW);

        assertThat(terms.requiredStatements()).hasSize(1);
        assertThat(terms.toShow()).isEmpty();
        assertThat(terms.wordingRefs()).containsExactly(WordingRef.of(terms.consent()));
    }

    @Test
    void a_conversation_needs_acceptance_and_shows_the_other_disclaimers() {
        covered();

        var terms = terms(Purpose.CONVERSATION, Optional.empty(), NOW);

        assertThat(ids(terms.toAccept())).containsExactly(FEES, EMERGENCY);
        assertThat(ids(terms.toShow())).containsExactly(new DisclaimerId("privacy"));
        assertThat(ids(terms.requiredStatements())).containsExactly(ConsentTerms.CONSENT, FEES, EMERGENCY);
        assertThat(terms.wordingRefs())
                .containsExactlyInAnyOrderElementsOf(
                        terms.requiredStatements().stream().map(WordingRef::of).toList());
    }

    @Test
    void a_message_needs_only_consent() {
        covered();

        var terms = terms(Purpose.MESSAGE, Optional.empty(), NOW);

        assertThat(terms.toAccept()).isEmpty();
        assertThat(ids(terms.toShow())).containsExactly(FEES, EMERGENCY, new DisclaimerId("privacy"));
        assertThat(terms.requiredStatements()).containsExactly(terms.consent());
    }

    private void covered() {
        practice.disclaimers().save(accepted(disclaimer(EMERGENCY, "Call 988.", new Coverage.RequestForm())));
        practice.disclaimers().save(accepted(disclaimer(FEES, "It costs.", new Coverage.Everywhere())));
        practice.disclaimers().save(disclaimer(new DisclaimerId("privacy"), "We keep it.", new Coverage.RequestForm()));
        practice.disclaimers().save(accepted(disclaimer(NOT_THERAPY, "Elsewhere.", new Coverage.OfService(COACHING))));
    }

    @Test
    void shows_all_disclaimers_of_the_practitioner() {
        practice.authors().save(theo().withRequiredDisclaimers(FEES));
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
    void finds_the_practitioner_by_a_former_slug() {
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
    void omits_disclaimers_without_a_current_wording() {
        var later = Wording.of(1, NOW.plusSeconds(60), Language.ENGLISH, "Later.");
        practice.disclaimers().save(accepted(Disclaimer.of(EMERGENCY, later, new Coverage.RequestForm())));
        practice.disclaimers().save(Disclaimer.of(FEES, later, new Coverage.RequestForm()));

        var terms = terms(Purpose.CONVERSATION, Optional.empty(), NOW);

        assertThat(terms.toAccept()).isEmpty();
        assertThat(terms.toShow()).isEmpty();
        assertThat(ids(terms(Purpose.CONVERSATION, Optional.empty(), NOW.plusSeconds(60))
                        .requiredStatements()))
                .containsExactly(ConsentTerms.CONSENT, EMERGENCY);
    }

    @Test
    void uses_the_records_of_a_past_moment() {
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

    private ConsentTerms terms(Purpose purpose, Optional<Slug> practitioner, Instant now) {
        return practice.consultationService().terms(purpose, practitioner, Language.ENGLISH, now);
    }

    private static Disclaimer accepted(Disclaimer disclaimer) {
        return new Disclaimer(
                disclaimer.id(), disclaimer.revision(), disclaimer.wordings(), disclaimer.coverages(), true);
    }

    private static DisclaimerText said(Wording wording, Language language) {
        return new DisclaimerText(
                ConsentTerms.CONSENT,
                wording.version(),
                language,
                wording.texts().getOrDefault(language, ""),
                wording.digest(language));
    }

    private static List<DisclaimerId> ids(List<DisclaimerText> statements) {
        return statements.stream().map(DisclaimerText::disclaimer).toList();
    }
}
