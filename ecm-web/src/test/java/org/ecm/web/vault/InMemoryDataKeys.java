package org.ecm.web.vault;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keys for as long as a test lasts. */
final class InMemoryDataKeys implements DataKeys {

    private record Made(WrappedKey key, Instant at) {}

    private final Map<UUID, Made> keys = new HashMap<>();
    private final Map<UUID, Instant> ledger = new HashMap<>();

    @Override
    public synchronized WrappedKey make(UUID request, WrappedKey key, Instant at) {
        if (ledger.containsKey(request)) {
            throw new RequestErased();
        }
        return keys.computeIfAbsent(request, id -> new Made(key, at)).key;
    }

    @Override
    public synchronized Optional<WrappedKey> find(UUID request) {
        return Optional.ofNullable(keys.get(request)).map(Made::key);
    }

    @Override
    public synchronized void forget(UUID request, Instant at) {
        keys.remove(request);
        ledger.putIfAbsent(request, at);
    }

    @Override
    public synchronized void discard(UUID request) {
        keys.remove(request);
    }

    @Override
    public synchronized List<KeyErasure> erasures() {
        return ledger.entrySet().stream()
                .map(entry -> new KeyErasure(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(KeyErasure::at))
                .toList();
    }

    @Override
    public synchronized int forgetAgain() {
        int before = keys.size();
        keys.keySet().removeAll(ledger.keySet());
        return before - keys.size();
    }

    @Override
    public synchronized List<UUID> madeBefore(Instant instant) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getValue().at.isBefore(instant))
                .sorted(Comparator.comparing(entry -> entry.getValue().at))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized Set<String> masters() {
        return keys.values().stream().map(made -> made.key.master()).collect(Collectors.toSet());
    }

    @Override
    public synchronized List<UUID> wrappedBy(String master) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getValue().key.master().equals(master))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized boolean replace(UUID request, WrappedKey kept, WrappedKey fresh) {
        var made = keys.get(request);
        if (made == null || !made.key.equals(kept)) {
            return false;
        }
        keys.put(request, new Made(fresh, made.at));
        return true;
    }

    @Override
    public void compact() {
        // nothing of it is in any file
    }
}
