package org.ecm.web.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong with settings, so that an operator reads all of it at once. */
final class SettingProblems {

    private final List<WrongSetting> found = new ArrayList<>();

    /**
     * Reads a setting; if it is wrong, notes that and goes on.
     *
     * @param setting reads it
     * @param otherwise what stands in for a wrong one until the rest is read
     * @param <T> the type of its value
     * @return the value, or {@code otherwise}
     */
    <T> T read(Supplier<? extends T> setting, T otherwise) {
        try {
            return setting.get();
        } catch (WrongSetting wrong) {
            add(wrong);
            return otherwise;
        }
    }

    /** Notes what is wrong with a setting, or with two of them together. */
    void add(WrongSetting wrong) {
        found.add(wrong);
    }

    /**
     * Ends the reading.
     *
     * @throws WrongSetting with a line for each problem, if there are any
     */
    void refuse() {
        if (!found.isEmpty()) {
            throw WrongSetting.of(found);
        }
    }
}
