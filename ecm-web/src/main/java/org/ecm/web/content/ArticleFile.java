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
 * An article as its file has it, in which others are named by slug.
 *
 * @param fields its keys, for the lines they stand on
 * @param home the series it names as its home
 * @param particulars all but the home
 */
record ArticleFile(
        Address address,
        YamlFields fields,
        Headline headline,
        Body body,
        List<Slug> authors,
        Publication publication,
        Optional<Slug> home,
        ArticleMetadata particulars) {

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
    static Optional<ArticleFile> read(Source source, Intake intake) {
        var file = MarkdownFile.read(source, KEYS, intake);
        if (file.isEmpty()) {
            Address.ofUnreadable(Kind.ARTICLE, source).ifPresent(intake.claims()::add);
        }
        return file.flatMap(parts -> new Keys(source, parts, intake).read());
    }

    /** {@return the article as it is to be saved over what is kept of it} */
    Article over(Optional<Article> kept, Identities identities) {
        return new Article(
                new ArticleId(identities.of(address)),
                kept.map(Article::revision).orElse(Revision.NONE),
                address.permalink(kept.map(Article::permalink)),
                headline,
                body,
                authors.stream()
                        .map(slug -> new AuthorId(identities.find(Kind.AUTHOR, slug)))
                        .toList(),
                publication,
                new ArticleMetadata(
                        particulars.topics(),
                        particulars.services(),
                        particulars.description(),
                        home.map(slug -> new SeriesId(identities.find(Kind.SERIES, slug))),
                        particulars.language(),
                        particulars.updated(),
                        particulars.reviewed(),
                        particulars.contentNote()));
    }

    private record Keys(
            Source source, YamlFields fields, Optional<Body> body, Intake intake, Problems.InFile problems) {

        Keys(Source source, MarkdownFile file, Intake intake) {
            this(source, file.fields(), file.body(), intake, intake.problems().in(source.path()));
        }

        Optional<ArticleFile> read() {
            fields.require("headline");
            var address = Address.of(Kind.ARTICLE, source, fields, problems);
            address.ifPresent(intake.claims()::add);
            var headline = fields.optional("headline", value -> new Headline(value.text()));
            var authors = authors();
            var publication = PublicationKeys.read(fields, intake.moments());
            var home = fields.located("home", value -> new Slug(value.text()));
            address.ifPresent(known -> home.ifPresent(series ->
                    intake.references().home(problems, series, known.slug().value())));
            var particulars = particulars(publication);
            return problems.isEmpty()
                    ? Optional.of(new ArticleFile(
                            address.orElseThrow(),
                            fields,
                            headline.orElseThrow(),
                            body.orElseThrow(),
                            authors,
                            publication,
                            home.map(Located::value),
                            particulars))
                    : Optional.empty();
        }

        private List<Slug> authors() {
            var found = new ArrayList<Located<Slug>>();
            fields.located("author", value -> new Slug(value.text())).ifPresent(found::add);
            found.addAll(fields.each("authors", value -> new Slug(value.text())));
            if (fields.has("author") && fields.has("authors")) {
                fields.problem("authors", "is here beside author; one of them is enough");
            } else if (!fields.has("author") && !fields.has("authors")) {
                fields.require("author");
            } else if (found.isEmpty() && problems.isEmpty()) {
                fields.problem("authors", "must name somebody");
            }
            found.forEach(slug -> intake.references().want(problems, "author", Kind.AUTHOR, slug));
            return found.stream().map(Located::value).toList();
        }

        private ArticleMetadata particulars(Publication publication) {
            var moments = intake.moments();
            return new ArticleMetadata(
                    fields.each("topics", value -> new Topic(value.text())).stream()
                            .map(Located::value)
                            .collect(Collectors.toSet()),
                    services(fields, problems, intake),
                    fields.optional("description", YamlValue::text),
                    Optional.empty(),
                    fields.optional("language", value -> new Language(value.text()))
                            .orElse(Language.ENGLISH),
                    PublicationKeys.updated(fields, moments, publication),
                    PublicationKeys.done("reviewed", fields, moments, publication),
                    fields.optional("contentNote", YamlValue::text));
        }
    }

    /** Reads the key {@code services}, which articles, pages and authors have. */
    static Set<ServiceId> services(YamlFields fields, Problems.InFile problems, Intake intake) {
        var services = fields.each("services", value -> new ServiceId(value.text()));
        services.forEach(service -> intake.references().wantService(problems, service));
        return services.stream().map(Located::value).collect(Collectors.toSet());
    }
}
