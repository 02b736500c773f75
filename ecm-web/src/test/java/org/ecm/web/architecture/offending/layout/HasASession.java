package org.ecm.web.architecture.offending.layout;

import jakarta.servlet.http.HttpSession;

/** Offends: nothing that a visitor does needs a session. */
public record HasASession(HttpSession session) {}
