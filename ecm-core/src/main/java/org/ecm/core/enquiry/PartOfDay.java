package org.ecm.core.enquiry;

/** A part of a day as people name it, in the enquirer's zone. */
public enum PartOfDay {
    /** Any time of the day. */
    ANY,
    /** Before noon. */
    MORNING,
    /** From noon on. */
    AFTERNOON,
    /** After work. */
    EVENING
}
