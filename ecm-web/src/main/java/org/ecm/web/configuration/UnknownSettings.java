package org.ecm.web.configuration;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds unrecognized settings, such as {@code ECM_BASEURL}, so that typos can be reported. */
public final class UnknownSettings {

    private static final String PREFIX = "ECM_";
    private static final int MAX_DISTANCE = 3;

    private UnknownSettings() {}

    /** {@return a line for each unknown name in the environment and the system properties of this process} */
    public static List<String> ofThisProcess() {
        return warnings(System.getenv().keySet(), System.getProperties().stringPropertyNames(), Settings.names());
    }

    /**
     * {@return a line for each unknown name}
     *
     * <p>A variable is reported if its name begins with {@code ECM_}, in upper or lower case. A system property is reported
     * only if its name resembles that of a setting: other {@code ecm.} properties may belong to other software.
     *
     * @param variables the names in the environment
     * @param properties the names of system properties
     * @param settings the names of all settings
     */
    static List<String> warnings(Collection<String> variables, Collection<String> properties, Set<String> settings) {
        var ofVariables = new TreeSet<>(variables)
                .stream()
                        .filter(name -> upper(name).startsWith(PREFIX) && !settings.contains(name))
                        .map(name -> line(name, nearest(upper(name), settings)));
        var ofProperties = new TreeSet<>(properties)
                .stream().filter(name -> upper(name).startsWith(PREFIX)).flatMap(name -> property(name, settings));
        return Stream.concat(ofVariables, ofProperties).toList();
    }

    private static Stream<String> property(String name, Set<String> settings) {
        return nearest(upper(name), settings).map(Settings::property).stream()
                .filter(near -> !near.equals(name))
                .map(near -> line(name, Optional.of(near)));
    }

    private static String line(String name, Optional<String> nearest) {
        return name.replaceAll("[^\\x21-\\x7e]", "?") + " is not a setting and is ignored"
                + nearest.map(near -> "; did you mean " + near + "?").orElse("");
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static Optional<String> nearest(String name, Set<String> settings) {
        return new TreeSet<>(settings)
                .stream()
                        .filter(setting -> distance(name, setting) <= MAX_DISTANCE)
                        .min(Comparator.comparingInt(setting -> distance(name, setting)));
    }

    /** The number of letters to insert, remove or replace to turn one name into the other (Levenshtein distance). */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
