package org.ecm.web.outbox;

import java.util.function.Function;
import java.util.function.Supplier;
import org.ecm.web.mail.Email;

/** What a notice comes to when it is to be sent. */
sealed interface RenderedNotice {

    /**
     * {@return the answer for what it comes to}
     *
     * @param letter for one that is told
     * @param nothing for one that has nothing to tell any more
     * @param nobody for one that there is nobody to tell, with the reason
     * @param <R> the answer's type
     */
    <R> R fold(Function<Email, R> letter, Supplier<R> nothing, Function<String, R> nobody);

    /**
     * It is told.
     *
     * @param letter that tells it
     */
    record RenderedEmail(Email letter) implements RenderedNotice {
        @Override
        public <R> R fold(Function<Email, R> told, Supplier<R> nothing, Function<String, R> nobody) {
            return told.apply(letter);
        }
    }

    /** What it was to tell has passed, or is told by another. */
    record Obsolete() implements RenderedNotice {
        @Override
        public <R> R fold(Function<Email, R> letter, Supplier<R> nothing, Function<String, R> nobody) {
            return nothing.get();
        }
    }

    /**
     * There is nobody to tell it.
     *
     * @param reason a key
     */
    record NoRecipient(String reason) implements RenderedNotice {
        @Override
        public <R> R fold(Function<Email, R> letter, Supplier<R> nothing, Function<String, R> nobody) {
            return nobody.apply(reason);
        }
    }
}
