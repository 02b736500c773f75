package org.ecm.web.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.ecm.core.shared.Slug;

/** Records which file claims which slug and identifier; of several files, the first one gets it. */
final class ClaimRegistry {

    private final ImportProblems problems;
    private final List<ContentAddress> addresses = new ArrayList<>();
    private final Map<FileKind, SortedMap<String, ContentAddress>> bySlug = new EnumMap<>(FileKind.class);
    private final Map<UUID, ContentAddress> byId = new HashMap<>();

    ClaimRegistry(ImportProblems problems) {
        this.problems = problems;
    }

    void add(ContentAddress address) {
        addresses.add(address);
        var holders = bySlug.computeIfAbsent(address.kind(), kind -> new TreeMap<>());
        address.slugs().forEach(slug -> {
            var holder = holders.putIfAbsent(slug.value().text(), address);
            if (holder != null) {
                problems.add(
                        address.path(),
                        slug.line(),
                        "the %s %s is already in %s".formatted(address.kind().noun(), slug.value(), holder.path()));
            }
        });
        address.id().ifPresent(id -> {
            var holder = byId.putIfAbsent(id.value(), address);
            if (holder != null) {
                problems.add(address.path(), id.line(), "id: already belongs to " + holder.path());
            }
        });
    }

    /** {@return the addresses of all files, in the order of reading} */
    List<ContentAddress> addresses() {
        return addresses;
    }

    Optional<ContentAddress> holder(FileKind kind, Slug slug) {
        return Optional.ofNullable(bySlug.getOrDefault(kind, new TreeMap<>()).get(slug.text()));
    }

    /** {@return all slugs that files of a kind claim} */
    Collection<String> slugs(FileKind kind) {
        return bySlug.getOrDefault(kind, new TreeMap<>()).keySet();
    }
}
