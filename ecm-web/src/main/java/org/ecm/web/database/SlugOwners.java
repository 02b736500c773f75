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
 * Who owns which slug, among things of one kind.
 *
 * @param <S> the kind's rows
 */
public final class SlugOwners<S extends SlugRow> {

    private final EntityManager entityManager;
    private final Class<S> kind;
    private final Supplier<S> empty;

    /**
     * @param entityManager the database
     * @param kind the kind's rows
     * @param empty makes a row
     */
    public SlugOwners(EntityManager entityManager, Class<S> kind, Supplier<S> empty) {
        this.entityManager = entityManager;
        this.kind = kind;
        this.empty = empty;
    }

    /**
     * Gives an owner all slugs of a permalink.
     *
     * @param permalink where it is, and was
     * @param owner what is there
     * @throws SlugTaken if one of them belongs to something else
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

    /** Flushes each, so that whoever comes second learns which slug it was. */
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
     * {@return the versions of whatever owns a slug; whether one of them answers to it is for them to say}
     *
     * @param slug current or former
     */
    public VersionCondition owner(Slug slug) {
        return VersionCondition.of(
                "row.id = (select owner.ownerId from " + kind.getSimpleName() + " owner where owner.slug = :slug)",
                "slug",
                slug.text());
    }
}
