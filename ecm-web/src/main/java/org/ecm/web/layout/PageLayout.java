package org.ecm.web.layout;

import java.util.List;
import java.util.Optional;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.shared.Language;
import org.ecm.web.settings.SiteSettings;
import org.ecm.web.text.Texts;

/**
 * The frame around the content of every page: its head, the site's navigation and the footer.
 *
 * @param site the current settings
 * @param smallPrint the footer links
 * @param title the page's own title, without the site's name; empty for the home page
 * @param description the description for search results and link previews, if any
 * @param address the page's canonical address, absolute
 * @param path the page's path, which marks the current page in the navigation
 * @param structuredData JSON-LD that's safe inside a script element, if any
 * @param card the page's type for link previews: {@code website}, {@code article} or {@code profile}
 * @param styles the path of the stylesheet
 * @param icon the path of the icon
 * @param indexed whether search engines may list the page
 */
public record PageLayout(
        SiteSettings site,
        List<SiteSettings.Link> smallPrint,
        Optional<String> title,
        Optional<String> description,
        String address,
        String path,
        Optional<String> structuredData,
        String card,
        String styles,
        String icon,
        boolean indexed) {

    /** {@return the title for the browser's title bar} */
    public String fullTitle() {
        return title.map(text -> text + " \u00b7 " + site.name())
                .orElseGet(() -> site.tagline()
                        .map(line -> site.name() + " \u00b7 " + line)
                        .orElse(site.name()));
    }

    /** {@return the title for link previews} */
    public String cardTitle() {
        return title.orElse(site.name());
    }

    /** {@return the interface's texts} */
    public Texts texts() {
        return site.texts();
    }

    /** {@return the language that the interface texts are actually in} */
    public String language() {
        return texts().language().toLanguageTag();
    }

    /** {@return the language of the texts that the practice writes for every page, such as its tagline} */
    public ContentLanguage ownLanguage() {
        return ContentLanguage.of(new Language(site.locale().toLanguageTag()), texts().language());
    }

    /**
     * {@return whether {@code link} leads to this page}
     *
     * @param link a link of the navigation
     */
    public boolean isHere(SiteSettings.Link link) {
        return link.url().equals(path);
    }

    /**
     * {@return whether the footer links to a page, such as the privacy page}
     *
     * @param path the path of the page
     */
    public boolean hasSmallPrint(String path) {
        return smallPrint.stream().anyMatch(link -> link.url().equals(path));
    }

    /**
     * {@return this frame with a description, which includes the disclaimers of the content it describes}
     *
     * @param text one sentence, if any
     * @param disclaimers the disclaimers that the content requires
     */
    public PageLayout withDescription(Optional<String> text, List<DisclaimerText> disclaimers) {
        var whole = new StringBuilder(text.orElse(""));
        disclaimers.forEach(statement -> whole.append(' ').append(statement.text()));
        var described = whole.toString().strip().replaceAll("\\s+", " ");
        return new PageLayout(
                site,
                smallPrint,
                title,
                described.isEmpty() ? Optional.empty() : Optional.of(described),
                address,
                path,
                structuredData,
                card,
                styles,
                icon,
                indexed);
    }

    /**
     * {@return this frame with structured data}
     *
     * @param json the structured data, safe inside a script element
     * @param kind the page's type: {@code website}, {@code article} or {@code profile}
     */
    public PageLayout with(String json, String kind) {
        return new PageLayout(
                site, smallPrint, title, description, address, path, Optional.of(json), kind, styles, icon, indexed);
    }

    /**
     * {@return this frame with a title}
     *
     * @param text the page's own title
     */
    public PageLayout titled(String text) {
        return new PageLayout(
                site,
                smallPrint,
                Optional.of(text),
                description,
                address,
                path,
                structuredData,
                card,
                styles,
                icon,
                indexed);
    }

    /** {@return this frame for a page that search engines must not list} */
    public PageLayout unlisted() {
        return new PageLayout(
                site, smallPrint, title, description, address, path, structuredData, card, styles, icon, false);
    }
}
