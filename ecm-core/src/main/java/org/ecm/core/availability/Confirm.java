package org.ecm.core.availability;

/** What asking for an open time does. */
public enum Confirm {
    /** Who asks first is booked. */
    AT_ONCE,
    /** The practitioner answers first; until then the time is open to others. */
    ASK_FIRST
}
