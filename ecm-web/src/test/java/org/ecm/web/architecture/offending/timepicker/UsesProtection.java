package org.ecm.web.architecture.offending.timepicker;

import org.ecm.web.architecture.offending.protection.UsesStore;

/** Offends: times are told to whoever asks, guarded or not. */
public record UsesProtection(UsesStore protection) {}
