package org.ecm.web.outbox;

import java.util.Optional;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Slug;
import org.ecm.web.settings.SiteSettings;

/** Looks up the practice's email addresses in its settings; an invalid one counts as missing. */
final class PracticeEmailAddresses {

    private PracticeEmailAddresses() {}

    /**
     * Returns where a practitioner is notified.
     *
     * @param practitioner by the slug of their page; empty for the practice as a whole
     * @param site its settings
     */
    static Optional<EmailAddress> notified(Optional<Slug> practitioner, SiteSettings site) {
        var notified = site.consultation().notified();
        return practitioner
                .flatMap(notified::addressOf)
                .or(notified::everyone)
                .or(site::contactEmail)
                .flatMap(PracticeEmailAddresses::address);
    }

    /**
     * Returns where a requester's reply to a letter goes: the address that the practice shows its visitors.
     *
     * <p>It's never the address where the practitioner is notified, which may be private, and never one that some mail servers
     * refuse.
     *
     * @param site its settings
     */
    static Optional<EmailAddress> replies(SiteSettings site) {
        return site.contactEmail().flatMap(PracticeEmailAddresses::address).filter(EmailAddress::hasPlainLocalPart);
    }

    private static Optional<EmailAddress> address(String text) {
        try {
            return Optional.of(new EmailAddress(text));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }
}
