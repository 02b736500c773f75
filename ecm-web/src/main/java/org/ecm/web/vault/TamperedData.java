package org.ecm.web.vault;

/** Thrown when encrypted data was changed, or was encrypted for another request or purpose. */
public final class TamperedData extends RuntimeException {

    TamperedData() {
        super("the encrypted data was changed, or belongs to another request or purpose");
    }
}
