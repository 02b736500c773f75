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
 * What a practice says of itself on every page, as {@code site.yaml} or the desk gave it.
 *
 * @param name the site's name
 * @param tagline one sentence under it
 * @param zone the site's zone: when days end, and how dates are shown
 * @param locale how dates and numbers are written
 * @param crisis whom to call when it cannot wait
 * @param callToAction where a reader asks for a first conversation
 * @param practitioner the author whose practice it is
 * @param services the kinds of work that are offered
 * @param navigation the links of every page's head, in order
 * @param contactEmail where visitors may write
 * @param postalAddress where letters go, in lines
 * @param consultation what is said and asked when somebody asks for a first conversation
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

    /** What holds until a practice has said anything. */
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
     * {@return these settings with what the environment says over them}
     *
     * @param configuration of this process
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

    /** {@return the interface's texts, in the language that suits the site best} */
    public Texts texts() {
        return Texts.of(locale);
    }

    /**
     * Somewhere to go.
     *
     * @param label as visitors read it
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
     * Whom to call when it cannot wait.
     *
     * @param label as visitors read it
     * @param phone the number to call
     * @param sms the number to text
     * @param emergency the number to call in danger
     * @param url where to read more
     */
    public record Crisis(
            String label,
            Optional<String> phone,
            Optional<String> sms,
            Optional<String> emergency,
            Optional<String> url) {

        /** The Suicide and Crisis Lifeline of the United States, and their emergency number. */
        public static final Crisis UNITED_STATES = new Crisis(
                Texts.of(Locale.US).text("settings.crisis"),
                Optional.of("988"),
                Optional.of("988"),
                Optional.of("911"),
                Optional.of("https://988lifeline.org/"));
    }
}
