package org.ecm.core.reading;

import java.util.List;
import org.ecm.core.article.Article;
import org.ecm.core.disclaimer.Statement;
import org.ecm.core.series.Series;

/**
 * A series with the parts that can be read.
 *
 * @param series which
 * @param parts the visible articles, in reading order: the first is part 1
 * @param disclaimers what must be shown with the series or any of these parts, each once, by disclaimer
 */
public record OpenSeries(Series series, List<Article> parts, List<Statement> disclaimers) {

    /** Takes copies. */
    public OpenSeries {
        parts = List.copyOf(parts);
        disclaimers = List.copyOf(disclaimers);
    }

    /** {@return how long an adult needs for all visible parts, in minutes} */
    public int readingMinutes() {
        return parts.stream().mapToInt(part -> part.body().readingMinutes()).sum();
    }
}
