package org.ecm.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.ecm.core.reading.Lookup;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Slug;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.database.StorageHealth;
import org.ecm.web.http.MovedPermanently;
import org.ecm.web.http.PageGone;
import org.ecm.web.settings.CurrentSettings;
import org.ecm.web.settings.SiteSettings;
import org.ecm.web.text.DateTimeText;
import org.ecm.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** The site as one request sees it: one moment, one set of settings. */
@RequestScoped
public class SiteContext {

    @Inject
    Clock clock;

    @Inject
    CurrentSettings current;

    @Inject
    Configuration configuration;

    @Inject
    Assets assets;

    @Inject
    StorageHealth storage;

    private @Nullable Instant now;
    private @Nullable SiteSettings settings;

    /** {@return the moment of this request: everything on a page is true at one instant} */
    public Instant now() {
        var instant = now;
        if (instant == null) {
            instant = clock.instant();
            now = instant;
        }
        return instant;
    }

    /** {@return the settings of this request} */
    public SiteSettings settings() {
        var held = settings;
        if (held == null) {
            held = current.get();
            settings = held;
        }
        return held;
    }

    /** {@return the language of the site} */
    public Language language() {
        return new Language(settings().locale().toLanguageTag());
    }

    /** {@return whether letters are sent; without a mail server they wait, and nobody is told anything} */
    public boolean sendsMail() {
        return configuration.mail().isPresent();
    }

    /** {@return whether anything new can be saved at the moment: the databases work, and enough space is free} */
    public boolean canSave() {
        return storage.problem().isEmpty();
    }

    /** {@return whether people can cancel, withdraw and erase at the moment, which they can with little free space, too} */
    public boolean canCancel() {
        return storage.failure().isEmpty();
    }

    /** {@return the interface's texts} */
    public Texts texts() {
        return settings().texts();
    }

    /** {@return how dates and times are written, in the site's zone} */
    public DateTimeText dates() {
        return texts().dates(settings().zone());
    }

    /**
     * {@return the public address of a path}
     *
     * @param path beginning with a slash; an address that is absolute already stays as it is
     */
    public String absolute(String path) {
        return path.startsWith("/") ? configuration.baseUrl() + path : path;
    }

    /**
     * Gives what a reader opens, or ends the request with the page that says why there's nothing to read.
     *
     * @param opening what the core found
     * @param path the path of a slug it has moved to, beginning with a slash
     * @param <T> what is found
     * @return what can be read
     * @throws MovedPermanently answered 301
     * @throws PageGone answered 410
     * @throws NotFoundException answered 404
     */
    public <T> T found(Lookup<T> opening, Function<Slug, String> path) {
        return opening.fold(
                found -> found,
                to -> {
                    throw new MovedPermanently(absolute(path.apply(to)));
                },
                reason -> {
                    throw new PageGone(reason);
                },
                () -> {
                    throw new NotFoundException();
                });
    }

    /**
     * {@return the path of a script; a page must do without it}
     *
     * @param name one there is
     */
    public String script(String name) {
        return assets.path(name);
    }

    /**
     * {@return what stands around a page}
     *
     * @param path of the page, with the query that belongs to its one address
     * @param title of the page alone; empty for the start page
     */
    public PageLayout frame(String path, Optional<String> title) {
        return new PageLayout(
                settings(),
                current.smallPrint(),
                title,
                Optional.empty(),
                absolute(path),
                path,
                Optional.empty(),
                "website",
                assets.path("ecm.css"),
                assets.path("favicon.svg"),
                true);
    }
}
