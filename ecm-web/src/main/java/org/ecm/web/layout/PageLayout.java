package org.ecm.web.layout;

import java.util.List;
import java.util.Optional;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.shared.Language;
import org.ecm.web.settings.SiteSettings;
import org.ecm.web.text.Texts;

/**
 * What stands around the content of every page: its head, the site's navigation and its foot.
 *
 * @param site the settings that hold
 * @param smallPrint the links of the foot
 * @param title of the page alone, without the site's name; empty for the start page
 * @param description for search results and cards; empty means none
 * @param address the page's one address, absolute
 * @param path the page's path, which marks where the reader is in the navigation
 * @param structuredData JSON-LD, safe inside a script element; empty means none
 * @param card what the page is for those who link to it: {@code website}, {@code article} or {@code profile}
 * @param styles the path of the stylesheet
 * @param icon the path of the icon
 * @param indexed whether search engines may list it
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

    /** {@return what stands in the browser's title bar} */
    public String fullTitle() {
        return title.map(text -> text + " \u00b7 " + site.name())
                .orElseGet(() -> site.tagline()
                        .map(line -> site.name() + " \u00b7 " + line)
                        .orElse(site.name()));
    }

    /** {@return what a card is headed by} */
    public String cardTitle() {
        return title.orElse(site.name());
    }

    /** {@return the interface's texts} */
    public Texts texts() {
        return site.texts();
    }

    /** {@return the language of the interface: the one its texts are really in} */
    public String language() {
        return texts().language().toLanguageTag();
    }

    /** {@return the language of what the practice itself wrote for every page, such as its tagline} */
    public ContentLanguage ownLanguage() {
        return ContentLanguage.of(new Language(site.locale().toLanguageTag()), texts().language());
    }

    /**
     * {@return whether {@code link} leads to this page}
     *
     * @param link of the navigation
     */
    public boolean isHere(SiteSettings.Link link) {
        return link.url().equals(path);
    }

    /**
     * {@return whether the foot leads to a page, such as the one on privacy}
     *
     * @param path of the page
     */
    public boolean hasSmallPrint(String path) {
        return smallPrint.stream().anyMatch(link -> link.url().equals(path));
    }

    /**
     * {@return this frame described, with the disclaimers: they travel with whatever is said of the content}
     *
     * @param text one sentence, if there is one
     * @param disclaimers what must be shown with the content
     */
    public PageLayout describedAs(Optional<String> text, List<DisclaimerText> disclaimers) {
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
     * @param kind {@code website}, {@code article} or {@code profile}
     */
    public PageLayout with(String json, String kind) {
        return new PageLayout(
                site, smallPrint, title, description, address, path, Optional.of(json), kind, styles, icon, indexed);
    }

    /**
     * {@return this frame under a title}
     *
     * @param text of the page alone
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

    /** {@return this frame, for a page that search engines should not list} */
    public PageLayout unlisted() {
        return new PageLayout(
                site, smallPrint, title, description, address, path, structuredData, card, styles, icon, false);
    }
}
