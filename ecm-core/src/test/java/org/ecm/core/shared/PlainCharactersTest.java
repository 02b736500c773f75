package org.ecm.core.shared;

import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.FEELINGS;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.degree;
import static org.ecm.core.testing.Examples.mara;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecm.core.article.ArticleMetadata;
import org.ecm.core.article.Body;
import org.ecm.core.article.Headline;
import org.ecm.core.article.Page;
import org.ecm.core.article.Publication;
import org.ecm.core.author.Author;
import org.ecm.core.author.Credential;
import org.ecm.core.author.PersonName;
import org.ecm.core.disclaimer.Service;
import org.ecm.core.disclaimer.Wording;
import org.ecm.core.series.ReadingOrder;
import org.ecm.core.series.Series;
import org.ecm.core.testing.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that all free text rejects control characters, which some databases can't store and pages can't display. */
class PlainCharactersTest {

    private static final List<Integer> CONTROLS =
            List.of(0x00, 0x01, 0x07, 0x08, 0x0B, 0x0C, 0x0E, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F);

    @Test
    void exclude_surrogates_and_control_characters() {
        var left = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(each -> !PlainCharacters.isAllowed(each))
                .boxed();

        assertThat(left)
                .containsExactlyElementsOf(IntStream.of(0, 0x7F, Character.MIN_SURROGATE)
                        .flatMap(first -> switch (first) {
                            case 0 ->
                                IntStream.range(0, 0x20).filter(each -> each != '\t' && each != '\n' && each != '\r');
                            case 0x7F -> IntStream.rangeClosed(0x7F, 0x9F);
                            default -> IntStream.rangeClosed(Character.MIN_SURROGATE, Character.MAX_SURROGATE);
                        })
                        .boxed()
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void every_text_value_rejects_excluded_characters(String value, Function<String, Object> made) {
        for (int control : CONTROLS) {
            assertRefused(
                    () -> made.apply("What is" + Character.toString(control) + "said"), value + ".control-character");
        }
        assertThat(made.apply(Examples.UNUSUAL_TEXT + "\u00A0\u2028\u200B\u202E"))
                .isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("textsOfSeveralLines")
    void include_tabs_and_line_ends(String value, Function<String, Object> made) {
        assertThat(made.apply("One\ttwo\nthree\r\nfour")).as(value).isNotNull();
    }

    @Test
    void a_headline_may_have_a_tab() {
        assertThat(new Headline("One\ttwo").text()).isEqualTo("One\ttwo");
    }

    static Stream<Arguments> texts() {
        return Stream.concat(Stream.of(text("headline", Headline::new)), textsOfSeveralLines());
    }

    static Stream<Arguments> textsOfSeveralLines() {
        return Stream.of(
                text("body", Body::new),
                text("description", text -> particulars(Optional.of(text), Optional.empty())),
                text("content-note", text -> particulars(Optional.empty(), Optional.of(text))),
                text("description", PlainCharactersTest::page),
                text("withdrawal-reason", text -> new Publication.Unpublished(NOW, NOW, Optional.of(text))),
                text("person-name", PersonName::new),
                text("author-title", text -> author(Optional.of(text), Optional.empty())),
                text("bio", text -> author(Optional.empty(), Optional.of(text))),
                text("credential-code", text -> credential(text, "t", "i", Optional.empty())),
                text("credential-title", text -> credential("c", text, "i", Optional.empty())),
                text("credential-issuer", text -> credential("c", "t", text, Optional.empty())),
                text("credential-number", text -> credential("c", "t", "i", Optional.of(text))),
                text("series-title", text -> series(text, Optional.empty())),
                text("series-description", text -> series("Series", Optional.of(text))),
                text("wording", text -> Wording.of(1, NOW, Language.ENGLISH, text)),
                text("service-name", text -> new Service(new ServiceId("coaching"), text, false)));
    }

    private static Arguments text(String value, Function<String, Object> made) {
        return arguments(value, made);
    }

    private static ArticleMetadata particulars(Optional<String> description, Optional<String> contentNote) {
        return new ArticleMetadata(
                Set.of(),
                Set.of(),
                description,
                Optional.empty(),
                Language.ENGLISH,
                Optional.empty(),
                Optional.empty(),
                contentNote);
    }

    private static Page page(String description) {
        var page = Examples.page(Examples.ABOUT, "about");
        return new Page(
                page.id(),
                page.revision(),
                page.permalink(),
                page.title(),
                page.body(),
                page.services(),
                Optional.of(description),
                page.language(),
                page.publication());
    }

    private static Author author(Optional<String> title, Optional<String> bio) {
        var mara = mara();
        return new Author(
                mara.id(),
                mara.revision(),
                mara.permalink(),
                mara.name(),
                title,
                bio,
                mara.services(),
                mara.credentials(),
                mara.disclaimers());
    }

    private static Credential credential(String code, String title, String issuer, Optional<String> number) {
        return new Credential(
                code,
                degree().kind(),
                title,
                issuer,
                Optional.empty(),
                number,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Series series(String title, Optional<String> description) {
        return new Series(
                FEELINGS,
                Revision.NONE,
                Permalink.of(new Slug("series")),
                title,
                description,
                new ReadingOrder(List.of()));
    }
}
