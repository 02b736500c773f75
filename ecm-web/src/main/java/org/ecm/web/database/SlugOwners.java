package org.ecm.web.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.HashSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.SlugTaken;

/**
 * Assigns slugs to their owners, for one kind of thing.
 *
 * @param <S> the row class of the slugs
 */
public final class SlugOwners<S extends SlugRow> {

    private final EntityManager entityManager;
    private final Class<S> kind;
    private final Supplier<S> empty;

    /**
     * @param entityManager the database
     * @param kind the row class of the slugs
     * @param empty creates an empty row
     */
    public SlugOwners(EntityManager entityManager, Class<S> kind, Supplier<S> empty) {
        this.entityManager = entityManager;
        this.kind = kind;
        this.empty = empty;
    }

    /**
     * Assigns all slugs of a permalink to an owner.
     *
     * @param permalink the current and former slugs
     * @param owner the id of the thing with this permalink
     * @throws SlugTaken if another owner has one of them
     */
    public void claim(Permalink permalink, UUID owner) {
        var wanted = permalink.slugs().map(Slug::text).collect(Collectors.toSet());
        var owned = new HashSet<String>();
        entityManager
                .createQuery("select row from " + kind.getSimpleName() + " row where row.slug in :wanted", kind)
                .setParameter("wanted", wanted)
                .getResultStream()
                .forEach(row -> {
                    if (!row.ownerId.equals(owner)) {
                        throw new SlugTaken(new Slug(row.slug));
                    }
                    owned.add(row.slug);
                });
        permalink.slugs().filter(slug -> !owned.contains(slug.text())).forEach(slug -> give(slug, owner));
    }

    /** Assigns one slug and flushes it, so that the exception of a slower transaction names the right slug. */
    private void give(Slug slug, UUID owner) {
        var row = empty.get();
        row.slug = slug.text();
        row.ownerId = owner;
        try {
            entityManager.persist(row);
            entityManager.flush();
        } catch (PersistenceException e) {
            if (SqlErrors.isOf(e, "_slug_pk") || SqlErrors.isOfRivals(e)) {
                throw new SlugTaken(slug);
            }
            throw e;
        }
    }

    /**
     * {@return a condition for the versions of the owner of a slug; not each of them has the slug in its permalink}
     *
     * @param slug the current or a former slug
     */
    public VersionCondition owner(Slug slug) {
        return VersionCondition.of(
                "row.id = (select owner.ownerId from " + kind.getSimpleName() + " owner where owner.slug = :slug)",
                "slug",
                slug.text());
    }
}
