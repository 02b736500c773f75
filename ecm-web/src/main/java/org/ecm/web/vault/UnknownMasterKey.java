package org.ecm.web.vault;

/** A key that was wrapped by a master key which this site was not given. */
public final class UnknownMasterKey extends RuntimeException {

    private final String name;

    UnknownMasterKey(String name) {
        super("a request can only be read with master key " + name + ", which this site was not given");
        this.name = name;
    }

    /** {@return the name of the master key that is missing} */
    public String name() {
        return name;
    }
}
