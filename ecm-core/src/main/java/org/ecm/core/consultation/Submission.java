package org.ecm.core.consultation;

import java.util.Set;
import org.ecm.core.enquiry.Enquiry;

/**
 * A form that was filled in and sent.
 *
 * @param key the same for each sending of one form with one content
 * @param enquiry what was written
 * @param read the wordings that the form asked to accept
 * @param accepted those of them that were accepted
 * @param adult whether the enquirer says that they are 18 or older
 * @param suspected whether it looked as if a machine had sent it
 */
public record Submission(
        SubmissionKey key,
        Enquiry enquiry,
        Set<WordingRead> read,
        Set<WordingRead> accepted,
        boolean adult,
        boolean suspected) {

    /** Takes copies. */
    public Submission {
        read = Set.copyOf(read);
        accepted = Set.copyOf(accepted);
    }

    /** Keeps everything to itself but the key. */
    @Override
    public String toString() {
        return "Submission[" + key + "]";
    }
}
