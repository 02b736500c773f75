package org.ecm.web.configuration;

/** A setting that cannot be what it is; its message is the one line an operator needs. */
public final class WrongSetting extends RuntimeException {

    /**
     * @param setting its name, such as {@code ECM_PORT}
     * @param value what it is; a placeholder where it must not be seen
     * @param allowed what it may be
     */
    public WrongSetting(String setting, String value, String allowed) {
        super(setting + " is \"" + value.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ") + "\"; allowed is "
                + allowed);
    }
}
