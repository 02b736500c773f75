package org.ecm.web.layout;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.locale.LocaleResolver;
import jakarta.mvc.locale.LocaleResolverContext;
import java.util.Locale;
import org.ecm.web.settings.CurrentSettings;

/**
 * The language of the interface: the site's, whatever a browser asks for.
 *
 * <p>{@code Accept-Language} is not even read. Krazo's own resolver reads it before any controller is asked, and breaks
 * on a header that is none.
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
