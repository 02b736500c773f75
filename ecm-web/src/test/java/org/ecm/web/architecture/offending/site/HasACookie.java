package org.ecm.web.architecture.offending.site;

import jakarta.servlet.http.Cookie;

/** Offends: a visitor gets no cookie. */
public record HasACookie(Cookie cookie) {}
