package org.ecm.core.architecture.offending.shared;

import org.assertj.core.api.SoftAssertions;

/** Breaks the rules: the core uses only the JDK. */
public record UsesAFramework(SoftAssertions assertions) {}
