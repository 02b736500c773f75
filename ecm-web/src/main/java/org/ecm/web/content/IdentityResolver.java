package org.ecm.web.content;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.ecm.core.shared.Slug;

/**
 * Which article, page, series or author each file is, decided before anything is saved so that files can refer to each
 * other.
 *
 * <p>It is the one whose identifier the file gives; else the one it was when it was last imported; else the one that has
 * its slug, or one of its former slugs; else a new one.
 */
final class IdentityResolver {

    private final ClaimRegistry claims;
    private final ImportTargets stores;
    private final Map<String, UUID> byPath = new HashMap<>();

    private IdentityResolver(ClaimRegistry claims, ImportTargets stores) {
        this.claims = claims;
        this.stores = stores;
    }

    static IdentityResolver decide(
            ClaimRegistry claims, ImportTargets stores, Supplier<UUID> ids, ImportProblems problems) {
        var identities = new IdentityResolver(claims, stores);
        var holders = new HashMap<UUID, ContentAddress>();
        for (var address : claims.addresses()) {
            if (!address.kind().hasUuid()) {
                continue;
            }
            var id = identities.known(address).orElseGet(ids);
            identities.byPath.put(address.path(), id);
            var other = holders.putIfAbsent(id, address);
            if (other != null && !identities.isReported(address, other)) {
                problems.add(
                        address.path(),
                        address.slug().line(),
                        "is the same %s as %s; give a new one a slug and an id of its own"
                                .formatted(address.kind().noun(), other.path()));
            }
            identities.checkOwners(address, id, problems);
        }
        return identities;
    }

    /** {@return which one the file is} */
    UUID of(ContentAddress address) {
        var id = byPath.get(address.path());
        if (id == null) {
            throw new NoSuchElementException(address.path());
        }
        return id;
    }

    /** {@return which one a reference means, one in the folder before one on the site} */
    UUID find(FileKind kind, Slug slug) {
        return claims.holder(kind, slug)
                .map(this::of)
                .or(() -> stores.find(kind, slug))
                .orElseThrow(() -> new NoSuchElementException(kind.noun() + " " + slug));
    }

    /** Two files of one slug, or of one id in writing, are a problem already. */
    private boolean isReported(ContentAddress address, ContentAddress other) {
        return (address.id().isPresent() && other.id().isPresent())
                || address.slugs()
                        .anyMatch(slug -> claims.holder(address.kind(), slug.value())
                                .filter(other::equals)
                                .isPresent());
    }

    private Optional<UUID> known(ContentAddress address) {
        return address.id()
                .map(LocatedValue::value)
                .or(() -> stores.ledger().find(address.path()).map(entry -> UUID.fromString(entry.item())))
                .or(() -> address.slugs()
                        .flatMap(slug -> stores.find(address.kind(), slug.value()).stream())
                        .findFirst());
    }

    /** A slug is never given to a second owner, not even by way of a file. */
    private void checkOwners(ContentAddress address, UUID id, ImportProblems problems) {
        address.slugs()
                .filter(slug -> stores.find(address.kind(), slug.value())
                        .filter(owner -> !owner.equals(id))
                        .isPresent())
                .forEach(slug -> problems.add(
                        address.path(),
                        slug.line(),
                        "the slug %s belongs, or belonged, to another %s of the site"
                                .formatted(slug.value(), address.kind().noun())));
    }
}
