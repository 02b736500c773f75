package org.ecm.core.reading;

import java.util.List;
import org.ecm.core.article.Article;
import org.ecm.core.disclaimer.Statement;
import org.ecm.core.series.Series;

/**
 * A series as readers see it at one moment.
 *
 * @param series the series
 * @param parts its visible articles, in reading order: the first is part 1
 * @param disclaimers the disclaimers to show with the series or any of these parts, each once, by id
 */
public record OpenSeries(Series series, List<Article> parts, List<Statement> disclaimers) {

    /** Copies the lists. */
    public OpenSeries {
        parts = List.copyOf(parts);
        disclaimers = List.copyOf(disclaimers);
    }

    /** {@return how long an adult needs to read all visible parts, in minutes} */
    public int readingMinutes() {
        return parts.stream().mapToInt(part -> part.body().readingMinutes()).sum();
    }
}
