package org.ecm.core.shared;

import java.util.List;
import java.util.stream.Stream;

/**
 * The current and former slugs of some content, so that old links keep working.
 *
 * @param slug the current slug
 * @param former earlier slugs, oldest first, each once and different from the current one
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
     * {@return a permalink without former slugs}
     *
     * @param slug the current slug
     */
    public static Permalink of(Slug slug) {
        return new Permalink(slug, List.of());
    }

    /**
     * {@return this permalink with a new slug; the present one becomes a former one}
     *
     * @param next the new slug; if it's a former one, it leaves the list of former slugs
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
     * {@return whether a slug is the current one or a former one}
     *
     * @param candidate a slug
     */
    public boolean matches(Slug candidate) {
        return slug.equals(candidate) || former.contains(candidate);
    }
}
