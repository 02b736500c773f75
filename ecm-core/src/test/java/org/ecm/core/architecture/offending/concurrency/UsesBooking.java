package org.ecm.core.architecture.offending.concurrency;

import org.ecm.core.architecture.offending.booking.UsesRetentionToo;

/** Offends: what repeats a change doesn't know which change it is. */
public record UsesBooking(UsesRetentionToo booking) {}
