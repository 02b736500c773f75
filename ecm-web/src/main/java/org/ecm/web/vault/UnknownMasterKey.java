package org.ecm.web.vault;

/** Thrown when a key was wrapped by a master key that this site doesn't have. */
public final class UnknownMasterKey extends RuntimeException {

    private final String name;

    UnknownMasterKey(String name) {
        super("the request needs master key " + name + ", which this site doesn't have");
        this.name = name;
    }

    /** {@return the name of the missing master key} */
    public String name() {
        return name;
    }
}
