package org.ecm.web.architecture.offending.layout;

import jakarta.servlet.http.Cookie;

/** Offends: a visitor gets no cookie. */
public record HasACookie(Cookie cookie) {}
