package org.ecm.core.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecm.core.disclaimer.Acknowledgement;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.disclaimer.Statement;
import org.ecm.core.disclaimer.Wording;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;

/**
 * What must stand on a form at one moment: what is accepted with it, and what is only said.
 *
 * @param consent the sentence that lets the practice use what is written
 * @param toAccept disclaimers that must be accepted each, by id
 * @param toShow disclaimers that must stand there, by id
 */
public record Terms(Statement consent, List<Statement> toAccept, List<Statement> toShow) {

    /** The disclaimer whose wordings are the practice's own sentence of consent, if it has one. */
    public static final DisclaimerId CONSENT = new DisclaimerId("consent");

    /** What is consented to in a practice that says it in no words of its own. */
    public static final Disclaimer PLAIN_CONSENT = Disclaimer.of(
            CONSENT,
            Wording.of(
                    1,
                    Instant.EPOCH,
                    Language.ENGLISH,
                    "You may use what I write here to answer me. I can have it erased whenever I want."));

    /** Takes copies. */
    public Terms {
        toAccept = List.copyOf(toAccept);
        toShow = List.copyOf(toShow);
    }

    /** {@return everything that is accepted, the consent first} */
    public List<Statement> accepted() {
        return Stream.concat(Stream.of(consent), toAccept.stream()).toList();
    }

    /** {@return what a form remembers that shows these terms} */
    public Set<WordingRead> read() {
        return accepted().stream().map(WordingRead::of).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * {@return whether a request brought acceptance of all that is to be accepted here, in whatever wording stood there then}
     *
     * @param request that was made on other terms, perhaps
     */
    public boolean areMetBy(ConsultationRequest request) {
        return toAccept.stream()
                .map(Statement::disclaimer)
                .allMatch(wanted -> request.acknowledgements().stream()
                        .map(Acknowledgement::disclaimer)
                        .anyMatch(wanted::equals));
    }
}
