package org.ecm.web.architecture.offending.content;

import org.ecm.core.memory.InMemoryArticles;

/** Offends: what is kept in memory is gone after the next start. */
public record ForgetsEverything(InMemoryArticles articles) {}
