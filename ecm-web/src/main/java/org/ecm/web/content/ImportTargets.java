package org.ecm.web.content;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ecm.core.article.Articles;
import org.ecm.core.article.Pages;
import org.ecm.core.author.Authors;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.availability.Schedules;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.series.SeriesCatalog;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Slug;
import org.ecm.web.settings.SiteSettings;
import org.ecm.web.settings.SiteSettingsHistory;

/**
 * The stores that a folder is imported into.
 *
 * @param articles the store of articles
 * @param pages the store of plain pages
 * @param catalog the store of series
 * @param authors the store of authors
 * @param disclaimers the store of disclaimers
 * @param schedules the store of practitioners' schedules
 * @param meetings the store of meeting types
 * @param site the store of the site settings
 * @param ledger the record of earlier imports
 */
public record ImportTargets(
        Articles articles,
        Pages pages,
        SeriesCatalog catalog,
        Authors authors,
        Disclaimers disclaimers,
        Schedules schedules,
        MeetingTypes meetings,
        SiteSettingsHistory site,
        ImportLedger ledger) {

    /** {@return the identifier of the item that has or had a slug; empty if none did, and for kinds without UUIDs} */
    Optional<UUID> find(FileKind kind, Slug slug) {
        return switch (kind) {
            case ARTICLE ->
                articles.asOf(Instant.MAX)
                        .find(slug)
                        .map(article -> article.id().value());
            case PAGE ->
                pages.asOf(Instant.MAX).find(slug).map(page -> page.id().value());
            case SERIES ->
                catalog.asOf(Instant.MAX).find(slug).map(series -> series.id().value());
            case AUTHOR ->
                authors.asOf(Instant.MAX).find(slug).map(author -> author.id().value());
            case DISCLAIMER, SCHEDULE, MEETING -> Optional.empty();
        };
    }

    /** {@return whether an item has or had a slug; for a disclaimer, whether one has this identifier} */
    boolean knows(FileKind kind, Slug slug) {
        return kind == FileKind.DISCLAIMER
                ? disclaimers.find(new DisclaimerId(slug.text())).isPresent()
                : find(kind, slug).isPresent();
    }

    /** {@return whether a stored series lists an article} */
    boolean lists(Slug series, Slug article) {
        return find(FileKind.ARTICLE, article)
                .flatMap(id -> catalog.asOf(Instant.MAX)
                        .find(series)
                        .filter(kept -> kept.order().articles().contains(new ArticleId(id))))
                .isPresent();
    }

    /** {@return the site settings before the import} */
    SiteSettings settings() {
        return site.latest().map(SiteSettingsHistory.Recorded::settings).orElse(SiteSettings.INITIAL);
    }
}
