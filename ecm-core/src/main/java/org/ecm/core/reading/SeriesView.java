package org.ecm.core.reading;

import java.util.List;
import org.ecm.core.article.Article;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.series.Series;

/**
 * A series as readers see it at one moment.
 *
 * @param series the series
 * @param parts its visible articles, in reading order: the first is part 1
 * @param disclaimers the disclaimers to show with the series or any of these parts, each once, by id
 */
public record SeriesView(Series series, List<Article> parts, List<DisclaimerText> disclaimers) {

    /** Copies the lists. */
    public SeriesView {
        parts = List.copyOf(parts);
        disclaimers = List.copyOf(disclaimers);
    }

    /** {@return how long an adult needs to read all visible parts, in minutes} */
    public int readingMinutes() {
        return parts.stream().mapToInt(part -> part.body().readingMinutes()).sum();
    }
}
