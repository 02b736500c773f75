package org.ecm.web.architecture.offending.layout;

import jakarta.enterprise.context.SessionScoped;

/** Offends: nothing that a visitor does needs a session. */
@SessionScoped
public class LastsForASession {}
