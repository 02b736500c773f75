package org.ecm.web.settings;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecm.core.disclaimer.Service;
import org.ecm.core.shared.Slug;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.text.Texts;

/**
 * The practice's settings for every page, from {@code site.yaml} or the desk.
 *
 * @param name the site's name
 * @param tagline one sentence below the name, if any
 * @param zone the site's time zone, which decides when days end and how times are shown
 * @param locale the locale of the interface, its dates and numbers
 * @param crisis the contacts for visitors in crisis
 * @param callToAction the link that asks for a first conversation, if any
 * @param practitioner the slug of the author who runs the practice, if set
 * @param services the services that the practice offers
 * @param navigation the links in every page's header, in order
 * @param contactEmail the public email address, if any
 * @param postalAddress the postal address in lines, if any
 * @param consultation the settings for requests and first conversations
 */
public record SiteSettings(
        String name,
        Optional<String> tagline,
        ZoneId zone,
        Locale locale,
        Crisis crisis,
        Optional<Link> callToAction,
        Optional<Slug> practitioner,
        List<Service> services,
        List<Link> navigation,
        Optional<String> contactEmail,
        Optional<String> postalAddress,
        ConsultationSettings consultation) {

    /** The initial settings, until the practice changes them. */
    public static final SiteSettings INITIAL = new SiteSettings(
            "Emotional Connections Method",
            Optional.empty(),
            ZoneOffset.UTC,
            Locale.US,
            Crisis.UNITED_STATES,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(
                    Link.home(Texts.of(Locale.US)),
                    Link.articles(Texts.of(Locale.US)),
                    Link.series(Texts.of(Locale.US))),
            Optional.empty(),
            Optional.empty(),
            ConsultationSettings.INITIAL);

    /** Takes copies. */
    public SiteSettings {
        services = List.copyOf(services);
        navigation = List.copyOf(navigation);
    }

    /**
     * {@return these settings, overridden by the environment}
     *
     * @param configuration the configuration of this process
     */
    public SiteSettings under(Configuration configuration) {
        return new SiteSettings(
                configuration.siteName().orElse(name),
                tagline,
                configuration.siteZone().orElse(zone),
                locale,
                crisis,
                callToAction,
                practitioner,
                services,
                navigation,
                contactEmail,
                postalAddress,
                consultation);
    }

    /** {@return the interface texts, in the available language closest to the site's} */
    public Texts texts() {
        return Texts.of(locale);
    }

    /**
     * A link to a page.
     *
     * @param label the text that visitors see
     * @param url a path of this site, or an {@code https} address
     */
    public record Link(String label, String url) {

        /** {@return the link to the home page} */
        public static Link home(Texts texts) {
            return new Link(texts.text("layout.home"), "/");
        }

        /** {@return the link to the list of articles} */
        public static Link articles(Texts texts) {
            return new Link(texts.text("layout.articles"), "/articles");
        }

        /** {@return the link to the list of series} */
        public static Link series(Texts texts) {
            return new Link(texts.text("layout.series"), "/series");
        }
    }

    /**
     * The contacts for visitors in crisis.
     *
     * @param label the text that visitors see
     * @param phone the number to call, if any
     * @param sms the number to text, if any
     * @param emergency the number to call in danger, if any
     * @param url the address of more information, if any
     */
    public record Crisis(
            String label,
            Optional<String> phone,
            Optional<String> sms,
            Optional<String> emergency,
            Optional<String> url) {

        /** The 988 Suicide and Crisis Lifeline and the emergency number of the United States. */
        public static final Crisis UNITED_STATES = new Crisis(
                Texts.of(Locale.US).text("settings.crisis"),
                Optional.of("988"),
                Optional.of("988"),
                Optional.of("911"),
                Optional.of("https://988lifeline.org/"));
    }
}
