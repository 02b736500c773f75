package org.ecm.web.architecture.offending.layout;

import org.ecm.web.architecture.offending.markdown.UsesStore;

/** Offends: what all features use does not use what some of them do. */
public record UsesProse(UsesStore prose) {}
