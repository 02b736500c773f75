package org.ecm.web.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Something that could be read at this address once: answered 410, with what its author says and a way on. */
public final class PageGone extends ClientErrorException {

    private final transient Optional<String> reason;

    /** @param reason what visitors are told, if anything */
    public PageGone(Optional<String> reason) {
        super(Response.Status.GONE);
        this.reason = reason;
    }

    /** {@return what visitors are told, if anything} */
    public Optional<String> reason() {
        return reason;
    }
}
