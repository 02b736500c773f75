package org.ecm.web.consultation;

/** What was written for a request cannot be opened: its key is gone, and yet the request was never erased. */
final class KeyLost extends RuntimeException {

    KeyLost() {
        super("the key of a request is missing, though nobody has erased it; put it back from the backup of the keys");
    }
}
