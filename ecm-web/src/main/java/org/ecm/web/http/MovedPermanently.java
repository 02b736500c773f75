package org.ecm.web.http;

import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Something that is to be found at another address for good: answered 301. */
public final class MovedPermanently extends RedirectionException {

    /** @param to the whole address from now on: a path would be completed by whatever host the request names */
    public MovedPermanently(String to) {
        super(Response.Status.MOVED_PERMANENTLY, URI.create(to));
    }
}
