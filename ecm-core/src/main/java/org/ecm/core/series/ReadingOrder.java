package org.ecm.core.series;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.InvalidValue;

/**
 * The order in which a series is meant to be read: distinct articles, first to last.
 *
 * <p>The order is editorial, never derived from dates, so parts published at the same instant still have one order. It
 * may be empty: a series can be announced before its first article.
 *
 * @param articles first to last
 */
public record ReadingOrder(List<ArticleId> articles) {

    /** @throws InvalidValue rule {@code series.repeated}, if an article occurs twice */
    public ReadingOrder {
        articles = List.copyOf(articles);
        if (articles.stream().distinct().count() < articles.size()) {
            throw new InvalidValue("series.repeated");
        }
    }

    /**
     * {@return this order without what a reader cannot see}
     *
     * @param visible whether an article can be seen
     */
    public ReadingOrder only(Predicate<ArticleId> visible) {
        return new ReadingOrder(articles.stream().filter(visible).toList());
    }

    /**
     * {@return these same articles in another order}
     *
     * @param wanted each of them once
     * @throws InvalidValue rule {@code series.not-the-same-articles}
     */
    public ReadingOrder rearranged(List<ArticleId> wanted) {
        var other = new ReadingOrder(wanted);
        if (!Set.copyOf(other.articles).equals(Set.copyOf(articles))) {
            throw new InvalidValue("series.not-the-same-articles");
        }
        return other;
    }

    /**
     * Finds what a reader of {@code article} read before it and reads after it.
     *
     * @param article one in this order
     * @return both sides; an empty side means {@code article} is the first or the last
     * @throws NoSuchElementException if {@code article} is not in this order
     */
    public Neighbours<ArticleId> neighboursOf(ArticleId article) {
        int index = indexOf(article);
        return new Neighbours<>(
                index == 0 ? Optional.empty() : Optional.of(articles.get(index - 1)),
                index == articles.size() - 1 ? Optional.empty() : Optional.of(articles.get(index + 1)));
    }

    /**
     * {@return where {@code article} stands}
     *
     * @param article one in this order
     * @throws NoSuchElementException if {@code article} is not in this order
     */
    public Position positionOf(ArticleId article) {
        return new Position(indexOf(article) + 1, articles.size());
    }

    private int indexOf(ArticleId article) {
        int index = articles.indexOf(article);
        if (index < 0) {
            throw new NoSuchElementException("not in this order: " + article);
        }
        return index;
    }
}
