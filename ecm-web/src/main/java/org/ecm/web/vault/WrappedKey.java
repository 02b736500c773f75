package org.ecm.web.vault;

/**
 * The key of a request as it is kept: encrypted by a master key, and useless without it.
 *
 * @param master the name of that master key
 * @param text what the master key made of it, in base64
 */
record WrappedKey(String master, String text) {

    @Override
    public String toString() {
        return "WrappedKey[master=" + master + "]";
    }
}
