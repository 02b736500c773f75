package org.ecm.web.content;

/**
 * The context of reading all files of a folder.
 *
 * @param problems collects problems
 * @param claims collects the files' slugs and identifiers
 * @param references collects references between the files
 * @param media the images of the folder
 * @param dateTimes parses dates and times
 */
record ReadContext(
        ImportProblems problems,
        ClaimRegistry claims,
        ReferenceCheck references,
        MediaFolder media,
        DateTimeParser dateTimes) {}
