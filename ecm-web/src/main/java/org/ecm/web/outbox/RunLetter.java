package org.ecm.web.outbox;

import org.ecm.core.retention.RetentionRun;

/**
 * What a letter about a run of the rules says.
 *
 * @param language of the site
 * @param subject in one line
 * @param run what it came to
 * @param desk the address of the desk
 */
public record RunLetter(String language, String subject, RetentionRun run, String desk) {}
