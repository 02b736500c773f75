package org.ecm.core.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecm.core.disclaimer.Acknowledgment;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.disclaimer.Wording;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;

/**
 * The statements that a form must show at one moment, and those that the requester must accept.
 *
 * @param consent the consent to use what the requester writes
 * @param toAccept the disclaimers that must each be accepted, by id
 * @param toShow the disclaimers that must only be shown, by id
 */
public record ConsentTerms(DisclaimerText consent, List<DisclaimerText> toAccept, List<DisclaimerText> toShow) {

    /** The id of the disclaimer that replaces the default consent. */
    public static final DisclaimerId CONSENT = new DisclaimerId("consent");

    /** The default consent, for a practice without its own wording. */
    public static final Disclaimer PLAIN_CONSENT = Disclaimer.of(
            CONSENT,
            Wording.of(
                    1,
                    Instant.EPOCH,
                    Language.ENGLISH,
                    "You may use what I write here to answer me. I can have it erased whenever I want."));

    /** Copies the lists. */
    public ConsentTerms {
        toAccept = List.copyOf(toAccept);
        toShow = List.copyOf(toShow);
    }

    /** {@return all statements to accept, the consent first} */
    public List<DisclaimerText> requiredStatements() {
        return Stream.concat(Stream.of(consent), toAccept.stream()).toList();
    }

    /** {@return the wordings that a form with these terms submits} */
    public Set<WordingRef> wordingRefs() {
        return requiredStatements().stream().map(WordingRef::of).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * {@return whether the requester has already accepted all of these disclaimers, in any wording}
     *
     * @param request a request, possibly made under other terms
     */
    public boolean isSatisfiedBy(ConsultationRequest request) {
        return toAccept.stream()
                .map(DisclaimerText::disclaimer)
                .allMatch(wanted -> request.acknowledgments().stream()
                        .map(Acknowledgment::disclaimer)
                        .anyMatch(wanted::equals));
    }
}
