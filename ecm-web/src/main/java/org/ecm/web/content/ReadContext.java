package org.ecm.web.content;

/**
 * What every file is read with, and what reading them adds to.
 *
 * @param problems what is wrong
 * @param claims which file is what
 * @param references what the files say of each other
 * @param media the images they may show
 * @param moments how they write times
 */
record ReadContext(
        ImportProblems problems,
        ClaimRegistry claims,
        ReferenceCheck references,
        MediaFolder media,
        DateTimeParser moments) {}
