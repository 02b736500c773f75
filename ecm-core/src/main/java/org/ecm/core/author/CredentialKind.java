package org.ecm.core.author;

/**
 * The kinds of credentials, in the order in which post-nominals are conventionally written.
 *
 * <p>The order follows common style-guide practice: degrees, then licenses, certifications and fellowships.
 */
public enum CredentialKind {
    /** An academic degree, such as MSW. */
    DEGREE,
    /** A government's permission to practice a profession, such as LCSW-R. */
    LICENSE,
    /** A professional body's certification. */
    CERTIFICATION,
    /** Membership by election, such as a fellowship of a society. */
    FELLOWSHIP
}
