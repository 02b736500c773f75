package org.ecm.web.configuration;

import java.util.List;

/** Signals that one or more settings have invalid values, with one line for the operator about each. */
public final class WrongSetting extends RuntimeException {

    private final transient List<String> lines;

    /**
     * Creates the exception for one setting.
     *
     * @param setting the setting's name, such as {@code ECM_PORT}
     * @param value its value, or a placeholder for a secret
     * @param allowed describes the allowed values
     */
    public WrongSetting(String setting, String value, String allowed) {
        this(List.of(setting + " is \"" + value.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ") + "\"; it must be "
                + allowed));
    }

    private WrongSetting(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    /** {@return one exception with the lines of all of them} */
    static WrongSetting of(List<WrongSetting> all) {
        return new WrongSetting(
                all.stream().flatMap(each -> each.lines.stream()).toList());
    }

    /** {@return a line for each wrong setting, at least one; never a secret} */
    public List<String> lines() {
        return lines;
    }
}
