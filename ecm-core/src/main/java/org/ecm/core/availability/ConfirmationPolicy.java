package org.ecm.core.availability;

/** Whether booking an open slot needs the practitioner's confirmation. */
public enum ConfirmationPolicy {
    /** The first requester is booked right away. */
    AT_ONCE,
    /** The practitioner confirms first; until then the slot stays open to others. */
    ASK_FIRST
}
