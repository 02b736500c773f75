package org.ecm.web.architecture.offending.content;

import org.ecm.web.architecture.offending.markdown.UsesStore;

/** Offends: what is imported is not rendered. */
public record UsesProse(UsesStore prose) {}
