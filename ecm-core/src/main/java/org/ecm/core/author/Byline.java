package org.ecm.core.author;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The byline of an article at one moment: its authors, each with their current credentials.
 *
 * @param authors in the article's order of authors
 */
public record Byline(List<BylineAuthor> authors) {

    /** Copies the list. */
    public Byline {
        authors = List.copyOf(authors);
    }

    /**
     * {@return the byline of these authors at one moment}
     *
     * @param authors in the article's order
     * @param instant the moment in question
     * @param zone the site's zone
     */
    public static Byline of(List<Author> authors, Instant instant, ZoneId zone) {
        return new Byline(authors.stream()
                .map(author -> new BylineAuthor(author, author.validCredentials(instant, zone)))
                .toList());
    }

    /**
     * One author of a byline.
     *
     * @param author the author
     * @param credentials their current credentials, in the conventional order
     */
    public record BylineAuthor(Author author, List<Credential> credentials) {

        /** Copies the list. */
        public BylineAuthor {
            credentials = List.copyOf(credentials);
        }

        /** {@return the codes that follow the name, such as {@code LCSW-R}, in the conventional order} */
        public List<String> postNominals() {
            return credentials.stream().map(Credential::code).toList();
        }

        /** {@return name and post-nominals, such as {@code Ada Example, MSW, LCSW-R}} */
        public String text() {
            var text = new StringBuilder(author.name().text());
            postNominals().forEach(code -> text.append(", ").append(code));
            return text.toString();
        }
    }
}
