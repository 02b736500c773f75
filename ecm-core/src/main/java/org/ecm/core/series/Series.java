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
 * Articles that are meant to be read one after another.
 *
 * @param id which series, for good
 * @param revision the saved state this one was drawn from
 * @param permalink where its page is, and was
 * @param title as readers see it
 * @param description what it is about, in a sentence or a few
 * @param order its parts; an article may stand in several series
 */
public record Series(
        SeriesId id,
        Revision revision,
        Permalink permalink,
        String title,
        Optional<String> description,
        ReadingOrder order) {

    /** The most characters a title may have. */
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
        PlainCharacters.required(title, "series-title.control-character");
        description.ifPresent(text -> PlainCharacters.required(text, "series-description.control-character"));
    }

    /**
     * {@return a series never saved before}
     *
     * @param id which series
     * @param slug where its page is to be
     * @param title as readers see it
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
     * {@return this series as a save based on {@code drawnFrom} sees it}
     *
     * @param drawnFrom the revision a form was drawn from, or the one a store has given
     */
    public Series at(Revision drawnFrom) {
        return new Series(id, drawnFrom, permalink, title, description, order);
    }

    /**
     * {@return this series under another title}
     *
     * @param next as readers see it from now on
     */
    public Series retitled(String next) {
        return new Series(id, revision, permalink, next, description, order);
    }

    /**
     * {@return this series with its parts in another order}
     *
     * @param wanted each of its parts once, first to last
     * @throws InvalidValue rule {@code series.not-the-same-articles}
     */
    public Series rearranged(List<ArticleId> wanted) {
        return ordered(order.rearranged(wanted));
    }

    /**
     * {@return this series with other parts}
     *
     * @param next its parts from now on
     */
    public Series ordered(ReadingOrder next) {
        return new Series(id, revision, permalink, title, description, next);
    }
}
