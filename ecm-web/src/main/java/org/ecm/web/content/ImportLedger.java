package org.ecm.web.content;

import java.util.Optional;
import org.ecm.core.shared.Revision;

/** Records the last import of each file, so that an import skips unchanged files and keeps edits made at the desk. */
public interface ImportLedger {

    /**
     * {@return the last import of a file; empty if it was never imported}
     *
     * @param path relative to the content folder, with {@code /} between its parts
     */
    Optional<Entry> find(String path);

    /**
     * Records the import of a file, in place of its earlier entry.
     *
     * @param entry the entry to record
     */
    void record(Entry entry);

    /** Waits until no other node is importing, then blocks other nodes until the transaction ends. */
    void lock();

    /**
     * The last import of a file.
     *
     * @param path relative to the content folder, with {@code /} between its parts
     * @param digest the SHA-256 of the file, in lowercase hex
     * @param item the identifier of the imported item
     * @param revision the item's revision after the import; a later one means that the item was changed elsewhere
     */
    record Entry(String path, String digest, String item, Revision revision) {}
}
