package org.ecm.web.content;

import java.util.List;
import java.util.Optional;
import org.ecm.core.series.ReadingOrder;
import org.ecm.core.series.Series;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.Slug;

/**
 * A series as read from its file.
 *
 * @param articles the slugs of its articles, first to last
 */
record SeriesFile(ContentAddress address, String title, Optional<String> description, List<Slug> articles) {

    private static final List<String> KEYS = List.of("title", "slug", "id", "description", "articles");

    /** {@return the series; empty if the file has a problem} */
    static Optional<SeriesFile> read(SourceFile source, ReadContext context) {
        var problems = context.problems().in(source.path());
        var read = YamlFields.of(source.text(), 0, KEYS, problems);
        if (read.isEmpty()) {
            ContentAddress.ofUnreadable(FileKind.SERIES, source).ifPresent(context.claims()::add);
        }
        return read.flatMap(fields -> read(source, fields, context, problems));
    }

    private static Optional<SeriesFile> read(
            SourceFile source, YamlFields fields, ReadContext context, ImportProblems.InFile problems) {
        fields.require("title", "articles");
        var address = ContentAddress.of(FileKind.SERIES, source, fields, problems);
        address.ifPresent(context.claims()::add);
        var title = fields.optional("title", SeriesFile::title);
        var description = fields.optional("description", YamlValue::text);
        var articles = fields.each("articles", value -> new Slug(value.text()));
        articles.forEach(article -> context.references().add(problems, "articles", FileKind.ARTICLE, article));
        address.ifPresent(known -> articles.forEach(
                article -> context.references().part(known.slug().value(), article.value())));
        return problems.isEmpty()
                ? Optional.of(new SeriesFile(
                        address.orElseThrow(),
                        title.orElseThrow(),
                        description,
                        articles.stream().map(LocatedValue::value).toList()))
                : Optional.empty();
    }

    /** {@return the title, checked here so that a problem names its key} */
    private static String title(YamlValue value) {
        var text = value.text();
        if (text.length() > Series.MAX_TITLE) {
            throw new InvalidValue("series-title.too-long", Series.MAX_TITLE);
        }
        return text;
    }

    /** {@return the series to save over the stored one} */
    Series toSeries(Optional<Series> kept, IdentityResolver identities) {
        return new Series(
                new SeriesId(identities.of(address)),
                kept.map(Series::revision).orElse(Revision.NONE),
                address.permalink(kept.map(Series::permalink)),
                title,
                description,
                new ReadingOrder(articles.stream()
                        .map(slug -> new ArticleId(identities.find(FileKind.ARTICLE, slug)))
                        .toList()));
    }
}
