package org.ecm.web.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.core.disclaimer.Coverage;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.PageId;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;

/**
 * A place where a disclaimer must be shown, as read from its file: {@code everywhere}, or {@code author: some-author}.
 *
 * @param place the kind of place
 * @param slug the slug of the place; empty if there's only one of its kind
 */
record CoverageKey(Place place, Optional<Slug> slug) {

    /** The kinds of places. */
    enum Place {
        EVERYWHERE("everywhere"),
        REQUEST_FORM("request-form"),
        SERVICE("service"),
        AUTHOR("author", FileKind.AUTHOR),
        SERIES("series", FileKind.SERIES),
        ARTICLE("article", FileKind.ARTICLE),
        PAGE("page", FileKind.PAGE);

        private final String word;
        private final Optional<FileKind> kind;

        Place(String word) {
            this.word = word;
            this.kind = Optional.empty();
        }

        Place(String word, FileKind kind) {
            this.word = word;
            this.kind = Optional.of(kind);
        }

        static Stream<Place> all() {
            return Arrays.stream(values());
        }

        boolean isSingle() {
            return this == EVERYWHERE || this == REQUEST_FORM;
        }
    }

    private static final List<String> KEYS = Place.all()
            .filter(place -> !place.isSingle())
            .map(place -> place.word)
            .toList();

    /** Reads one item of {@code covers}, and registers its reference. */
    static CoverageKey read(YamlValue value, ImportProblems.InFile problems, ReferenceCheck references) {
        return value.isMapping() ? ofOne(value, problems, references) : ofAll(value);
    }

    private static CoverageKey ofAll(YamlValue value) {
        var word = value.text();
        return Place.all()
                .filter(Place::isSingle)
                .filter(place -> place.word.equals(word))
                .map(place -> new CoverageKey(place, Optional.empty()))
                .findFirst()
                .orElseThrow(() -> value.wrong("\"" + ProblemText.shown(word)
                        + "\" must be everywhere, request-form, or one of " + String.join(", ", KEYS)
                        + " with a value, such as {service: coaching}"));
    }

    private static CoverageKey ofOne(YamlValue value, ImportProblems.InFile problems, ReferenceCheck references) {
        var pairs = value.pairs();
        if (pairs.size() != 1) {
            throw value.wrong("must have one key in each item, such as {service: coaching}");
        }
        var key = pairs.get(0).key();
        var word = key.text();
        var place = Place.all()
                .filter(each -> !each.isSingle())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(() -> key.wrong("unknown key \"" + ProblemText.shown(word) + "\"; it must be one of "
                        + String.join(", ", KEYS)));
        var slug = new LocatedValue<>(
                new Slug(pairs.get(0).value().text()), pairs.get(0).value().line());
        note(place, slug, problems, references);
        return new CoverageKey(place, Optional.of(slug.value()));
    }

    private static void note(
            Place place, LocatedValue<Slug> slug, ImportProblems.InFile problems, ReferenceCheck references) {
        place.kind.ifPresentOrElse(
                kind -> references.add(problems, place.word, kind, slug),
                () -> references.addService(
                        problems, new LocatedValue<>(new ServiceId(slug.value().text()), slug.line())));
    }

    /** {@return this coverage with the identifier of the item that its slug denotes} */
    Coverage coverage(IdentityResolver identities) {
        return switch (place) {
            case EVERYWHERE -> new Coverage.Everywhere();
            case REQUEST_FORM -> new Coverage.RequestForm();
            case SERVICE -> new Coverage.OfService(new ServiceId(one().text()));
            case AUTHOR -> new Coverage.OfAuthor(new AuthorId(identities.find(FileKind.AUTHOR, one())));
            case SERIES -> new Coverage.OfSeries(new SeriesId(identities.find(FileKind.SERIES, one())));
            case ARTICLE -> new Coverage.OfArticle(new ArticleId(identities.find(FileKind.ARTICLE, one())));
            case PAGE -> new Coverage.OfPage(new PageId(identities.find(FileKind.PAGE, one())));
        };
    }

    private Slug one() {
        return slug.orElseThrow();
    }
}
