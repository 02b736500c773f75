package org.ecm.core.consultation;

import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.COACHING;
import static org.ecm.core.testing.Examples.NOT_THERAPY;
import static org.ecm.core.testing.Examples.disclaimer;
import static org.ecm.core.testing.RequestExamples.JO;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.key;
import static org.ecm.core.testing.RequestExamples.submission;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecm.core.disclaimer.Acknowledgment;
import org.ecm.core.disclaimer.Coverage;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.disclaimer.Wording;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.core.testing.PracticeFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the reasons for which a form is rejected. */
class RefusedSubmissionTest {

    private static final DisclaimerId EMERGENCY = new DisclaimerId("no-emergency-service");

    private final PracticeFixture practice = PracticeFixture.staffed();
    private boolean kept;

    @BeforeEach
    void a_practice_with_two_disclaimers_to_accept() {
        practice.disclaimers().save(accepted(disclaimer(EMERGENCY, "Call 988.", new Coverage.RequestForm())));
        var coaching = practice.disclaimers().find(NOT_THERAPY).orElseThrow();
        practice.disclaimers().save(accepted(coaching));
        practice.clock().tick(Duration.ofSeconds(1));
    }

    @AfterEach
    void saves_nothing_of_a_rejected_form() {
        assertThat(practice.inbox().requests().findByEmail(JO).isEmpty()).isEqualTo(!kept);
        assertThat(practice.inbox().notices().pending(9).isEmpty()).isEqualTo(!kept);
        assertThat(practice.inbox().requests().findBySubmission(key(1)).isEmpty())
                .isEqualTo(!kept);
    }

    @Test
    void receives_a_fully_accepted_form_with_its_receipts() {
        var terms = practice.terms();

        var request = assertThat(practice.submit(submission(1, terms))).isReceived();

        kept = true;
        assertThat(request).hasAccepted(ConsentTerms.CONSENT, NOT_THERAPY, EMERGENCY);
        assertThat(request.acknowledgments())
                .extracting(Acknowledgment::digest)
                .isEqualTo(terms.requiredStatements().stream()
                        .map(statement -> statement.digest())
                        .toList());
    }

    @Test
    void rejects_requesters_who_do_not_confirm_their_age() {
        var terms = practice.terms();

        assertThat(practice.submit(
                        new Submission(key(1), inquiry(), terms.wordingRefs(), terms.wordingRefs(), false, false)))
                .isUnderAge();
        assertThat(practice.submit(new Submission(key(1), inquiry(), Set.of(), Set.of(), false, false)))
                .isUnderAge();
    }

    @Test
    void names_exactly_the_statements_not_accepted() {
        var terms = practice.terms();
        var consent = WordingRef.of(terms.consent());
        var coaching = WordingRef.of(terms.toAccept().get(0));
        var emergency = WordingRef.of(terms.toAccept().get(1));

        assertThat(accepting(terms)).isMissingConsentTo(ConsentTerms.CONSENT, NOT_THERAPY, EMERGENCY);
        assertThat(accepting(terms, consent)).isMissingConsentTo(NOT_THERAPY, EMERGENCY);
        assertThat(accepting(terms, emergency)).isMissingConsentTo(ConsentTerms.CONSENT, NOT_THERAPY);
        assertThat(accepting(terms, coaching, consent)).isMissingConsentTo(EMERGENCY);
        assertThat(accepting(terms, coaching, emergency)).isMissingConsentTo(ConsentTerms.CONSENT);
    }

    @Test
    void rejects_acceptance_of_another_wording() {
        var terms = practice.terms();
        var others = terms.wordingRefs().stream()
                .map(read -> new WordingRef(read.disclaimer(), "0".repeat(64)))
                .toArray(WordingRef[]::new);

        assertThat(accepting(terms, others)).isMissingConsentTo(ConsentTerms.CONSENT, NOT_THERAPY, EMERGENCY);
    }

    @Test
    void shows_a_wording_that_changed_after_the_form_was_shown() {
        var drawn = practice.terms();
        var saved = practice.disclaimers().find(EMERGENCY).orElseThrow();
        var next = Wording.of(2, practice.clock().instant(), Language.ENGLISH, "Call 988, or 911.");
        practice.disclaimers()
                .save(saved.withWordings(
                        List.of(saved.wordings().get(0), next), practice.clock().instant()));

        var terms = assertThat(practice.submit(submission(1, drawn))).hasChangedWording();

        assertThat(terms).isEqualTo(practice.terms()).isNotEqualTo(drawn);
        assertThat(terms.toAccept().get(1).text()).isEqualTo("Call 988, or 911.");
    }

    @Test
    void detects_a_changed_consent() {
        var drawn = practice.terms();
        practice.disclaimers().save(disclaimer(ConsentTerms.CONSENT, "You may answer me."));

        var terms = assertThat(practice.submit(submission(1, drawn))).hasChangedWording();

        assertThat(terms.consent().text()).isEqualTo("You may answer me.");
    }

    @Test
    void detects_an_added_disclaimer() {
        var drawn = practice.terms();
        practice.disclaimers()
                .save(accepted(disclaimer(new DisclaimerId("fees"), "It costs.", new Coverage.OfService(COACHING))));

        assertThat(assertThat(practice.submit(submission(1, drawn)))
                        .hasChangedWording()
                        .requiredStatements())
                .hasSize(4);
    }

    @Test
    void detects_a_removed_disclaimer() {
        var drawn = practice.terms();
        var saved = practice.disclaimers().find(EMERGENCY).orElseThrow();
        practice.disclaimers().save(new Disclaimer(saved.id(), saved.revision(), saved.wordings(), Set.of(), true));

        assertThat(assertThat(practice.submit(submission(1, drawn)))
                        .hasChangedWording()
                        .requiredStatements())
                .hasSize(2);
    }

    @Test
    void detects_a_form_that_showed_other_wordings() {
        var terms = practice.terms();
        var more = new HashSet<>(terms.wordingRefs());
        more.add(new WordingRef(new DisclaimerId("fees"), "0".repeat(64)));
        var less = Set.of(WordingRef.of(terms.consent()));

        for (var read : List.of(more, less, Set.<WordingRef>of())) {
            assertThat(practice.submit(new Submission(key(1), inquiry(), read, read, true, false)))
                    .hasChangedWording();
        }
    }

    @Test
    void ignores_changes_to_statements_that_are_only_shown() {
        var drawn = practice.terms();
        practice.disclaimers().save(disclaimer(new DisclaimerId("privacy"), "We keep it.", new Coverage.RequestForm()));

        assertThat(practice.submit(submission(1, drawn))).isReceived();
        kept = true;
    }

    @Test
    void a_rejected_form_can_be_corrected_and_resubmitted() {
        var terms = practice.terms();
        assertThat(accepting(terms)).isMissingConsentTo(ConsentTerms.CONSENT, NOT_THERAPY, EMERGENCY);

        assertThat(practice.submit(submission(1, terms))).isReceived();
        kept = true;
    }

    private SubmissionResult accepting(ConsentTerms terms, WordingRef... accepted) {
        return practice.submit(new Submission(key(1), inquiry(), terms.wordingRefs(), Set.of(accepted), true, false));
    }

    private static Disclaimer accepted(Disclaimer disclaimer) {
        return new Disclaimer(
                disclaimer.id(), disclaimer.revision(), disclaimer.wordings(), disclaimer.coverages(), true);
    }
}
