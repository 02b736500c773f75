package org.ecm.core.series;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.InvalidValue;

/**
 * The order in which to read the articles of a series.
 *
 * <p>Editors decide the order, and it never follows from dates, so parts published at the same instant have a fixed
 * order too. It may be empty: a series can be announced before its first article.
 *
 * @param articles distinct articles, first to last
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
     * {@return this order without the articles that a reader can't see}
     *
     * @param visible tells whether a reader can see an article
     */
    public ReadingOrder filter(Predicate<ArticleId> visible) {
        return new ReadingOrder(articles.stream().filter(visible).toList());
    }

    /**
     * {@return the same articles in another order}
     *
     * @param newOrder each article once, in the new order
     * @throws InvalidValue rule {@code series.not-the-same-articles}
     */
    public ReadingOrder rearranged(List<ArticleId> newOrder) {
        var other = new ReadingOrder(newOrder);
        if (!Set.copyOf(other.articles).equals(Set.copyOf(articles))) {
            throw new InvalidValue("series.not-the-same-articles");
        }
        return other;
    }

    /**
     * Finds the articles before and after an article.
     *
     * @param article an article in this order
     * @return its neighbors; {@code previous} is empty for the first article, {@code next} for the last
     * @throws NoSuchElementException if {@code article} is not in this order
     */
    public Neighbors<ArticleId> neighborsOf(ArticleId article) {
        int index = indexOf(article);
        return new Neighbors<>(
                index == 0 ? Optional.empty() : Optional.of(articles.get(index - 1)),
                index == articles.size() - 1 ? Optional.empty() : Optional.of(articles.get(index + 1)));
    }

    /**
     * {@return the position of an article}
     *
     * @param article an article in this order
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
