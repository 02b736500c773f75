package org.ecm.web.architecture.offending.availability;

import org.ecm.web.architecture.offending.markdown.UsesStore;

/** Offends: hours are kept, not rendered. */
public record UsesProse(UsesStore prose) {}
