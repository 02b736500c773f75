package org.ecm.web.vault;

/** What is to be opened is not what was sealed: it was changed, or sealed for another request or purpose. */
public final class TamperedData extends RuntimeException {

    TamperedData() {
        super("what was sealed was changed, or belongs to another request or purpose");
    }
}
