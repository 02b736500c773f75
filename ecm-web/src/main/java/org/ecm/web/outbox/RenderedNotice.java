package org.ecm.web.outbox;

import java.util.function.Function;
import java.util.function.Supplier;
import org.ecm.web.mail.Email;

/** What a notice comes to when it is to be sent. */
sealed interface RenderedNotice {

    /**
     * {@return the answer for what it comes to}
     *
     * @param email for one that is told
     * @param obsolete for one that has nothing to tell any more
     * @param noRecipient for one that there is nobody to tell, with the reason
     * @param <R> the answer's type
     */
    <R> R fold(Function<Email, R> email, Supplier<R> obsolete, Function<String, R> noRecipient);

    /**
     * It is told.
     *
     * @param email that tells it
     */
    record RenderedEmail(Email email) implements RenderedNotice {
        @Override
        public <R> R fold(Function<Email, R> told, Supplier<R> obsolete, Function<String, R> noRecipient) {
            return told.apply(email);
        }
    }

    /** What it was to tell has passed, or is told by another. */
    record Obsolete() implements RenderedNotice {
        @Override
        public <R> R fold(Function<Email, R> email, Supplier<R> obsolete, Function<String, R> noRecipient) {
            return obsolete.get();
        }
    }

    /**
     * There is nobody to tell it.
     *
     * @param reason a key
     */
    record NoRecipient(String reason) implements RenderedNotice {
        @Override
        public <R> R fold(Function<Email, R> email, Supplier<R> obsolete, Function<String, R> noRecipient) {
            return noRecipient.apply(reason);
        }
    }
}
