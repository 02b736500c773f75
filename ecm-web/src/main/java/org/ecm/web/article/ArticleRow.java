package org.ecm.web.article;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.ecm.core.article.Article;
import org.ecm.core.article.ArticleMetadata;
import org.ecm.core.article.Body;
import org.ecm.core.article.Headline;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Topic;
import org.ecm.web.database.PermalinkColumns;
import org.ecm.web.database.StringListConverter;
import org.ecm.web.database.VersionRow;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;
import org.jspecify.annotations.Nullable;

/** One recorded version of an article. */
@Entity
@Table(name = "article")
@WhenDiskIsNearlyFull(Insert.REFUSE)
@SuppressWarnings("NullAway.Init")
class ArticleRow extends VersionRow {

    @Column(name = "id")
    private UUID id;

    @Embedded
    private PermalinkColumns permalink;

    @Column(name = "headline")
    private String headline;

    @Column(name = "body")
    private String body;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "article_author", joinColumns = @JoinColumn(name = "row_id"))
    @OrderColumn(name = "position")
    @Column(name = "author_id")
    @BatchFetch(BatchFetchType.IN)
    private List<UUID> authors;

    @Embedded
    @Nullable
    private PublicationColumns publication;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "article_topic", joinColumns = @JoinColumn(name = "row_id"))
    @Column(name = "topic")
    @BatchFetch(BatchFetchType.IN)
    private Set<String> topics;

    @Column(name = "services")
    @Convert(converter = StringListConverter.class)
    private List<String> services;

    @Column(name = "description")
    @Nullable
    private String description;

    /** Stored as text, because a server's JPA provider may not support a null UUID. */
    @Column(name = "home_series")
    @Nullable
    private String home;

    @Column(name = "language_tag")
    private String language;

    @Column(name = "updated_at")
    @Nullable
    private Instant updated;

    @Column(name = "reviewed_at")
    @Nullable
    private Instant reviewed;

    @Column(name = "content_note")
    @Nullable
    private String contentNote;

    protected ArticleRow() {}

    static ArticleRow of(Article article) {
        var row = new ArticleRow();
        row.id = article.id().value();
        row.permalink = PermalinkColumns.of(article.permalink());
        row.headline = article.headline().text();
        row.body = article.body().markdown();
        row.authors = article.authors().stream().map(AuthorId::value).toList();
        row.publication = PublicationColumns.of(article.publication());
        var metadata = article.metadata();
        row.topics = metadata.topics().stream().map(Topic::text).collect(Collectors.toSet());
        row.services =
                metadata.services().stream().map(ServiceId::text).sorted().toList();
        row.description = metadata.description().orElse(null);
        row.home = metadata.home().map(SeriesId::toString).orElse(null);
        row.language = metadata.language().tag();
        row.updated = metadata.updated().orElse(null);
        row.reviewed = metadata.reviewed().orElse(null);
        row.contentNote = metadata.contentNote().orElse(null);
        return row;
    }

    Article toArticle() {
        return new Article(
                new ArticleId(id),
                revision(),
                permalink.toPermalink(),
                new Headline(headline),
                new Body(body),
                authors.stream().map(AuthorId::new).toList(),
                PublicationColumns.toPublication(publication),
                new ArticleMetadata(
                        topics.stream().map(Topic::new).collect(Collectors.toSet()),
                        services.stream().map(ServiceId::new).collect(Collectors.toSet()),
                        Optional.ofNullable(description),
                        Optional.ofNullable(home).map(SeriesId::of),
                        new Language(language),
                        Optional.ofNullable(updated),
                        Optional.ofNullable(reviewed),
                        Optional.ofNullable(contentNote)));
    }

    @Override
    protected UUID id() {
        return id;
    }
}
