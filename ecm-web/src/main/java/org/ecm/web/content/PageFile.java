package org.ecm.web.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.article.Body;
import org.ecm.core.article.Headline;
import org.ecm.core.article.Page;
import org.ecm.core.article.Publication;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.PageId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.ServiceId;
import org.ecm.web.settings.ReservedPaths;

/** A plain page as read from its file. */
record PageFile(
        ContentAddress address,
        Headline title,
        Body body,
        Set<ServiceId> services,
        Optional<String> description,
        Language language,
        Publication publication) {

    private static final List<String> KEYS = List.of(
            "title", "slug", "id", "description", "services", "published", "withdrawn", "formerSlugs", "language");

    /** {@return the page; empty if the file has a problem} */
    static Optional<PageFile> read(SourceFile source, ReadContext context) {
        var file = MarkdownFile.read(source, KEYS, context);
        if (file.isEmpty()) {
            ContentAddress.ofUnreadable(FileKind.PAGE, source).ifPresent(context.claims()::add);
        }
        return file.flatMap(markdown -> read(source, markdown, context));
    }

    private static Optional<PageFile> read(SourceFile source, MarkdownFile file, ReadContext context) {
        var problems = context.problems().in(source.path());
        var fields = file.fields();
        fields.require("title");
        var address = ContentAddress.of(FileKind.PAGE, source, fields, problems);
        address.ifPresent(context.claims()::add);
        address.stream()
                .flatMap(ContentAddress::slugs)
                .filter(slug -> ReservedPaths.contains(slug.value()))
                .forEach(slug -> problems.add(slug.line(), "the slug " + slug.value() + " is reserved for the site"));
        var title = fields.optional("title", value -> new Headline(value.text()));
        var services = ArticleFile.services(fields, problems, context);
        var description = fields.optional("description", YamlValue::text);
        var language = fields.optional("language", value -> new Language(value.text()));
        var publication = PublicationKeys.read(fields, context.dateTimes());
        return problems.isEmpty()
                ? Optional.of(new PageFile(
                        address.orElseThrow(),
                        title.orElseThrow(),
                        file.body().orElseThrow(),
                        services,
                        description,
                        language.orElse(Language.ENGLISH),
                        publication))
                : Optional.empty();
    }

    /** {@return the page to save over the stored one} */
    Page toPage(Optional<Page> kept, IdentityResolver identities) {
        return new Page(
                new PageId(identities.of(address)),
                kept.map(Page::revision).orElse(Revision.NONE),
                address.permalink(kept.map(Page::permalink)),
                title,
                body,
                services,
                description,
                language,
                publication);
    }
}
