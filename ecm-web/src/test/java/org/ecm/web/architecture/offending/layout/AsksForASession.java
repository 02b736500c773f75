package org.ecm.web.architecture.offending.layout;

import jakarta.servlet.http.HttpServletRequest;

/** Offends: nothing that a visitor does needs a session. */
public record AsksForASession(HttpServletRequest request) {

    /** {@return whether there was one; there is one now} */
    public boolean is() {
        return request.getSession().isNew();
    }
}
