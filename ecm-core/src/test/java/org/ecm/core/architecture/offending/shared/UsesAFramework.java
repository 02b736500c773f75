package org.ecm.core.architecture.offending.shared;

import org.assertj.core.api.SoftAssertions;

/** Offends: the core uses the JDK only. */
public record UsesAFramework(SoftAssertions assertions) {}
