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
 * Everything a folder is imported into.
 *
 * @param articles where articles are kept
 * @param pages where plain pages are kept
 * @param catalogue where series are kept
 * @param authors where authors are kept
 * @param disclaimers where disclaimers are kept
 * @param schedules where it is kept when each author can be met
 * @param meetings where kinds of meeting are kept
 * @param site where the site's settings are kept
 * @param ledger what was imported before
 */
public record ImportTargets(
        Articles articles,
        Pages pages,
        SeriesCatalog catalogue,
        Authors authors,
        Disclaimers disclaimers,
        Schedules schedules,
        MeetingTypes meetings,
        SiteSettingsHistory site,
        ImportLedger ledger) {

    /** {@return the identifier of what has or had a slug; empty for kinds that have none of this kind} */
    Optional<UUID> find(FileKind kind, Slug slug) {
        return switch (kind) {
            case ARTICLE ->
                articles.asOf(Instant.MAX)
                        .find(slug)
                        .map(article -> article.id().value());
            case PAGE ->
                pages.asOf(Instant.MAX).find(slug).map(page -> page.id().value());
            case SERIES ->
                catalogue.asOf(Instant.MAX).find(slug).map(series -> series.id().value());
            case AUTHOR ->
                authors.asOf(Instant.MAX).find(slug).map(author -> author.id().value());
            case DISCLAIMER, SCHEDULE, MEETING -> Optional.empty();
        };
    }

    /** {@return whether there is something that has or had a slug} */
    boolean knows(FileKind kind, Slug slug) {
        return kind == FileKind.DISCLAIMER
                ? disclaimers.find(new DisclaimerId(slug.text())).isPresent()
                : find(kind, slug).isPresent();
    }

    /** {@return whether a series that is kept lists an article} */
    boolean lists(Slug series, Slug article) {
        return find(FileKind.ARTICLE, article)
                .flatMap(id -> catalogue
                        .asOf(Instant.MAX)
                        .find(series)
                        .filter(kept -> kept.order().articles().contains(new ArticleId(id))))
                .isPresent();
    }

    /** {@return the settings that hold before anything is imported} */
    SiteSettings settings() {
        return site.latest().map(SiteSettingsHistory.Recorded::settings).orElse(SiteSettings.INITIAL);
    }
}
