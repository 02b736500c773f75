package org.ecm.web.article;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecm.core.article.Body;
import org.ecm.core.article.Headline;
import org.ecm.core.article.Page;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.PageId;
import org.ecm.core.shared.ServiceId;
import org.ecm.web.database.PermalinkColumns;
import org.ecm.web.database.StringListConverter;
import org.ecm.web.database.VersionRow;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;
import org.jspecify.annotations.Nullable;

/** One recorded version of a plain page. */
@Entity
@Table(name = "page")
@WhenDiskIsNearlyFull(Insert.REFUSE)
@SuppressWarnings("NullAway.Init")
class PageRow extends VersionRow {

    @Column(name = "id")
    private UUID id;

    @Embedded
    private PermalinkColumns permalink;

    @Column(name = "title")
    private String title;

    @Column(name = "body")
    private String body;

    @Column(name = "services")
    @Convert(converter = StringListConverter.class)
    private List<String> services;

    @Column(name = "description")
    @Nullable
    private String description;

    @Column(name = "language_tag")
    private String language;

    @Embedded
    @Nullable
    private PublicationColumns publication;

    protected PageRow() {}

    static PageRow of(Page page) {
        var row = new PageRow();
        row.id = page.id().value();
        row.permalink = PermalinkColumns.of(page.permalink());
        row.title = page.title().text();
        row.body = page.body().markdown();
        row.services = page.services().stream().map(ServiceId::text).sorted().toList();
        row.description = page.description().orElse(null);
        row.language = page.language().tag();
        row.publication = PublicationColumns.of(page.publication());
        return row;
    }

    Page toPage() {
        return new Page(
                new PageId(id),
                revision(),
                permalink.toPermalink(),
                new Headline(title),
                new Body(body),
                services.stream().map(ServiceId::new).collect(Collectors.toSet()),
                Optional.ofNullable(description),
                new Language(language),
                PublicationColumns.toPublication(publication));
    }

    @Override
    protected UUID id() {
        return id;
    }
}
