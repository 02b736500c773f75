package org.ecm.web.http;

import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Thrown when content has permanently moved to another address; the site responds 301. */
public final class MovedPermanently extends RedirectionException {

    /** @param to the new absolute address; the server would complete a path with whatever host the request names */
    public MovedPermanently(String to) {
        super(Response.Status.MOVED_PERMANENTLY, URI.create(to));
    }
}
