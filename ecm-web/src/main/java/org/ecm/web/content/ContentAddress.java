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
 * What a file calls its content. It is known even of a file that has problems, so that nothing else seems to refer to
 * something unknown.
 *
 * @param kind of the content
 * @param source the file
 * @param id the identifier the file insists on
 * @param slug its slug; for a disclaimer its identifier, which has the same form
 * @param former slugs it had, oldest first
 */
record ContentAddress(
        FileKind kind,
        SourceFile source,
        Optional<LocatedValue<UUID>> id,
        LocatedValue<Slug> slug,
        List<LocatedValue<Slug>> former) {

    private static final Pattern WRITTEN =
            Pattern.compile("^(slug|id): *[\"']?([a-z0-9]+(?:-[a-z0-9]+)*+)[\"']? *$", Pattern.MULTILINE);

    /** Of an article, page, series or author; empty if neither key nor file name give a slug. */
    static Optional<ContentAddress> of(
            FileKind kind, SourceFile source, YamlFields fields, ImportProblems.InFile problems) {
        var id = fields.located("id", ContentAddress::uuid);
        var slug = fields.located("slug", value -> new Slug(value.text()));
        var former = fields.each("formerSlugs", value -> new Slug(value.text()));
        if (slug.isEmpty()) {
            slug = byName(source);
            if (slug.isEmpty() && !fields.has("slug")) {
                problems.add(0, "is not named after a slug, so it needs the key slug");
            }
        }
        slug.ifPresent(current -> former.stream()
                .filter(each -> each.value().equals(current.value()))
                .forEach(each -> fields.problem("formerSlugs", each.line(), each.value() + " is its slug now")));
        return slug.map(current -> new ContentAddress(
                kind,
                source,
                id,
                current,
                former.stream()
                        .filter(each -> !each.value().equals(current.value()))
                        .toList()));
    }

    /** Of a disclaimer, whose identifier people choose. */
    static Optional<ContentAddress> ofDisclaimer(SourceFile source, YamlFields fields, ImportProblems.InFile problems) {
        var id = fields.located("id", value -> new Slug(value.text()));
        if (id.isEmpty()) {
            id = byName(source);
            if (id.isEmpty() && !fields.has("id")) {
                problems.add(0, "is not named after an identifier, so it needs the key id");
            }
        }
        return id.map(found -> new ContentAddress(FileKind.DISCLAIMER, source, Optional.empty(), found, List.of()));
    }

    /** Of a file that cannot be understood, as far as it still says what it is called. */
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

    /** {@return the current slug and the former ones, each where it stands} */
    Stream<LocatedValue<Slug>> slugs() {
        return Stream.concat(Stream.of(slug), former.stream());
    }

    /** {@return where it is and was, when the file and what is kept are put together} */
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
