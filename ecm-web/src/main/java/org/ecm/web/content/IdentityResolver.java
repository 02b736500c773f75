package org.ecm.web.content;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.ecm.core.shared.Slug;

/**
 * Assigns an identifier to each article, page, series and author file before anything is saved, so that files can refer to
 * each other.
 *
 * <p>A file gets the identifier that it sets; else that of its last import; else that of the stored item with its slug or
 * one of its former slugs; else a new one.
 */
final class IdentityResolver {

    private final ClaimRegistry claims;
    private final ImportTargets targets;
    private final Map<String, UUID> byPath = new HashMap<>();

    private IdentityResolver(ClaimRegistry claims, ImportTargets targets) {
        this.claims = claims;
        this.targets = targets;
    }

    static IdentityResolver decide(
            ClaimRegistry claims, ImportTargets targets, Supplier<UUID> ids, ImportProblems problems) {
        var identities = new IdentityResolver(claims, targets);
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
                        "is the same %s as %s; if it's new, give it its own slug and id"
                                .formatted(address.kind().noun(), other.path()));
            }
            identities.checkOwners(address, id, problems);
        }
        return identities;
    }

    /** {@return the identifier of the file's content} */
    UUID of(ContentAddress address) {
        var id = byPath.get(address.path());
        if (id == null) {
            throw new NoSuchElementException(address.path());
        }
        return id;
    }

    /** {@return the identifier that a reference denotes; the folder takes precedence over the site} */
    UUID find(FileKind kind, Slug slug) {
        return claims.holder(kind, slug)
                .map(this::of)
                .or(() -> targets.find(kind, slug))
                .orElseThrow(() -> new NoSuchElementException(kind.noun() + " " + slug));
    }

    /** {@return whether the two files share a slug or an explicit id, which is already a reported problem} */
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
                .or(() -> targets.ledger().find(address.path()).map(entry -> UUID.fromString(entry.item())))
                .or(() -> address.slugs()
                        .flatMap(slug -> targets.find(address.kind(), slug.value()).stream())
                        .findFirst());
    }

    /** Reports slugs that belong to another item, because a slug never changes its owner. */
    private void checkOwners(ContentAddress address, UUID id, ImportProblems problems) {
        address.slugs()
                .filter(slug -> targets.find(address.kind(), slug.value())
                        .filter(owner -> !owner.equals(id))
                        .isPresent())
                .forEach(slug -> problems.add(
                        address.path(),
                        slug.line(),
                        "the slug %s belongs or once belonged to another %s on the site"
                                .formatted(slug.value(), address.kind().noun())));
    }
}
