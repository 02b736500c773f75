package org.ecm.web.configuration;

import java.util.Map;

/** Settings as an operator would give them. */
final class Given {

    private Given() {}

    static Configuration given(String... namesAndValues) {
        return Settings.read(lookup(namesAndValues));
    }

    static Settings.SettingLookup lookup(String... namesAndValues) {
        return switch (namesAndValues.length) {
            case 0 -> name -> null;
            case 2 -> Map.of(namesAndValues[0], namesAndValues[1])::get;
            case 4 -> Map.of(namesAndValues[0], namesAndValues[1], namesAndValues[2], namesAndValues[3])::get;
            default ->
                Map.of(
                        namesAndValues[0],
                        namesAndValues[1],
                        namesAndValues[2],
                        namesAndValues[3],
                        namesAndValues[4],
                        namesAndValues[5])::get;
        };
    }
}
