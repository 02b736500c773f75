package org.ecm.core.architecture.offending.shared;

/** Offends: it hides failures that it doesn't know. */
public final class CatchesEverything {

    private CatchesEverything() {}

    /**
     * Runs something, and says nothing if it fails.
     *
     * @param work which may fail
     */
    public static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // hidden
        }
    }
}
