package org.ecm.web.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A ledger for as long as a test lasts. */
final class InMemoryImportLedger implements ImportLedger {

    private final Map<String, Entry> entries = new HashMap<>();

    @Override
    public Optional<Entry> find(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    @Override
    public void record(Entry entry) {
        entries.put(entry.path(), entry);
    }

    @Override
    public void lock() {
        // one test, one thread
    }
}
