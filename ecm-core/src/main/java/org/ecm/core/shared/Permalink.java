package org.ecm.core.shared;

import java.util.List;
import java.util.stream.Stream;

/**
 * The slug something has, and those it had: an old link never breaks.
 *
 * @param slug the current slug
 * @param former slugs it had before, oldest first, each once and none of them the current one
 */
public record Permalink(Slug slug, List<Slug> former) {

    /** @throws InvalidValue rule {@code permalink.repeated}, if a slug occurs twice */
    public Permalink {
        former = List.copyOf(former);
        if (Stream.concat(former.stream(), Stream.of(slug)).distinct().count() <= former.size()) {
            throw new InvalidValue("permalink.repeated", slug);
        }
    }

    /**
     * {@return a permalink that never was another}
     *
     * @param slug the current slug
     */
    public static Permalink of(Slug slug) {
        return new Permalink(slug, List.of());
    }

    /**
     * {@return this permalink under a new slug, the present one joining the former}
     *
     * @param next the slug from now on; may be a former one, and then is no longer listed among them
     */
    public Permalink movedTo(Slug next) {
        return next.equals(slug)
                ? this
                : new Permalink(
                        next,
                        Stream.concat(former.stream(), Stream.of(slug))
                                .filter(each -> !each.equals(next))
                                .toList());
    }

    /** {@return the current slug and all former ones} */
    public Stream<Slug> slugs() {
        return Stream.concat(Stream.of(slug), former.stream());
    }

    /**
     * {@return whether {@code wanted} leads, or once led, here}
     *
     * @param wanted a slug
     */
    public boolean answersTo(Slug wanted) {
        return slug.equals(wanted) || former.contains(wanted);
    }
}
