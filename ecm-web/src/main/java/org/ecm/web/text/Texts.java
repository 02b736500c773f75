package org.ecm.web.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The interface texts in one language.
 *
 * <p>A text is found by its key, whose first segment names the bundle: {@code layout.skip} is in
 * {@code messages/layout.properties}. Messages are ICU's, with named arguments: {@code {count, plural, one {# part}
 * other {# parts}}}. Bundles without a language are in American English. The locale {@code en-XA} shows the English
 * texts accented and in brackets, so that a text missing from the bundles stands out. Instances are cached and
 * thread-safe.
 */
public final class Texts {

    private static final Map<Locale, Texts> KEPT = new ConcurrentHashMap<>();

    private final Locale language;
    private final Locale locale;
    private final Function<String, Optional<Map<String, String>>> bundles;
    private final Map<String, Map<String, BundleMessage>> parsed = new ConcurrentHashMap<>();

    private Texts(Locale language, Locale locale, Function<String, Optional<Map<String, String>>> bundles) {
        this.language = language;
        this.locale = locale;
        this.bundles = bundles;
    }

    /**
     * {@return the texts in the language that fits a locale best, or in English if none does}
     *
     * @param locale such as {@code es-US}
     */
    public static Texts of(Locale locale) {
        return KEPT.computeIfAbsent(locale, asked -> of(asked, new Bundles("/messages/")));
    }

    static Texts of(Locale asked, Bundles bundles) {
        var language = bundles.languages(asked).get(0);
        return new Texts(language, regional(language, asked), bundle -> bundles.read(bundle, language));
    }

    /** {@return the language that the texts are actually in, for the page's {@code lang}} */
    public Locale language() {
        return language;
    }

    /** {@return that language with the requested region, which decides how dates and numbers in the texts look} */
    public Locale locale() {
        return locale;
    }

    /**
     * {@return the formatter for dates and times in these texts}
     *
     * @param zone the time zone of the formatted times
     */
    public DateTimeText dates(ZoneId zone) {
        return new DateTimeText(zone, locale);
    }

    /**
     * {@return a text without markup}
     *
     * @param key such as {@code reading.series.title}
     * @param arguments name, value, name, value: strings, numbers or booleans
     * @throws IllegalArgumentException if no bundle has the key, or an argument is missing
     */
    public String text(String key, Object... arguments) {
        return message(key).format(values(arguments, Function.identity()));
    }

    /**
     * {@return a text that may contain markup; its arguments are escaped, unless they're markup themselves}
     *
     * @param key such as {@code form.reference}
     * @param arguments name, value, name, value: strings, numbers, booleans or {@link Content}
     * @throws IllegalArgumentException if no bundle has the key, or an argument is missing
     */
    public Content html(String key, Object... arguments) {
        var html = message(key).format(values(arguments, Texts::escaped));
        return output -> output.writeContent(html);
    }

    /**
     * {@return the name of a country}
     *
     * @param region its ISO 3166 code, such as {@code US}
     */
    public String country(String region) {
        var name = new Locale.Builder().setRegion(region).build().getDisplayCountry(locale);
        return PseudoLocale.is(locale) ? PseudoLocale.text(name) : name;
    }

    /**
     * {@return whether there is a text with a key; for keys that are built from rules}
     *
     * @param key such as {@code import.rule.slug.blank}
     */
    public boolean has(String key) {
        return bundle(key).containsKey(key);
    }

    private BundleMessage message(String key) {
        var message = bundle(key).get(key);
        if (message == null) {
            throw new IllegalArgumentException("no text with the key " + key);
        }
        return message;
    }

    private Map<String, BundleMessage> bundle(String key) {
        return parsed.computeIfAbsent(key.substring(0, Math.max(0, key.indexOf('.'))), this::parse);
    }

    private Map<String, BundleMessage> parse(String bundle) {
        var messages = new HashMap<String, BundleMessage>();
        bundles.apply(bundle).orElse(Map.of()).forEach((key, pattern) -> messages.put(key, new BundleMessage(pattern)));
        return Map.copyOf(messages);
    }

    private static Map<String, Object> values(Object[] arguments, Function<String, String> shown) {
        var values = new HashMap<String, Object>();
        for (int i = 0; i < arguments.length; i += 2) {
            values.put((String) arguments[i], value(arguments[i + 1], shown));
        }
        return values;
    }

    private static Object value(Object argument, Function<String, String> shown) {
        if (argument instanceof Number) {
            return argument;
        }
        if (argument instanceof Content content) {
            var html = new StringOutput();
            content.writeTo(new OwaspHtmlTemplateOutput(html));
            return html.toString();
        }
        if (argument instanceof CharSequence || argument instanceof Boolean) {
            return shown.apply(argument.toString());
        }
        throw new IllegalArgumentException(
                "a text can't show a " + argument.getClass().getName());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Texts keep their own language, but the numbers and dates in them follow the region. */
    private static Locale regional(Locale language, Locale asked) {
        return asked.getCountry().isEmpty()
                ? language
                : new Locale.Builder()
                        .setLocale(language)
                        .setRegion(asked.getCountry())
                        .build();
    }

    /** A message: {@link MessageFormat} isn't thread-safe, so each use has a copy. */
    private final class BundleMessage {

        private final String plain;
        private final Optional<MessageFormat> format;

        private BundleMessage(String pattern) {
            var shown = PseudoLocale.is(locale) ? PseudoLocale.pattern(pattern) : pattern;
            plain = shown;
            format = shown.indexOf('{') < 0 && shown.indexOf('\'') < 0
                    ? Optional.empty()
                    : Optional.of(new MessageFormat(shown, ULocale.forLocale(PseudoLocale.imitated(locale))));
        }

        private String format(Map<String, Object> values) {
            if (format.isEmpty()) {
                return plain;
            }
            var missing = format.get().getArgumentNames().stream()
                    .filter(name -> !values.containsKey(name))
                    .toList();
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("no arguments " + List.copyOf(missing) + " for the text " + plain);
            }
            return ((MessageFormat) format.get().clone()).format(values);
        }
    }
}
