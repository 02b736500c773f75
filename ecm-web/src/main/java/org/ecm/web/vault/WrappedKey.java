package org.ecm.web.vault;

/**
 * The key of a request as it's stored: encrypted by a master key, and useless without it.
 *
 * @param master the name of the master key
 * @param text the encrypted key, in base64
 */
record WrappedKey(String master, String text) {

    @Override
    public String toString() {
        return "WrappedKey[master=" + master + "]";
    }
}
