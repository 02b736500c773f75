package org.ecm.web.architecture.offending.home;

/** Offends: settings are checked before anything starts. */
public final class AsksTheSurroundings {

    private AsksTheSurroundings() {}

    /** {@return a setting that nobody checked} */
    public static String setting() {
        return String.valueOf(System.getenv("ECM_SETTING"));
    }
}
