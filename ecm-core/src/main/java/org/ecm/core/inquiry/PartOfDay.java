package org.ecm.core.inquiry;

/** A part of a day in the requester's zone. */
public enum PartOfDay {
    /** Any time of the day. */
    ANY,
    /** Before noon. */
    MORNING,
    /** From noon to the evening. */
    AFTERNOON,
    /** After work. */
    EVENING
}
