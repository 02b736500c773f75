package org.ecm.web.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Reads message bundles from the class path: {@code layout.properties} is English, {@code layout_es.properties} Spanish. */
final class Bundles {

    /** The bundle that decides whether the site has a language, because every page uses it. */
    private static final String EVERYWHERE = "layout";

    /** The language of the bundles without a language in their name. */
    private static final Locale ENGLISH = Locale.US;

    private static final ResourceBundle.Control CANDIDATES =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String folder;

    Bundles(String folder) {
        this.folder = folder;
    }

    /** {@return the languages in which texts are looked up, best match first, English last} */
    List<Locale> languages(Locale asked) {
        var translated = candidates(asked).filter(locale -> exists(EVERYWHERE, locale));
        return Stream.concat(translated, Stream.of(ENGLISH)).distinct().toList();
    }

    /** {@return the messages of a bundle by key, in English if not translated; empty if there is no such bundle} */
    Optional<Map<String, String>> read(String bundle, Locale language) {
        var messages = new HashMap<String, String>();
        var files = new ArrayList<>(
                candidates(language).map(locale -> file(bundle, locale)).toList());
        files.add(0, folder + bundle + ".properties");
        boolean found = false;
        for (var file : files) {
            try (var stream = Bundles.class.getResourceAsStream(file)) {
                if (stream != null) {
                    found = true;
                    messages.putAll(properties(stream));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found ? Optional.of(messages) : Optional.empty();
    }

    private boolean exists(String bundle, Locale locale) {
        return Bundles.class.getResource(file(bundle, locale)) != null;
    }

    private String file(String bundle, Locale locale) {
        return folder + CANDIDATES.toBundleName(bundle, locale) + ".properties";
    }

    /** Returns {@code es-US} before {@code es}, without the root locale. */
    private static Stream<Locale> candidates(Locale locale) {
        return CANDIDATES.getCandidateLocales(EVERYWHERE, locale).stream().filter(found -> !found.equals(Locale.ROOT));
    }

    private static Map<String, String> properties(InputStream stream) throws IOException {
        var properties = new Properties();
        properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        var messages = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }
}
