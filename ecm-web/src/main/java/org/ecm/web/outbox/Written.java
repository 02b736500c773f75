package org.ecm.web.outbox;

import java.util.function.Function;
import java.util.function.Supplier;
import org.ecm.web.mail.Letter;

/** What a notice comes to when it is to be sent. */
sealed interface Written {

    /**
     * {@return the answer for what it comes to}
     *
     * @param letter for one that is told
     * @param nothing for one that has nothing to tell any more
     * @param nobody for one that there is nobody to tell, with the reason
     * @param <R> the answer's type
     */
    <R> R fold(Function<Letter, R> letter, Supplier<R> nothing, Function<String, R> nobody);

    /**
     * It is told.
     *
     * @param letter that tells it
     */
    record Told(Letter letter) implements Written {
        @Override
        public <R> R fold(Function<Letter, R> told, Supplier<R> nothing, Function<String, R> nobody) {
            return told.apply(letter);
        }
    }

    /** What it was to tell has passed, or is told by another. */
    record Nothing() implements Written {
        @Override
        public <R> R fold(Function<Letter, R> letter, Supplier<R> nothing, Function<String, R> nobody) {
            return nothing.get();
        }
    }

    /**
     * There is nobody to tell it.
     *
     * @param reason a key
     */
    record Nobody(String reason) implements Written {
        @Override
        public <R> R fold(Function<Letter, R> letter, Supplier<R> nothing, Function<String, R> nobody) {
            return nobody.apply(reason);
        }
    }
}
