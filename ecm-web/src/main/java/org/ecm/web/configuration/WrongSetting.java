package org.ecm.web.configuration;

import java.util.List;

/** One or more settings have values that aren't allowed; each has one line that tells an operator all they need. */
public final class WrongSetting extends RuntimeException {

    private final transient List<String> lines;

    /**
     * Creates it for one setting.
     *
     * @param setting its name, such as {@code ECM_PORT}
     * @param value what it is; a placeholder where it must not be seen
     * @param allowed what it may be
     */
    public WrongSetting(String setting, String value, String allowed) {
        this(List.of(setting + " is \"" + value.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ") + "\"; allowed is "
                + allowed));
    }

    private WrongSetting(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    /** {@return one that has the lines of all of them} */
    static WrongSetting of(List<WrongSetting> all) {
        return new WrongSetting(
                all.stream().flatMap(each -> each.lines.stream()).toList());
    }

    /** {@return a line for each wrong setting, at least one; never a secret} */
    public List<String> lines() {
        return lines;
    }
}
