package org.ecm.web.content;

import java.util.Optional;
import org.ecm.core.shared.Revision;

/** What was imported last from each file, so that an unchanged file is left alone and a desk's edit is kept. */
public interface ImportLedger {

    /**
     * {@return what was imported last from a file; empty if nothing ever was}
     *
     * @param path relative to the content folder, with {@code /} between its parts
     */
    Optional<Entry> find(String path);

    /**
     * Keeps what was imported from a file, in place of what was known of it.
     *
     * @param entry what was imported
     */
    void record(Entry entry);

    /** Waits until no other node imports, and keeps others waiting until the transaction ends. */
    void lock();

    /**
     * What was imported last from a file.
     *
     * @param path relative to the content folder, with {@code /} between its parts
     * @param digest the SHA-256 of the file, in lower-case hex
     * @param item the identifier of what it became
     * @param revision the revision its import gave it; a later one means that somebody changed it elsewhere
     */
    record Entry(String path, String digest, String item, Revision revision) {}
}
