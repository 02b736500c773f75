package org.ecm.web.architecture.offending.booking;

import org.ecm.web.architecture.offending.markdown.UsesStore;

/** Offends: a calendar is kept, not rendered. */
public record UsesProse(UsesStore prose) {}
