package org.ecm.web.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Thrown when the content at this address was withdrawn; the site responds 410 with the author's reason, if any. */
public final class PageGone extends ClientErrorException {

    private final transient Optional<String> reason;

    /** @param reason the reason that visitors see, if any */
    public PageGone(Optional<String> reason) {
        super(Response.Status.GONE);
        this.reason = reason;
    }

    /** {@return the reason that visitors see, if any} */
    public Optional<String> reason() {
        return reason;
    }
}
