package org.ecm.web.settings;

import java.time.Instant;
import java.util.List;
import org.ecm.core.article.Page;
import org.ecm.core.article.Pages;
import org.ecm.web.settings.SiteSettings.Link;

/** Builds the footer links of every page: those of the privacy, terms and accessibility pages that are visible. */
final class FooterLinks {

    private static final List<String> SLUGS = List.of("privacy", "terms", "accessibility");

    private FooterLinks() {}

    static List<Link> of(Pages pages, Instant now) {
        var visible = pages.asOf(now).visible();
        return SLUGS.stream()
                .flatMap(slug -> visible.stream()
                        .filter(page -> page.slug().text().equals(slug))
                        .map(FooterLinks::link))
                .toList();
    }

    private static Link link(Page page) {
        return new Link(page.title().text(), "/" + page.slug());
    }
}
