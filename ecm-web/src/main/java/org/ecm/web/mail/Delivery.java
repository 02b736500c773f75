package org.ecm.web.mail;

import java.util.function.Function;
import java.util.function.Supplier;

/** What came of handing a letter over. A reason is a key such as {@code mail.timeout}; it tells nothing personal. */
public sealed interface Delivery {

    /**
     * {@return the answer for what came of it}
     *
     * @param delivered for a letter that the server took
     * @param deferred for one that may be taken another time
     * @param rejected for one that will not be taken, however often
     * @param <R> the answer's type
     */
    <R> R fold(Supplier<R> delivered, Function<String, R> deferred, Function<String, R> rejected);

    /** The server took it, and is responsible for it now. */
    record Delivered() implements Delivery {
        @Override
        public <R> R fold(Supplier<R> delivered, Function<String, R> deferred, Function<String, R> rejected) {
            return delivered.get();
        }
    }

    /**
     * It was not taken, or nobody knows whether it was. The same letter may be tried again.
     *
     * @param reason {@code mail.unreachable}: nobody takes the connection; {@code mail.timeout}: no answer in time;
     *     {@code mail.connection-lost}: it ended without one; {@code mail.no-starttls}: the server offers no TLS;
     *     {@code mail.tls-failed}: it is not the server that its certificate says, or nobody vouches for it;
     *     {@code mail.login-refused}: user or password; {@code mail.sender-refused}: the site's own address;
     *     {@code mail.busy}: the server asks to come back; {@code mail.misunderstood}: it answered otherwise
     */
    record Deferred(String reason) implements Delivery {
        @Override
        public <R> R fold(Supplier<R> delivered, Function<String, R> deferred, Function<String, R> rejected) {
            return deferred.apply(reason);
        }
    }

    /**
     * It cannot be delivered. Trying the same letter again is of no use.
     *
     * @param reason {@code mail.recipient-refused}: there is nobody of that address; {@code mail.content-refused}: the
     *     letter itself; {@code mail.recipient-not-ascii}: the part before the {@code @} needs SMTPUTF8 (RFC 6531),
     *     which is not spoken here
     */
    record Rejected(String reason) implements Delivery {
        @Override
        public <R> R fold(Supplier<R> delivered, Function<String, R> deferred, Function<String, R> rejected) {
            return rejected.apply(reason);
        }
    }
}
