package org.ecm.web.architecture.offending.calendarexport;

import org.ecm.web.architecture.offending.mail.UsesStore;

/** Offends: a meeting is written the same, however it travels. */
public record UsesMail(UsesStore mail) {}
