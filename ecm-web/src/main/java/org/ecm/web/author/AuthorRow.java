package org.ecm.web.author;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecm.core.author.Author;
import org.ecm.core.author.PersonName;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.ServiceId;
import org.ecm.web.database.PermalinkColumns;
import org.ecm.web.database.StringListConverter;
import org.ecm.web.database.VersionRow;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;
import org.jspecify.annotations.Nullable;

/** One recorded version of an author. */
@Entity
@Table(name = "author")
@WhenDiskIsNearlyFull(Insert.REFUSE)
@SuppressWarnings("NullAway.Init")
class AuthorRow extends VersionRow {

    @Column(name = "id")
    private UUID id;

    @Embedded
    private PermalinkColumns permalink;

    @Column(name = "name")
    private String name;

    @Column(name = "title")
    @Nullable
    private String title;

    @Column(name = "bio")
    @Nullable
    private String bio;

    @Column(name = "services")
    @Convert(converter = StringListConverter.class)
    private List<String> services;

    /** Only written through this field; {@link org.ecm.web.database.ChildRows} reads the credentials. */
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "author_credential", joinColumns = @JoinColumn(name = "row_id"))
    @SuppressWarnings("UnusedVariable")
    private List<CredentialRow> credentials;

    @Column(name = "disclaimers")
    @Convert(converter = StringListConverter.class)
    private List<String> disclaimers;

    protected AuthorRow() {}

    static AuthorRow of(Author author) {
        var row = new AuthorRow();
        row.id = author.id().value();
        row.permalink = PermalinkColumns.of(author.permalink());
        row.name = author.name().text();
        row.title = author.title().orElse(null);
        row.bio = author.bio().orElse(null);
        row.services = author.services().stream().map(ServiceId::text).sorted().toList();
        row.credentials = CredentialRow.of(author.credentials());
        row.disclaimers =
                author.disclaimers().stream().map(DisclaimerId::text).sorted().toList();
        return row;
    }

    Author toAuthor(List<CredentialRow> held) {
        return new Author(
                new AuthorId(id),
                revision(),
                permalink.toPermalink(),
                new PersonName(name),
                Optional.ofNullable(title),
                Optional.ofNullable(bio),
                services.stream().map(ServiceId::new).collect(Collectors.toSet()),
                CredentialRow.toCredentials(held),
                disclaimers.stream().map(DisclaimerId::new).collect(Collectors.toSet()));
    }

    @Override
    protected UUID id() {
        return id;
    }
}
