package org.ecm.web.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects wrong settings, so that the operator sees all of them at once. */
final class SettingProblems {

    private final List<WrongSetting> found = new ArrayList<>();

    /**
     * Reads a setting; if it's wrong, records that and goes on.
     *
     * @param setting reads the setting
     * @param otherwise the value to use for a wrong setting until the others are read
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

    /** Records a problem with one setting, or with two settings together. */
    void add(WrongSetting wrong) {
        found.add(wrong);
    }

    /**
     * Reports the collected problems.
     *
     * @throws WrongSetting with a line for each problem, if there are any
     */
    void refuse() {
        if (!found.isEmpty()) {
            throw WrongSetting.of(found);
        }
    }
}
