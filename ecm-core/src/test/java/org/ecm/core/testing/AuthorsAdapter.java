package org.ecm.core.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.author.Author;
import org.ecm.core.author.Authors;
import org.ecm.core.author.PersonName;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.Slug;

/** Adapts {@link Authors} to the contracts of all ports. */
record AuthorsAdapter(Authors port) implements PortAdapter.WithSlugs<Author> {

    @Override
    public Author example(int n) {
        return Author.named(new AuthorId(Examples.uuid(n)), new Slug("author-" + n), new PersonName("Author " + n))
                .withCredentials(Examples.license());
    }

    @Override
    public Author changed(Author author, String text) {
        return copy(author, author.permalink(), new PersonName(text));
    }

    @Override
    public Author at(Author author, Revision revision) {
        return author.withRevision(revision);
    }

    @Override
    public Author under(Author author, Permalink permalink) {
        return copy(author, permalink, author.name());
    }

    @Override
    public Permalink permalink(Author author) {
        return author.permalink();
    }

    @Override
    public Object id(Author author) {
        return author.id();
    }

    @Override
    public Author save(Author author) {
        return port.save(author);
    }

    @Override
    public Optional<Author> find(Author like) {
        return port.find(like.id());
    }

    @Override
    public Optional<Author> asOf(Instant instant, Author like) {
        return port.asOf(instant).find(List.of(like.id())).stream().findFirst();
    }

    @Override
    public Optional<Author> asOf(Instant instant, Slug slug) {
        return port.asOf(instant).find(slug);
    }

    private static Author copy(Author author, Permalink permalink, PersonName name) {
        return new Author(
                author.id(),
                author.revision(),
                permalink,
                name,
                author.title(),
                author.bio(),
                author.services(),
                author.credentials(),
                author.disclaimers());
    }
}
