package org.ecm.web.layout;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.locale.LocaleResolver;
import jakarta.mvc.locale.LocaleResolverContext;
import java.util.Locale;
import org.ecm.web.settings.CurrentSettings;

/**
 * Resolves the interface language to the site's own, whatever language a browser asks for.
 *
 * <p>This class doesn't read {@code Accept-Language}. Krazo's own resolver reads it before any controller runs, and fails
 * on an invalid header.
 */
@ApplicationScoped
@Priority(1)
public class SiteLocale implements LocaleResolver {

    @Inject
    CurrentSettings current;

    @Override
    public Locale resolveLocale(LocaleResolverContext context) {
        return current.get().locale();
    }
}
