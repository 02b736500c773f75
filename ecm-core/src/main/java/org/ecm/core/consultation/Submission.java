package org.ecm.core.consultation;

import java.util.Set;
import org.ecm.core.inquiry.Inquiry;

/**
 * A completed and submitted form.
 *
 * @param key identifies the form; the same for each submission of the same form and content
 * @param inquiry what the requester wrote
 * @param shownWordings the wordings that the form showed for acceptance
 * @param acceptedWordings the wordings that the requester accepted
 * @param adult whether the requester confirmed that they are 18 or older
 * @param suspected whether the submission looked automated
 */
public record Submission(
        SubmissionKey key,
        Inquiry inquiry,
        Set<WordingRef> shownWordings,
        Set<WordingRef> acceptedWordings,
        boolean adult,
        boolean suspected) {

    /** Copies the sets. */
    public Submission {
        shownWordings = Set.copyOf(shownWordings);
        acceptedWordings = Set.copyOf(acceptedWordings);
    }

    /** {@return a text with the key alone, without personal data} */
    @Override
    public String toString() {
        return "Submission[" + key + "]";
    }
}
