package org.ecm.web.content;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Slug;

/**
 * The slugs and identifier of a file's content. A file with problems has them too, so that references to it aren't
 * reported as unknown.
 *
 * @param kind the kind of content
 * @param source the file
 * @param id the identifier that the file sets, if any
 * @param slug the current slug; for a disclaimer its identifier, which has the same form
 * @param former the former slugs, oldest first
 */
record ContentAddress(
        FileKind kind,
        SourceFile source,
        Optional<LocatedValue<UUID>> id,
        LocatedValue<Slug> slug,
        List<LocatedValue<Slug>> former) {

    private static final Pattern WRITTEN =
            Pattern.compile("^(slug|id): *[\"']?([a-z0-9]+(?:-[a-z0-9]+)*+)[\"']? *$", Pattern.MULTILINE);

    /** {@return the address of an article, page, series or author; empty if neither key nor file name is a slug} */
    static Optional<ContentAddress> of(
            FileKind kind, SourceFile source, YamlFields fields, ImportProblems.InFile problems) {
        var id = fields.located("id", ContentAddress::uuid);
        var slug = fields.located("slug", value -> new Slug(value.text()));
        var former = fields.each("formerSlugs", value -> new Slug(value.text()));
        if (slug.isEmpty()) {
            slug = byName(source);
            if (slug.isEmpty() && !fields.has("slug")) {
                problems.add(0, "needs the key slug, because its name isn't a slug");
            }
        }
        slug.ifPresent(current -> former.stream()
                .filter(each -> each.value().equals(current.value()))
                .forEach(each -> fields.problem("formerSlugs", each.line(), each.value() + " is the current slug")));
        return slug.map(current -> new ContentAddress(
                kind,
                source,
                id,
                current,
                former.stream()
                        .filter(each -> !each.value().equals(current.value()))
                        .toList()));
    }

    /** {@return the address of a disclaimer, whose identifier is chosen by its author} */
    static Optional<ContentAddress> ofDisclaimer(SourceFile source, YamlFields fields, ImportProblems.InFile problems) {
        var id = fields.located("id", value -> new Slug(value.text()));
        if (id.isEmpty()) {
            id = byName(source);
            if (id.isEmpty() && !fields.has("id")) {
                problems.add(0, "needs the key id, because its name isn't an identifier");
            }
        }
        return id.map(found -> new ContentAddress(FileKind.DISCLAIMER, source, Optional.empty(), found, List.of()));
    }

    /** {@return the address of an unreadable file, from its text or name; empty if neither contains one} */
    static Optional<ContentAddress> ofUnreadable(FileKind kind, SourceFile source) {
        var written = WRITTEN.matcher(source.text())
                .results()
                .filter(line -> line.group(1).equals(kind == FileKind.DISCLAIMER ? "id" : "slug"))
                .map(line -> line.group(2))
                .filter(Slug::isSlug)
                .map(slug -> new LocatedValue<>(new Slug(slug), 1))
                .findFirst();
        return written.or(() -> byName(source))
                .map(slug -> new ContentAddress(kind, source, Optional.empty(), slug, List.of()));
    }

    String path() {
        return source.path();
    }

    /** {@return the current slug, then the former ones, each with its line} */
    Stream<LocatedValue<Slug>> slugs() {
        return Stream.concat(Stream.of(slug), former.stream());
    }

    /** {@return the permalink with the slugs of the stored item and of the file} */
    Permalink permalink(Optional<Permalink> kept) {
        var moved = kept.map(known -> known.movedTo(slug.value())).orElseGet(() -> Permalink.of(slug.value()));
        return new Permalink(
                moved.slug(),
                Stream.concat(moved.former().stream(), former.stream().map(LocatedValue::value))
                        .distinct()
                        .toList());
    }

    private static Optional<LocatedValue<Slug>> byName(SourceFile source) {
        return Slug.isSlug(source.name())
                ? Optional.of(new LocatedValue<>(new Slug(source.name()), 1))
                : Optional.empty();
    }

    private static UUID uuid(YamlValue value) {
        var text = value.text();
        try {
            var uuid = UUID.fromString(text);
            if (uuid.toString().equalsIgnoreCase(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("article-id.malformed");
        }
        throw new InvalidValue("article-id.malformed");
    }
}
