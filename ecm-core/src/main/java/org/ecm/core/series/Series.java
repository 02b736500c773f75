package org.ecm.core.series;

import java.util.List;
import java.util.Optional;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.PlainCharacters;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.Slug;

/**
 * A series of articles to be read one after another.
 *
 * @param id the series' permanent id
 * @param revision the saved revision this one is based on
 * @param permalink the current and former slugs of its page
 * @param title the title for readers
 * @param description what it is about, in one or a few sentences
 * @param order its parts; several series may list the same article
 */
public record Series(
        SeriesId id,
        Revision revision,
        Permalink permalink,
        String title,
        Optional<String> description,
        ReadingOrder order) {

    /** The maximum length of a title in UTF-16 units. */
    public static final int MAX_TITLE = 200;

    /**
     * @throws InvalidValue rule {@code series-title.blank}, {@code series-title.too-long} (the limit),
     *     {@code series-title.control-character} or {@code series-description.control-character}
     */
    public Series {
        title = title.strip();
        if (title.isEmpty()) {
            throw new InvalidValue("series-title.blank");
        }
        if (title.length() > MAX_TITLE) {
            throw new InvalidValue("series-title.too-long", MAX_TITLE);
        }
        PlainCharacters.requirePlain(title, "series-title.control-character");
        description.ifPresent(text -> PlainCharacters.requirePlain(text, "series-description.control-character"));
    }

    /**
     * {@return a new series}
     *
     * @param id the series' permanent id
     * @param slug the slug of its page
     * @param title the title for readers
     * @param articles its parts, first to last
     */
    public static Series of(SeriesId id, Slug slug, String title, ArticleId... articles) {
        return new Series(
                id, Revision.NONE, Permalink.of(slug), title, Optional.empty(), new ReadingOrder(List.of(articles)));
    }

    /** {@return the current slug of its page} */
    public Slug slug() {
        return permalink.slug();
    }

    /**
     * {@return this series with another revision}
     *
     * @param expectedRevision the revision that the next save is based on, or the one a store has assigned
     */
    public Series withRevision(Revision expectedRevision) {
        return new Series(id, expectedRevision, permalink, title, description, order);
    }

    /**
     * {@return this series with another title}
     *
     * @param next the new title
     */
    public Series withTitle(String next) {
        return new Series(id, revision, permalink, next, description, order);
    }

    /**
     * {@return this series with its parts in another order}
     *
     * @param newOrder each part once, in the new order
     * @throws InvalidValue rule {@code series.not-the-same-articles}
     */
    public Series rearranged(List<ArticleId> newOrder) {
        return withOrder(order.rearranged(newOrder));
    }

    /**
     * {@return this series with other parts}
     *
     * @param next the new parts
     */
    public Series withOrder(ReadingOrder next) {
        return new Series(id, revision, permalink, title, description, next);
    }
}
