package org.ecm.web.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecm.core.article.Article;
import org.ecm.core.article.ArticleMetadata;
import org.ecm.core.article.Body;
import org.ecm.core.article.Headline;
import org.ecm.core.article.Publication;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.Topic;

/**
 * An article as read from its file, which refers to other content by slug.
 *
 * @param fields the keys of its front matter, with their lines
 * @param home the slug of its home series
 * @param metadata its metadata, without the home series
 */
record ArticleFile(
        ContentAddress address,
        YamlFields fields,
        Headline headline,
        Body body,
        List<Slug> authors,
        Publication publication,
        Optional<Slug> home,
        ArticleMetadata metadata) {

    private static final List<String> KEYS = List.of(
            "headline",
            "slug",
            "id",
            "author",
            "authors",
            "published",
            "updated",
            "withdrawn",
            "reason",
            "topics",
            "services",
            "description",
            "home",
            "language",
            "formerSlugs",
            "reviewed",
            "contentNote");

    /** {@return the article; empty if the file has a problem} */
    static Optional<ArticleFile> read(SourceFile source, ReadContext context) {
        var file = MarkdownFile.read(source, KEYS, context);
        if (file.isEmpty()) {
            ContentAddress.ofUnreadable(FileKind.ARTICLE, source).ifPresent(context.claims()::add);
        }
        return file.flatMap(markdown -> new ArticleKeys(source, markdown, context).read());
    }

    /** {@return the article to save over the stored one} */
    Article toArticle(Optional<Article> kept, IdentityResolver identities) {
        return new Article(
                new ArticleId(identities.of(address)),
                kept.map(Article::revision).orElse(Revision.NONE),
                address.permalink(kept.map(Article::permalink)),
                headline,
                body,
                authors.stream()
                        .map(slug -> new AuthorId(identities.find(FileKind.AUTHOR, slug)))
                        .toList(),
                publication,
                new ArticleMetadata(
                        metadata.topics(),
                        metadata.services(),
                        metadata.description(),
                        home.map(slug -> new SeriesId(identities.find(FileKind.SERIES, slug))),
                        metadata.language(),
                        metadata.updated(),
                        metadata.reviewed(),
                        metadata.contentNote()));
    }

    private record ArticleKeys(
            SourceFile source,
            YamlFields fields,
            Optional<Body> body,
            ReadContext context,
            ImportProblems.InFile problems) {

        ArticleKeys(SourceFile source, MarkdownFile file, ReadContext context) {
            this(source, file.fields(), file.body(), context, context.problems().in(source.path()));
        }

        Optional<ArticleFile> read() {
            fields.require("headline");
            var address = ContentAddress.of(FileKind.ARTICLE, source, fields, problems);
            address.ifPresent(context.claims()::add);
            var headline = fields.optional("headline", value -> new Headline(value.text()));
            var authors = authors();
            var publication = PublicationKeys.read(fields, context.dateTimes());
            var home = fields.located("home", value -> new Slug(value.text()));
            address.ifPresent(known -> home.ifPresent(series ->
                    context.references().home(problems, series, known.slug().value())));
            var metadata = metadata(publication);
            return problems.isEmpty()
                    ? Optional.of(new ArticleFile(
                            address.orElseThrow(),
                            fields,
                            headline.orElseThrow(),
                            body.orElseThrow(),
                            authors,
                            publication,
                            home.map(LocatedValue::value),
                            metadata))
                    : Optional.empty();
        }

        private List<Slug> authors() {
            var found = new ArrayList<LocatedValue<Slug>>();
            fields.located("author", value -> new Slug(value.text())).ifPresent(found::add);
            found.addAll(fields.each("authors", value -> new Slug(value.text())));
            if (fields.has("author") && fields.has("authors")) {
                fields.problem("authors", "conflicts with author; remove one of them");
            } else if (!fields.has("author") && !fields.has("authors")) {
                fields.require("author");
            } else if (found.isEmpty() && problems.isEmpty()) {
                fields.problem("authors", "must name at least one author");
            }
            found.forEach(slug -> context.references().add(problems, "author", FileKind.AUTHOR, slug));
            return found.stream().map(LocatedValue::value).toList();
        }

        private ArticleMetadata metadata(Publication publication) {
            var dateTimes = context.dateTimes();
            return new ArticleMetadata(
                    fields.each("topics", value -> new Topic(value.text())).stream()
                            .map(LocatedValue::value)
                            .collect(Collectors.toSet()),
                    services(fields, problems, context),
                    fields.optional("description", YamlValue::text),
                    Optional.empty(),
                    fields.optional("language", value -> new Language(value.text()))
                            .orElse(Language.ENGLISH),
                    PublicationKeys.updated(fields, dateTimes, publication),
                    PublicationKeys.pastInstant("reviewed", fields, dateTimes, publication),
                    fields.optional("contentNote", YamlValue::text));
        }
    }

    /** Reads the key {@code services} of an article, page or author. */
    static Set<ServiceId> services(YamlFields fields, ImportProblems.InFile problems, ReadContext context) {
        var services = fields.each("services", value -> new ServiceId(value.text()));
        services.forEach(service -> context.references().addService(problems, service));
        return services.stream().map(LocatedValue::value).collect(Collectors.toSet());
    }
}
