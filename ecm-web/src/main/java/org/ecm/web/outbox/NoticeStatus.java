package org.ecm.web.outbox;

/** What became of a notice. */
enum NoticeStatus {
    /** It is sent when it is due. */
    WAITING,
    /** A server took its letter. It stays, so that its like is not recorded again, and is counted. */
    SENT,
    /** What it was to tell had passed when its time came. */
    DROPPED,
    /** It was given up; somebody may have it sent again. */
    FAILED
}
